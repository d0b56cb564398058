import type { Chart, Label, Subject } from '#src/model.ts';
import type { ChartView } from '../define.ts';
import { locate, nameColumn, numberColumn, placeColumn, textColumn } from '../text/columns.ts';
import type { Column, Located } from '../text/columns.ts';
import { drawChains } from './chain-drawing.ts';
import type { ChainRows } from './chain-drawing.ts';
import { diagramChart } from './diagram-chart.ts';
import { boxesOf, panelsOf, relationsOf, standsFor } from './diagram-words.ts';
import { orderCell, partOf } from './part-rows.ts';

/** A row of the table: a level, and whose it is. */
interface ChainEntry extends Located {
  order: number;
  where: Label;
}

interface ChainTable extends ChainRows {
  entries: ChainEntry[];
}

function rows({ measures, lang }: ChartView, diagram: Subject): ChainTable {
  const chains = panelsOf(measures, diagram).map((panel) => ({
    panel,
    boxes: boxesOf(measures, panel),
    parts: boxesOf(measures, panel).map((box) =>
      partOf(measures, standsFor(measures, box) ?? box, lang),
    ),
  }));
  const [left, right] = chains;
  const at = (chain: typeof left, box: Subject): number => chain?.boxes.indexOf(box) ?? -1;
  const same = relationsOf(measures, diagram).flatMap(({ from, to }): [number, number][] => {
    const pair: [number, number] = [at(left, from), at(right, to)];
    return pair.includes(-1) ? [] : [pair];
  });
  return {
    chains: chains.map(({ panel, parts }) => ({
      parts,
      heading: panel.name[lang],
      up: panel.marks.includes('up'),
    })),
    same,
    entries: chains.flatMap(({ panel, parts }) =>
      parts.map(({ subject, order }) => ({
        ...locate(measures, subject, lang),
        order,
        where: panel.name,
      })),
    ),
  };
}

const columns: Column<ChainEntry>[] = [
  nameColumn({ zh: '名称', en: 'Level' }, ({ subject }) => subject),
  textColumn({ zh: '在哪里', en: 'Where' }, ({ where }, lang) => where[lang]),
  numberColumn({ zh: '次序', en: 'Order' }, orderCell),
  placeColumn(),
];

/** Chains of bodies side by side, with the levels that bear the same name joined. */
export const chainsChart = (diagram: Subject): Chart =>
  diagramChart(diagram, {
    rows: (view) => rows(view, diagram),
    entries: ({ entries }: ChainTable) => entries,
    columns,
    draw: drawChains,
  });
