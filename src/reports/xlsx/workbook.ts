import { reportWords } from '#src/i18n/print.ts';
import { head, packWorkbook } from '#src/tables/bring/written-sheets.ts';
import type { WriteOptions } from '../options.ts';
import { plainText, type ReportTree } from '../tree/tree.ts';
import { annexTables } from './annex-tables.ts';
import { evidenceSheet } from './evidence-sheet.ts';
import { evidenceOf } from './evidence.ts';
import { listSheet } from './list-sheet.ts';
import { long, tableSheet, type FilledSheet, type Row } from './table-sheet.ts';

export { prepareWriter as prepareAnnex } from '#src/tables/bring/written-sheets.ts';

/**
 * Writes the annex of a report as an XLSX workbook: what it belongs to and who made it for whom, its
 * tables with their numbers as numbers, the formulas with their sources, live where they are
 * arithmetic, and the errata of its passages and cells. The same report gives the same bytes.
 */
export async function writeAnnex(
  tree: ReportTree,
  { own = {} }: Pick<WriteOptions, 'own'> = {},
): Promise<Uint8Array> {
  const words = reportWords[tree.lang].annex;
  const tables = annexTables(tree);
  const filled = tables.map((one) => tableSheet(one, tree.lang));
  const { entries, errata } = evidenceOf(tree);
  const evidence = evidenceSheet(
    entries,
    tree.lang,
    (table) => filled[tables.findIndex((one) => one.of.includes(table))]?.sheet,
  );
  const faults = listSheet(
    words.errata,
    [words.place, words.printed],
    [40, 100],
    errata.map(({ place, text }) => [place, text].map(long)),
  );
  const all: Listed[] = [
    ...filled.map((one, index) => ({
      ...one,
      title: tables[index]?.title ?? '',
      rows: tables[index]?.table.body.length ?? 0,
    })),
    ...(entries.length === 0 ? [] : [{ ...evidence, title: words.evidence, rows: entries.length }]),
    ...(errata.length === 0
      ? []
      : [{ sheet: faults, title: words.errata, rows: errata.length, results: new Map() }]),
  ];
  const register = aboutSheet(tree, own, all);
  const sheets = [register, ...all];
  return packWorkbook(
    sheets.map(({ sheet }) => sheet),
    new Map(sheets.map(({ sheet, results }) => [sheet, results])),
  );
}

/** A sheet as the register lists it. */
interface Listed extends FilledSheet {
  title: string;
  rows: number;
}

/**
 * Title, own words of whoever made it, how to find and cite it, and a register of the sheets: a link
 * to each, what it holds and how many rows.
 */
function aboutSheet(
  { title, lang, colophon }: ReportTree,
  own: NonNullable<WriteOptions['own']>,
  listed: readonly Listed[],
): FilledSheet {
  const words = reportWords[lang].annex;
  const ownRows = Object.entries(words.own).flatMap(([field, label]): [string, string][] => {
    const written = own[field];
    return written === undefined ? [] : [[label, written]];
  });
  const rows = (colophon?.rows ?? []).map(({ label, value }): [string, string] => [
    label,
    plainText(value),
  ]);
  const results = new Map<string, string>();
  const links = listed.map(({ sheet: { sheet = '' }, title: name, rows: count }): Row => {
    const written = sheet.replaceAll('"', '""');
    const formula = `HYPERLINK("#'${written}'!A1","${written}")`;
    results.set(formula, sheet);
    const link = { value: formula, type: 'Formula', ...linkStyle } as const;
    return [link, long(name), { value: count, type: Number, format: '0' }];
  });
  const all: [string, string][] = [['', title], ...ownRows, ...rows];
  const sheet = listSheet(
    words.about,
    [words.item, words.content],
    [24, 100, 8],
    [
      ...all.map((row): Row => row.map(long)),
      [],
      head([words.sheets, words.content, words.rows]),
      ...links,
    ],
  );
  return { sheet, results };
}

const linkStyle = { textColor: '#0b5cad', textDecoration: { underline: true } } as const;
