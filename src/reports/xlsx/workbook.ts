import { reportWords } from '#src/i18n/print.ts';
import { packWorkbook, type Sheet } from '#src/tables/bring/written-sheets.ts';
import type { WriteOptions } from '../options.ts';
import { plainText, type ReportTree } from '../tree/tree.ts';
import { annexTables, type AnnexTable } from './annex-tables.ts';
import { evidenceSheet } from './evidence-sheet.ts';
import { evidenceOf } from './evidence.ts';
import { listSheet } from './list-sheet.ts';
import { long, tableSheet } from './table-sheet.ts';

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
  const tableSheets = tables.map((one) => tableSheet(one, tree.lang));
  const { entries, errata } = evidenceOf(tree);
  const evidence = evidenceSheet(
    entries,
    tree.lang,
    (table) => tableSheets[tables.findIndex((one) => one.table === table)],
  );
  const faults = listSheet(
    words.errata,
    [words.place, words.printed],
    [40, 100],
    errata.map(({ place, text }) => [place, text].map(long)),
  );
  const sheets = [
    ...tableSheets,
    ...(entries.length === 0 ? [] : [evidence.sheet]),
    ...(errata.length === 0 ? [] : [faults]),
  ];
  return packWorkbook([aboutSheet(tree, own, tables, sheets), ...sheets], evidence.results);
}

/** Title, own words of whoever made it, how to find and cite it, and what the sheets hold. */
function aboutSheet(
  { title, lang, colophon }: ReportTree,
  own: NonNullable<WriteOptions['own']>,
  tables: readonly AnnexTable[],
  sheets: readonly Sheet[],
): Sheet {
  const words = reportWords[lang].annex;
  const ownRows = Object.entries(words.own).flatMap(([field, label]): [string, string][] => {
    const written = own[field];
    return written === undefined ? [] : [[label, written]];
  });
  const rows = (colophon?.rows ?? []).map(({ label, value }): [string, string] => [
    label,
    plainText(value),
  ]);
  const listed = sheets.map(({ sheet = '' }, index): [string, string] => [
    index === 0 ? words.sheets : '',
    [...new Set([sheet, tables[index]?.title ?? sheet])].join('　'),
  ]);
  const all: [string, string][] = [['', title], ...ownRows, ...rows, ...listed];
  return listSheet(
    words.about,
    [words.item, words.content],
    [16, 100],
    all.map((row) => row.map(long)),
  );
}
