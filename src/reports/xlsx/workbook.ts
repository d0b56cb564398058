import { interpolate } from '#src/i18n/interpolate.ts';
import { reportWords } from '#src/i18n/print.ts';
import { emWidth } from '#src/lib/text/text-width.ts';
import { head, number, packWorkbook, text, type Sheet } from '#src/tables/bring/written-sheets.ts';
import { allBlocks } from '../tree/all-blocks.ts';
import { cellNumber, cellText } from '../tree/cell-text.ts';
import {
  plainText,
  type Inline,
  type ReportCell,
  type ReportTable,
  type ReportTree,
} from '../tree/tree.ts';
import { evidenceOf } from './evidence.ts';

type Row = Sheet['data'][number];
type Cell = Row[number];

/** A table of a report with its title. */
interface AnnexTable {
  title: string;
  table: ReportTable;
}

/**
 * Writes the annex of a report as an XLSX workbook: what it belongs to, its tables with their numbers
 * as numbers, the formulas in words with their sources, and the errata of its passages and cells.
 * The same report gives the same bytes.
 */
export async function writeAnnex(tree: ReportTree): Promise<Uint8Array> {
  const words = reportWords[tree.lang].annex;
  const tables = tablesOf(tree);
  const names = sheetNames(tables, tree);
  const { entries, errata } = evidenceOf(tree);
  const evidence = listSheet(
    words.evidence,
    [words.note, words.place, words.said, words.text, reportWords[tree.lang].colophon.address],
    [6, 40, 24, 90, 50],
    entries.map(({ place, said, text: own, address }, index) => [
      number(String(index + 1)),
      ...[place, said, own, address].map(long),
    ]),
  );
  const faults = listSheet(
    words.errata,
    [words.place, words.printed],
    [40, 100],
    errata.map(({ place, text: own }) => [place, own].map(long)),
  );
  const sheets = [
    ...tables.map((one, index) => tableSheet(one, names[index] ?? '')),
    evidence,
    ...(errata.length === 0 ? [] : [faults]),
  ];
  return packWorkbook([aboutSheet(tree, tables, sheets), ...sheets]);
}

/** Numbered tables and data tables, and the others with the heading above them. */
function tablesOf(tree: ReportTree): AnnexTable[] {
  let above = plainText(tree.heading);
  const inText = allBlocks(tree.blocks).flatMap((block): AnnexTable[] => {
    if (block.kind === 'part') above = plainText(block.heading);
    if (block.kind === 'heading') above = plainText(block.children);
    if (block.kind !== 'table') return [];
    const { caption } = block.table;
    return [{ title: caption === undefined ? above : plainText(caption), table: block.table }];
  });
  return [...inText, ...tree.data.map(({ title, table }) => ({ title: plainText(title), table }))];
}

/** Longest name of a sheet. */
const longestName = 31;

/** Names of the sheets of tables: their numbers, or what stands above them; each once. */
function sheetNames(tables: readonly AnnexTable[], { lang }: ReportTree): string[] {
  const { annex } = reportWords[lang];
  const used = new Set([annex.about, annex.evidence, annex.errata]);
  return tables.map(({ title, table }) => {
    const own =
      table.number === undefined ? title : interpolate(annex.table, { number: table.number });
    const bare = own.replace(/[[\]:*?/\\'：？]/gu, ' ').trim();
    let name = bare.slice(0, longestName);
    for (let n = 2; used.has(name); n += 1) {
      const end = ` ${String(n)}`;
      name = bare.slice(0, longestName - end.length) + end;
    }
    used.add(name);
    return name;
  });
}

function aboutSheet(
  { title, lang, colophon }: ReportTree,
  tables: readonly AnnexTable[],
  sheets: readonly Sheet[],
): Sheet {
  const words = reportWords[lang].annex;
  const rows = (colophon?.rows ?? []).map(({ label, value }): [string, string] => [
    label,
    plainText(value),
  ]);
  const listed = sheets.map(({ sheet = '' }, index): [string, string] => [
    index === 0 ? words.sheets : '',
    [sheet, tables[index]?.title ?? ''].filter((name) => name !== '').join('　'),
  ]);
  return listSheet(
    words.about,
    [words.item, words.content],
    [16, 100],
    [['', title] as [string, string], ...rows, ...listed].map((row) => row.map(long)),
  );
}

function listSheet(
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

/** Title, head and rows; merged cells are written once, where they begin. */
function tableSheet({ title, table }: AnnexTable, sheet: string): Sheet {
  const heads = table.head.map((row): Row =>
    cellsOf(row, table.columns, (cell) => head([cellText(cell)])[0] ?? null),
  );
  const rows = table.body.map((row): Row => cellsOf(row, table.columns, valueOf));
  const notes = table.headNotes.map((note: readonly Inline[]): Row => [text(plainText(note))]);
  return {
    sheet,
    data: [head([title]), ...heads, ...rows, ...(notes.length === 0 ? [] : [[null], ...notes])],
    columns: Array.from({ length: table.columns }, (_, column) => ({
      width: widthOf(table, column),
    })),
    stickyRowsCount: 1 + heads.length,
  };
}

function cellsOf(
  row: readonly ReportCell[],
  columns: number,
  write: (cell: ReportCell) => Cell,
): Cell[] {
  const cells = row.flatMap((cell): Cell[] => [
    write(cell),
    ...Array.from({ length: cell.colspan - 1 }, () => null),
  ]);
  return cells.slice(0, Math.max(columns, 1));
}

/** A number as a number, with its decimals; a percentage as one. Everything else stays text. */
function valueOf(cell: ReportCell): Cell {
  const found = cellNumber(cell);
  if (found === undefined) return long(cellText(cell));
  const { value, digits, format } = found;
  return format.endsWith('%') ? { value, type: Number, format } : number(digits);
}

/** Text that wraps in its column. */
function long(value: string): Cell {
  const cell = text(value);
  return cell === null ? null : { ...cell, wrap: true, alignVertical: 'top' };
}

const [narrowest, widest] = [10, 40];

/** Width of a column in characters: that of its longest line, within limits. */
function widthOf({ head: heads, body }: ReportTable, column: number): number {
  const lengths = [...heads, ...body].map((row) => {
    const cell = row[column];
    if (cell === undefined || cell.colspan > 1) return 0;
    return Math.max(
      ...cellText(cell)
        .split('\n')
        .map((line) => Math.ceil(2 * emWidth(line))),
    );
  });
  return Math.min(widest, Math.max(narrowest, ...lengths) + 2);
}
