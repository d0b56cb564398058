import { reportWords } from '#src/i18n/print.ts';
import { punctuation } from '#src/i18n/punctuation.ts';
import type { Lang } from '#src/model.ts';
import { cellNumber, cellText } from '../tree/cell-text.ts';
import { plainText, type ReportCell, type ReportTable, type TableRow } from '../tree/tree.ts';
import { emptyCell, textCell } from './text-cell.ts';

/** Columns of a table, counted from 0: one holds the difference of two others of its row. */
export interface Difference {
  column: number;
  from: number;
  less: number;
}

/** A table, and its columns whose numbers are differences. */
export interface ComparedTable {
  table: ReportTable;
  differences: Difference[];
}

/**
 * A table whose cells hold two numbers that are compared, or a number and what is said of it, with
 * each number in a column of its own, and the differences told:
 *
 * - `46,399 ≠ 46,438` becomes two columns; the column that already holds their difference is told.
 * - A cell that begins with a number in bold, above words, becomes a number and words. Where the cell
 *   before it ends with a number (`cases: 13.3%`), that number and the difference have columns, too.
 */
export function withComparedCells(table: ReportTable, lang: Lang): ComparedTable {
  const { head, body, columns } = table;
  const rows = [...head, ...body];
  const isPlain =
    head.length === 1 &&
    rows.every((row) => row.length === columns && row.every((cell) => cell.colspan === 1));
  const column = isPlain ? head[0]?.map((_, index) => index) : undefined;
  const pairs = column?.find((index) => isPairs(body, index));
  if (pairs !== undefined) return withPairs(table, pairs, lang);
  const told = column?.find((index) => body.some((row) => toldNumber(row[index]) !== undefined));
  return told === undefined ? { table, differences: [] } : withTold(table, told, lang);
}

const pairPattern = /^([+−-]?\d[\d,]*(?:\.\d+)?%?) ≠ ([+−-]?\d[\d,]*(?:\.\d+)?%?)$/u;

const isPairs = (body: readonly TableRow[], column: number): boolean =>
  body.length > 0 && body.every((row) => pairPattern.test(cellText(row[column])));

function withPairs(table: ReportTable, at: number, lang: Lang): ComparedTable {
  const words = reportWords[lang].annex;
  const spread = (row: TableRow, first: ReportCell, second: ReportCell): TableRow => [
    ...row.slice(0, at),
    first,
    second,
    ...row.slice(at + 1),
  ];
  const body = table.body.map((row) => {
    const [, first = '', second = ''] = pairPattern.exec(cellText(row[at])) ?? [];
    return spread(row, numberCell(first), numberCell(second));
  });
  const [names = []] = table.head;
  const head = [spread(names, textCell(words.asPrinted), textCell(words.recomputed))];
  const column = names
    .map((_, index) => index + (index > at ? 1 : 0))
    .find((index) => body.every((row) => isDifference(row[index], row[at], row[at + 1])));
  const differences = column === undefined ? [] : [{ column, from: at, less: at + 1 }];
  return { table: { ...table, columns: table.columns + 1, head, body }, differences };
}

/** Whether a cell holds the difference of two others, to the decimals that it prints. */
function isDifference(cell?: ReportCell, first?: ReportCell, second?: ReportCell): boolean {
  const [value, a, b] = [cell, first, second].map(cellNumber);
  if (value === undefined || a === undefined || b === undefined) return false;
  const decimals = value.digits.split('.')[1]?.length ?? 0;
  return Math.abs(a.value - b.value - value.value) < 0.5 * 10 ** -decimals;
}

function withTold(table: ReportTable, at: number, lang: Lang): ComparedTable {
  const words = reportWords[lang].annex;
  const { colon } = punctuation(lang);
  const rows = table.body.map((row) => ({
    row,
    printed: at === 0 ? undefined : lastNumber(cellText(row[at - 1])),
    told: toldNumber(row[at]),
  }));
  const hasPrinted = rows.some(({ printed, told }) => printed !== undefined && told !== undefined);
  const spread = (row: TableRow, numbers: readonly ReportCell[], rest: ReportCell): TableRow => [
    ...row.slice(0, at),
    ...numbers,
    rest,
    ...row.slice(at + 1),
  ];
  const body = rows.map(({ row, printed, told }) => {
    const number = numberCell(told?.number ?? '');
    const isBoth = areAlike(printed, told?.number);
    const before = hasPrinted ? [numberCell(printed ?? '')] : [];
    const difference = hasPrinted ? [isBoth ? pendingCell : emptyCell] : [];
    return spread(row, [...before, number, ...difference], told?.rest ?? row[at] ?? emptyCell);
  });
  const [names = []] = table.head;
  const label = (cell: ReportCell | undefined): ReportCell =>
    textCell(cellText(cell) + colon + words.value);
  const heads = hasPrinted
    ? [label(names[at - 1]), label(names[at]), textCell(words.difference)]
    : [label(names[at])];
  const head = [spread(names, heads, names[at] ?? emptyCell)];
  return {
    table: { ...table, columns: table.columns + heads.length, head, body },
    differences: hasPrinted ? [{ column: at + 2, from: at, less: at + 1 }] : [],
  };
}

/** Only a share is compared with a share, and a count with a count. */
function areAlike(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return one.endsWith('%') === other.endsWith('%');
}

/** A number in bold above words: the number as it is printed, and the words. */
function toldNumber(cell?: ReportCell): { number: string; rest: ReportCell } | undefined {
  const [block, another] = cell?.blocks ?? [];
  if (cell === undefined || block?.kind !== 'paragraph' || another !== undefined) return undefined;
  const [first, second, ...rest] = block.children;
  if (first?.kind !== 'strong' || second?.kind !== 'break') return undefined;
  const number = plainText([first]);
  if (cellNumber(numberCell(number)) === undefined) return undefined;
  return { number, rest: { ...cell, blocks: [{ kind: 'paragraph', children: rest }] } };
}

/** Powers of ten that Chinese numbers are counted in. */
const counted: Readonly<Record<string, number>> = { 万: 4, 亿: 8 };

/**
 * The number after the last colon of a text, if nothing but a measure word follows it: `案例：9个` has
 * 9, `人口：13.92亿` has 1392000000. A number with 约, 余, 多 is none.
 */
function lastNumber(words: string): string | undefined {
  const found = /[：:]\s*(\d[\d,]*(?:\.\d+)?)\s?(?:(%)|([万亿])?[^\P{Script=Han}余多几来]?)$/u.exec(
    words,
  );
  if (found === null) return undefined;
  const [, digits = '', percent = '', unit = ''] = found;
  const power = counted[unit];
  return power === undefined
    ? digits + percent
    : Number(`${digits.replaceAll(',', '')}e${String(power)}`).toFixed(0);
}

const numberCell = (text: string): ReportCell => ({ ...textCell(text), numeric: true });

/** Stands where a difference is computed; a cell without one is empty. */
const pendingCell = textCell('=');
