import type { Label } from '#src/model.ts';
import { isTotalWord } from '../checks/total-words.ts';
import type { Head } from './head.ts';
import { cellName, type Sheet } from './sheet.ts';
import type { Choice, SkippedRow, SkipReason } from './types.ts';

const reasons: Record<SkipReason, Label> = {
  above: { zh: '表头以上的标题或说明', en: 'a title or note above the head' },
  head: { zh: '表头', en: 'the head' },
  empty: { zh: '空行', en: 'an empty row' },
  'repeated-head': { zh: '再次出现的表头', en: 'the head once more' },
  total: { zh: '合计行', en: 'a total' },
  note: { zh: '表下的注或来源', en: 'a note or source below the table' },
  section: { zh: '只有一格的小标题', en: 'a heading with one cell' },
  choice: { zh: '按选择略过', en: 'left out by choice' },
};

const notes =
  /^\s*(?:[（(]?\s*(?:注|备注|附注|说明|资料来源|数据来源|来源|填表人|制表|审核|联系人|notes?|sources?|remarks?)\s*[\d一二三]*\s*[)）]?\s*[:：.．、]|[*＊※])/iu;

const filledIn = (row: readonly string[]): string[] => row.filter((cell) => cell.trim() !== '');

/** What is known of a table when its rows are sorted out. */
export interface RowContext {
  head: Head;
  /** Columns of the sheet that hold texts, by which a total is told. */
  texts: readonly number[];
  /** Column of the sheet that says of each row whether it is a total, if there is one. */
  record: number | undefined;
  rows: Choice['rows'];
}

function isRepeatedHead(row: readonly string[], sheet: Sheet, { first, rows }: Head): boolean {
  const lines = sheet.rows.slice(first, first + rows);
  const filled = filledIn(row).length;
  const same = row.filter((cell, column) => {
    const text = cell.trim();
    return text !== '' && lines.some((line) => (line[column] ?? '').trim() === text);
  }).length;
  return filled >= 2 && same >= filled * 0.7;
}

/** Why a row below the head is no row of the table; undefined if it is one. */
function reasonFor(
  row: readonly string[],
  sheet: Sheet,
  { head, texts, record }: RowContext,
): SkipReason | undefined {
  const filled = filledIn(row);
  const [first] = filled;
  if (first === undefined) return 'empty';
  if (isRepeatedHead(row, sheet, head)) return 'repeated-head';
  const isWide = row.length >= 3;
  if (isWide && filled.length <= 2 && notes.test(first)) return 'note';
  const isDeclared = record !== undefined && (row[record] ?? '').trim() !== '';
  const isTotal = isTotalWord(first) || texts.some((column) => isTotalWord(row[column] ?? ''));
  if (!isDeclared && isTotal) return 'total';
  if (isWide && filled.length === 1) return [...first].length > 30 ? 'note' : 'section';
  return undefined;
}

const shortest = (text: string): string =>
  [...text].length > 40 ? `${[...text].slice(0, 40).join('')}…` : text;

/** Sorts the rows of a sheet into those to take and those to leave, with the reason of each. */
export function sortedRows(
  sheet: Sheet,
  context: RowContext,
): { rows: number[]; skipped: SkippedRow[] } {
  const { first, rows: height } = context.head;
  const rows: number[] = [];
  const skipped: SkippedRow[] = [];
  for (const [at, row] of sheet.rows.entries()) {
    const chosen = context.rows?.[at];
    const isAbove = at < first;
    const found = isAbove ? 'above' : at < first + height ? 'head' : reasonFor(row, sheet, context);
    const why = chosen === 'take' ? undefined : chosen === 'skip' ? 'choice' : found;
    if (why === undefined) rows.push(at);
    else
      skipped.push(
        skippedRow(
          at,
          why,
          filledIn(row)
            .map((cell) => cell.trim())
            .join(' '),
        ),
      );
  }
  return { rows, skipped };
}

function skippedRow(row: number, why: SkipReason, whole: string): SkippedRow {
  const text = shortest(whole);
  const [zh, en] = [reasons[why].zh, reasons[why].en];
  return {
    row,
    why,
    text,
    words: {
      zh: `第 ${row + 1} 行：${zh}${text === '' ? '' : `（${text}）`}`,
      en: `Row ${row + 1}: ${en}${text === '' ? '' : ` (${text})`}`,
    },
  };
}

/** The places of cells, at most five of them. */
export function placesOf(cells: readonly { row: number; column: number }[]): string[] {
  return cells.slice(0, 5).map(({ row, column }) => cellName(row, column));
}
