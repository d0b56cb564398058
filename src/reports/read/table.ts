import type { Element } from 'hast';
import { readInlines } from './inlines.ts';
import {
  elementsOf,
  fault,
  hasClass,
  unknownElement,
  type ReadNodes,
  type ReadContext,
} from './context.ts';
import { evidenceBelow } from './evidence-list.ts';
import type { Block, Inline, ReportCell, ReportNote, ReportTable, TableRow } from '../tree/tree.ts';

const groups = new Set(['thead', 'tbody', 'tfoot']);

/** Reads a table. Short rows are padded with empty cells. */
export function readTable(
  element: Element,
  context: ReadContext,
  readCell: ReadNodes,
): ReportTable {
  const parts = elementsOf(element);
  const caption = parts.find((part) => part.tagName === 'caption');
  const headNotes: ReportNote[] = [];
  const head: TableRow[] = [];
  const body: TableRow[] = [];
  for (const part of parts) {
    if (part === caption || part.tagName === 'colgroup') continue;
    if (!groups.has(part.tagName)) {
      unknownElement(context, part, { zh: '表格里', en: 'in a table' });
      continue;
    }
    for (const row of elementsOf(part)) {
      const isHead = part.tagName === 'thead' || (body.length === 0 && isHeaderRow(row));
      const cells = readRow(row, context, readCell);
      if (isHead)
        head.push(cells.map((cell) => ({ ...cell, blocks: plainBlocks(cell.blocks, headNotes) })));
      else body.push(cells);
    }
  }
  const columns = Math.max(1, ...[...head, ...body].map(widthOf), ...widths([...head, ...body]));
  fill(head, columns);
  fill(body, columns);
  if (body.length === 0) {
    fault(
      context,
      element,
      '表格没有数据行。请补上 tbody，或加 data-report="skip"。',
      'The table has no rows of data. Add a tbody, or mark it data-report="skip".',
    );
  }
  const below = evidenceBelow(
    head,
    body,
    headNotes.filter(({ said }) => said !== undefined),
    context,
  );
  return {
    ...(caption === undefined ? {} : { caption: readInlines(caption.children, context) }),
    columns,
    head,
    body: below.body,
    headNotes: [
      ...headNotes.flatMap(({ said, children }) => (said === undefined ? [children] : [])),
      ...below.evidence,
    ],
    ...(below.tells.length === 0 ? {} : { tells: below.tells }),
  };
}

function isHeaderRow(row: Element): boolean {
  const cells = elementsOf(row);
  return (
    cells.length > 0 &&
    cells.every((cell) => cell.tagName === 'th' && cell.properties.scope !== 'row')
  );
}

function readRow(row: Element, context: ReadContext, readCell: ReadNodes): TableRow {
  return elementsOf(row).flatMap((cell): ReportCell[] => {
    if (cell.tagName !== 'th' && cell.tagName !== 'td') {
      unknownElement(context, cell, { zh: '表格的一行里', en: 'in a row of a table' });
      return [];
    }
    const column = cell.properties.dataColumn;
    return [
      {
        ...(typeof column === 'string' ? { column } : {}),
        blocks: readCell(cell.children, context),
        numeric: hasClass(cell, 'number'),
        colspan: span(cell.properties.colSpan),
        rowspan: span(cell.properties.rowSpan),
      },
    ];
  });
}

function span(value: unknown): number {
  return typeof value === 'number' && value > 1 ? value : 1;
}

function widthOf(row: TableRow): number {
  return row.reduce((sum, cell) => sum + cell.colspan, 0);
}

/** Columns that each row occupies, including cells spanned from rows above. */
function widths(rows: readonly TableRow[]): number[] {
  let reaching: { columns: number; rows: number }[] = [];
  return rows.map((row) => {
    const width = widthOf(row) + reaching.reduce((sum, cell) => sum + cell.columns, 0);
    reaching = [
      ...reaching.map((cell) => ({ ...cell, rows: cell.rows - 1 })),
      ...row.map((cell) => ({ columns: cell.colspan, rows: cell.rowspan - 1 })),
    ].filter((cell) => cell.rows > 0);
    return width;
  });
}

function fill(rows: TableRow[], columns: number): void {
  for (const [index, width] of widths(rows).entries()) {
    for (let missing = columns - width; missing > 0; missing -= 1) {
      rows[index]?.push({ blocks: [], numeric: false, colspan: 1, rowspan: 1 });
    }
  }
}

/**
 * Header cells are repeated on every page, so notes are moved below the table and links removed.
 */
function plainBlocks(blocks: readonly Block[], notes: ReportNote[]): Block[] {
  return blocks.map((block) =>
    block.kind === 'paragraph' ? { ...block, children: plainRun(block.children, notes) } : block,
  );
}

function plainRun(inlines: readonly Inline[], notes: ReportNote[]): Inline[] {
  return inlines.flatMap((inline): Inline[] => {
    switch (inline.kind) {
      case 'note':
        notes.push(inline);
        return [];
      case 'link':
        return plainRun(inline.children, notes);
      case 'text':
      case 'break':
      case 'noteref':
        return [inline];
      default:
        return [{ ...inline, children: plainRun(inline.children, notes) }];
    }
  });
}
