import type { Label, Subject } from '#src/model.ts';
import type { ChartView } from '../define.ts';
import type { BoxWords } from '../draw/diagram.ts';
import type { Datum } from '../draw/marks.ts';
import { stanceOf } from '../draw/stances.ts';
import type { Stance } from '../draw/stances.ts';
import { cited } from '../text/cite.ts';
import { locate } from '../text/columns.ts';
import type { Located } from '../text/columns.ts';
import { boxesOf, citedBy, panelsOf, relationsOf, standsFor } from './diagram-words.ts';
import type { BodyRelation } from './diagram-words.ts';
import { datumOf } from './part-rows.ts';

/** An arrow between two boxes. */
interface ArrangementArrow {
  from: string;
  to: string;
  label: Label;
  weak: boolean;
}

/** A box with its words. */
export interface PlacedBox {
  id: string;
  words: BoxWords;
  /** What it is the mark of; undefined where the box stands for no subject. */
  datum: Datum | undefined;
  look: 'gone' | 'outside' | undefined;
}

/** An arrangement with the words of its boxes and what its source says of it. */
export interface ArrangementRows {
  title: Label;
  /** Source and section. */
  source: string;
  /** Key of the subject whose source that is. */
  cite: string;
  rows: PlacedBox[][];
  arrows: readonly ArrangementArrow[];
  shared: { words: Label; datum: Datum } | undefined;
  verdict: { datum: Datum; text: string; stance: Stance | undefined };
  /** The bodies and matters that it is about. */
  subjects: Located[];
}

/** What words, drawing and table share. */
export interface CommitteeRows {
  diagram: Subject;
  panels: ArrangementRows[];
}

/** The words of a box: its own, or those of what it stands for. */
function placed({ measures, lang }: ChartView, box: Subject): PlacedBox {
  const subject = standsFor(measures, box);
  const { marks } = box;
  return {
    id: box.key,
    words: {
      key: subject?.key,
      name: box.name[lang],
      note: marks.includes('role') ? subject?.text?.[lang] : undefined,
    },
    datum: subject && datumOf(measures, subject, lang),
    look: marks.includes('gone') ? 'gone' : marks.includes('outside') ? 'outside' : undefined,
  };
}

const rowOf = ({ codes = {} }: Subject): number => codes['row']?.order ?? 0;

function panelOf(
  view: ChartView,
  panel: Subject,
  relations: readonly BodyRelation[],
): ArrangementRows {
  const { measures, lang } = view;
  const boxes = boxesOf(measures, panel);
  const own = relations.filter(({ from }) => from.parent === panel.key);
  const common = own.find(({ kind }) => kind === 'shares');
  const shared = measures.findSubject(common?.relation.joins?.[2] ?? '');
  const cite = citedBy(measures, panel);
  const judged = measures.subject(panel.joins?.[1] ?? cite.key);
  const about = boxes.flatMap((box) => standsFor(measures, box) ?? []);
  return {
    title: panel.name,
    cite: cite.key,
    source: cited(measures, cite, lang),
    rows: [...Map.groupBy(boxes, rowOf)]
      .sort(([a], [b]) => a - b)
      .map(([, row]) => row.map((box) => placed(view, box))),
    arrows: own
      .filter(({ kind }) => kind !== 'shares')
      .map(({ from, to, relation }) => ({
        ...{ from: from.key, to: to.key, label: relation.name },
        weak: relation.marks.includes('weak'),
      })),
    shared:
      shared === undefined || common === undefined
        ? undefined
        : { words: common.relation.name, datum: datumOf(measures, shared, lang) },
    verdict: {
      datum: datumOf(measures, judged, lang),
      text: judged.text?.[lang] ?? '',
      stance: stanceOf(judged),
    },
    subjects: [...about, ...(shared === undefined ? [] : [shared])].map((subject) =>
      locate(measures, subject, lang),
    ),
  };
}

/** The arrangements of a diagram, each as one source states it. */
export function committeeOf(view: ChartView, diagram: Subject): CommitteeRows {
  const relations = relationsOf(view.measures, diagram);
  const panels = panelsOf(view.measures, diagram);
  return { diagram, panels: panels.map((panel) => panelOf(view, panel, relations)) };
}
