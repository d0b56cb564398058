import { plainText, type ReportTable, type TableRow } from '../tree/tree.ts';

/**
 * Rows of the body of a table, from 0, whose first cell names them: a single paragraph that is not a
 * number, beside other cells.
 */
export function rowHeads(table: ReportTable): Set<number> {
  const named = new Set<number>();
  // Rows still spanned by a cell of the first column.
  let reaching = 0;
  for (const [index, row] of table.body.entries()) {
    const atEdge = reaching === 0;
    reaching = atEdge ? (row[0]?.rowspan ?? 1) - 1 : reaching - 1;
    if (atEdge && isNamed(row, table.columns)) named.add(index);
  }
  return named;
}

function isNamed([first]: TableRow, columns: number): boolean {
  if (first === undefined || first.numeric || first.colspan >= columns) return false;
  const [block] = first.blocks;
  return (
    first.blocks.length === 1 &&
    block?.kind === 'paragraph' &&
    plainText(block.children).trim() !== ''
  );
}
