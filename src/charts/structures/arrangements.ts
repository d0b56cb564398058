import type { Chart, Label, Subject } from '#src/model.ts';
import { nameColumn, placeColumn, textColumn, toldCell } from '../text/columns.ts';
import type { Column, Located } from '../text/columns.ts';
import { drawArrangements } from './arrangement-panel.ts';
import { committeeOf } from './arrangement-rows.ts';
import type { CommitteeRows } from './arrangement-rows.ts';
import { diagramChart } from './diagram-chart.ts';

/** A row of the table: what an arrangement is about, and what the source says of the outcome. */
interface CommitteeEntry extends Located {
  arrangement: Label;
  outcome: Label;
}

function entries({ panels }: CommitteeRows): CommitteeEntry[] {
  return panels.flatMap(({ title: arrangement, verdict, subjects }) =>
    subjects.map((located) => ({
      ...located,
      arrangement,
      outcome: verdict.stance?.label ?? { zh: '指为难题', en: 'names a problem' },
    })),
  );
}

const columns: Column<CommitteeEntry>[] = [
  textColumn({ zh: '安排', en: 'Arrangement' }, ({ arrangement }, lang) => arrangement[lang]),
  nameColumn({ zh: '机构或事项', en: 'Body or matter' }, ({ subject }) => subject),
  {
    label: { zh: '做什么', en: 'What it does' },
    numeric: false,
    cell: ({ subject }, lang) => toldCell(subject, subject.text?.[lang]),
  },
  textColumn(
    { zh: '文章的评价', en: 'What the source says' },
    ({ outcome }, lang) => outcome[lang],
  ),
  placeColumn(),
];

/** Arrangements side by side: who does what in each, and what a source says of the outcome. */
export const arrangementsChart = (diagram: Subject): Chart =>
  diagramChart(diagram, {
    rows: (view) => committeeOf(view, diagram),
    entries,
    columns,
    draw: ({ panels }, frame, lang) => drawArrangements(panels, frame, lang),
  });
