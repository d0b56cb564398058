import { plain } from '#src/lib/text/say.ts';
import type { Lang, Observation, Table } from '#src/model.ts';
import type { ChartSeries } from '#src/reports/slides.ts';
import { rowName } from './answers.ts';
import type { Native } from './native.ts';
import type { Plan } from './plan.ts';

/** The series of a table: its rows of one kind, without totals. */
export function seriesOf(table: Table, plan: Plan, native: Native, lang: Lang): ChartSeries {
  const { all } = plan;
  return {
    as: native.as,
    caption: plain(table.caption),
    names: all.map((row) => rowName(table, plan, row, lang)),
    columns: native.columns.map((column) => {
      const found = all.map((row) => table.rows[row]?.[column]?.observation);
      return {
        label: table.columns[column]?.label ?? '',
        format: formatOf(found),
        values: found.map((observation) => observation?.value ?? null),
      };
    }),
  };
}

function formatOf(observations: readonly (Observation | undefined)[]): string {
  const unit = observations.find((one) => one !== undefined)?.unit;
  if (unit === 'share') return '0.0%';
  return unit === 'index' || unit === 'ratio' || unit === 'points' ? '0.00' : '#,##0';
}
