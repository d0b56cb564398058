import { head, type Sheet } from '#src/tables/bring/written-sheets.ts';
import type { Row } from './table-sheet.ts';

/** A sheet of rows below one head. */
export function listSheet(
  sheet: string,
  names: readonly string[],
  widths: readonly number[],
  rows: readonly Row[],
): Sheet {
  return {
    sheet,
    data: [head(names), ...rows],
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
  };
}
