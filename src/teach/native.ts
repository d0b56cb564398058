import type { NativeChart } from '#src/reports/slides.ts';
import type { Chart, Measures, Table, TableCell } from '#src/model.ts';

/** How another program draws the table of a chart: the form and the indices of its columns. */
export type Native = Pick<NativeChart, 'as' | 'columns'>;

/**
 * The native form of a chart for a scope; undefined for a chart that is a picture to others, or whose
 * table lacks a column that it is drawn by.
 */
export function nativeOf(chart: Chart, measures: Measures, scope: string): Native | undefined {
  const { native } = chart;
  if (native === undefined) return undefined;
  const table = chart.table(measures, scope, 'en');
  const columns = native.columns?.map((head) => columnOf(table, head)) ?? ofOneUnit(table);
  if (columns.length === 0 || columns.some((column) => table.columns[column]?.numeric !== true))
    return undefined;
  return { as: native.as, columns };
}

const columnOf = ({ columns }: Table, head: string): number =>
  columns.findIndex(({ label }) => label === head || withoutRemark(label) === head);

/** The head of a column without the remark in brackets behind it. */
export const withoutRemark = (head: string): string =>
  head.replace(/\s*[（(][^（()）]*[)）]$/u, '');

function ofOneUnit({ columns, rows }: Table): number[] {
  const unitOf = (column: number): string | undefined =>
    rows
      .flatMap((row): TableCell[] => (row[column] === undefined ? [] : [row[column]]))
      .find(({ observation }) => observation !== undefined)?.observation?.unit;
  const numeric = columns.flatMap(({ numeric: isNumeric }, index) => (isNumeric ? [index] : []));
  const unit = unitOf(numeric[0] ?? -1);
  return numeric.filter((column) => unitOf(column) === unit);
}
