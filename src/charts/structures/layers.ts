import { listInSentence } from '#src/i18n/punctuation.ts';
import { say } from '#src/lib/text/say.ts';
import type { Chart, Label, Lang, Observation, Said, Subject, Text } from '#src/model.ts';
import type { ChartView } from '../define.ts';
import { nameColumn, numberColumn, textColumn, toldCell } from '../text/columns.ts';
import type { Column } from '../text/columns.ts';
import { unbracketed, whole } from '../text/words.ts';
import { diagramChart } from './diagram-chart.ts';
import { boxesOf, citedBy, panelsOf, relationsOf, standsFor } from './diagram-words.ts';
import { bodiesOf, drawLayers } from './layer-drawing.ts';
import type { LayerDrawing, Relation } from './layer-drawing.ts';
import { orderCell, partOf } from './part-rows.ts';
import type { PracticePart } from './part-rows.ts';

/** The layers of a diagram, and the bodies outside that deal with them. */
interface LayerRows extends LayerDrawing {
  practice: Subject;
  /** How many layers the name says, if it says a number, and how many are listed. */
  named: Observation | undefined;
  count: Observation;
}

function rows({ measures, lang }: ChartView, diagram: Subject): LayerRows {
  const [panel] = panelsOf(measures, diagram);
  if (panel === undefined) throw new Error(`${diagram.key} has no part`);
  const practice = citedBy(measures, panel);
  const boxes = boxesOf(measures, panel);
  const ofBox = new Map(
    boxes.flatMap((box) => {
      const part = standsFor(measures, box);
      return part === undefined ? [] : [[box.key, partOf(measures, part, lang)] as const];
    }),
  );
  return {
    practice,
    parts: [...ofBox.values()],
    outsiders: boxes.flatMap((box) =>
      ofBox.has(box.key)
        ? []
        : [{ key: box.key, name: box.name[lang], beside: box.codes?.['row']?.order ?? 1 }],
    ),
    relations: relationsOf(measures, diagram).map(({ from, to, kind }) => ({
      from: ofBox.get(from.key)?.order ?? from.key,
      to: ofBox.get(to.key)?.order ?? to.key,
      kind: kind as Relation['kind'],
      name: unbracketed(ofBox.get(from.key)?.name ?? from.name[lang]),
    })),
    named: measures.find('practice-named', practice.key),
    count: measures.get('practice-parts', practice.key),
  };
}

function title({ named, count: parts, practice }: LayerRows, lang: Lang): Text {
  if (named === undefined) {
    return {
      zh: say`“${practice.name[lang]}”列出的${whole(parts)}层`,
      en: say`The ${whole(parts)} layers of “${practice.name[lang]}”`,
    }[lang];
  }
  const name: Said = { text: practice.name[lang], observation: named };
  return named.value === parts.value
    ? {
        zh: say`“${name}”说${whole(named)}层，也列出${whole(parts)}层`,
        en: say`“${name}” names ${whole(named)} layers and lists ${whole(parts)}`,
      }[lang]
    : {
        zh: say`“${name}”说的是${whole(named)}层，列出的却是${whole(parts)}层`,
        en: say`“${name}” names ${whole(named)} layers but lists ${whole(parts)}`,
      }[lang];
}

/** A layer among all layers. */
interface LayerEntry extends PracticePart {
  relations: readonly Relation[];
}

/** The column with the bodies that stand in a relation of one kind to a layer. */
const bodies = (label: Label, kind: Relation['kind']): Column<LayerEntry> =>
  textColumn(label, ({ relations, order }, lang) =>
    listInSentence(bodiesOf(relations, order, kind), lang),
  );

const columns: Column<LayerEntry>[] = [
  nameColumn({ zh: '层', en: 'Layer' }, ({ subject }) => subject),
  numberColumn({ zh: '次序', en: 'Order' }, orderCell),
  {
    label: { zh: '作用', en: 'What it does' },
    numeric: false,
    cell: ({ subject, role }) => toldCell(subject, role),
  },
  bodies({ zh: '受谁领导', en: 'Led by' }, 'leads'),
  bodies({ zh: '受谁监督', en: 'Overseen by' }, 'oversees'),
  bodies({ zh: '受谁管理、指导', en: 'Managed or instructed by' }, 'manages'),
];

/** Layers that a practice lists, with what leads, oversees and manages what. */
export const layersChart = (diagram: Subject): Chart =>
  diagramChart(diagram, {
    rows: (view) => rows(view, diagram),
    title,
    entries: ({ parts, relations }: LayerRows) => parts.map((part) => ({ ...part, relations })),
    columns,
    draw: drawLayers,
  });
