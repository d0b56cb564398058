import type { Label, Said } from '#src/model.ts';
import type { ChartView } from '../define.ts';
import type { BoxWords } from '../draw/diagram.ts';
import type { Datum } from '../draw/marks.ts';
import { stanceOf } from '../draw/stances.ts';
import type { Stance } from '../draw/stances.ts';
import { cited } from '../text/cite.ts';
import { locate } from '../text/columns.ts';
import type { Located } from '../text/columns.ts';
import { whole } from '../text/words.ts';
import { arrangements } from './arrangements.ts';
import type { Arrangement, ArrangementArrow, ArrangementBox } from './arrangements.ts';
import { datumOf } from './part-rows.ts';

/** A box with its words. */
export interface PlacedBox {
  id: string;
  words: BoxWords;
  /** What it is the mark of; undefined where the box stands for no subject. */
  datum: Datum | undefined;
  look: ArrangementBox['look'] | undefined;
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

/** How many sources speak of a reform in one way. */
export interface SourceCounts {
  /** Of those that speak of separation. */
  success: Said;
  limits: Said;
  /** Of those that speak of abolition. */
  praise: Said;
}

/** What words, drawing and table share. */
export interface CommitteeRows {
  panels: ArrangementRows[];
  counts: SourceCounts;
}

function panelOf(view: ChartView, arrangement: Arrangement): ArrangementRows {
  const { measures, lang } = view;
  const { title, cite, rows, arrows, shared, verdict } = arrangement;
  const boxOf = (box: ArrangementBox): PlacedBox => {
    const subject = box.subject === undefined ? undefined : measures.subject(box.subject);
    return {
      id: box.id,
      words: {
        key: subject?.key,
        name: box.name?.[lang] ?? subject?.name[lang] ?? '',
        note: box.role === true ? subject?.text?.[lang] : undefined,
      },
      datum: subject && datumOf(measures, subject, lang),
      look: box.look,
    };
  };
  const keys = [
    ...rows.flat().flatMap(({ subject }) => subject ?? []),
    ...(shared === undefined ? [] : [shared.subject]),
  ];
  const judged = measures.subject(verdict);
  return {
    ...{ title, cite, arrows },
    source: cited(measures, measures.subject(cite), lang),
    rows: rows.map((row) => row.map(boxOf)),
    shared: shared && {
      words: shared.words,
      datum: datumOf(measures, measures.subject(shared.subject), lang),
    },
    verdict: {
      datum: datumOf(measures, judged, lang),
      text: judged.text?.[lang] ?? '',
      stance: stanceOf(judged),
    },
    subjects: keys.map((key) => locate(measures, measures.subject(key), lang)),
  };
}

const separation = 'reform:committee-station-separation';
const abolition = 'reform:abolish-stations';

/** The four arrangements, and how many sources judge them in which way. */
export function committeeOf(view: ChartView): CommitteeRows {
  const { measures } = view;
  const sources = (reform: string, stance: Stance['id']): Said =>
    whole(measures.get('stance-sources', `${reform}#${stance}`));
  return {
    panels: arrangements.map((arrangement) => panelOf(view, arrangement)),
    counts: {
      success: sources(separation, 'reports-success'),
      limits: sources(separation, 'reports-limits'),
      praise: sources(abolition, 'reports-success'),
    },
  };
}
