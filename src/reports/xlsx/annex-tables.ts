import { interpolate } from '#src/i18n/interpolate.ts';
import { reportWords } from '#src/i18n/print.ts';
import { list } from '#src/i18n/punctuation.ts';
import type { Lang } from '#src/model.ts';
import { allBlocks } from '../tree/all-blocks.ts';
import { cellText } from '../tree/cell-text.ts';
import { endOfText } from '../tree/evidence-id.ts';
import { plainText, type ReportTable, type ReportTree } from '../tree/tree.ts';
import { listTables } from './list-tables.ts';
import { mergeTables, type PlacedTable } from './merge-tables.ts';

/** A table of a report with its title and the name of its sheet. */
export interface AnnexTable {
  title: string;
  table: ReportTable;
  /** At most 31 characters, and no other sheet has it. */
  sheet: string;
  /** The tables of the report that it holds. */
  of: readonly ReportTable[];
}

type Titled = Omit<AnnexTable, 'sheet'> & { name: string };

/**
 * The tables of an annex: those of the text, the data of the figures, and the marks of figures that
 * have no data table. A report that has none of them gives its lists as tables.
 */
export function annexTables(tree: ReportTree): AnnexTable[] {
  const found = [...tablesInText(tree), ...dataTables(tree), ...markTables(tree)];
  return withSheetNames(
    found.length > 0 ? found : listTables(tree).map((one) => ({ ...one, of: [one.table] })),
    tree.lang,
  );
}

/** Tables with their captions, or the headings above them; those of one kind as one. */
function tablesInText({ heading, blocks, lang }: ReportTree): Titled[] {
  let path: string[] = [plainText(heading)];
  const found: PlacedTable[] = [];
  for (const block of allBlocks(blocks.slice(0, endOfText(blocks)))) {
    if (block.kind === 'part') path = [plainText(block.heading)];
    if (block.kind === 'heading') path = [...path.slice(0, block.level), plainText(block.children)];
    if (block.kind !== 'table') continue;
    const { table } = block;
    const title = table.caption === undefined ? {} : { title: plainText(table.caption) };
    found.push({ table, path, ...title });
  }
  return mergeTables(found, lang).map((one) => {
    const [first, another] = one.of;
    const number = another === undefined ? first?.number : undefined;
    return { ...one, name: nameOf(one.title, number, lang) };
  });
}

function dataTables({ data, lang }: ReportTree): Titled[] {
  return data.map(({ title, table }) => {
    const own = plainText(title);
    return { title: own, table, of: [table], name: nameOf(own, table.number, lang) };
  });
}

function nameOf(title: string, number: number | undefined, lang: Lang): string {
  return number === undefined ? title : interpolate(reportWords[lang].annex.table, { number });
}

/** What figures without a data table draw; figures that draw the same have one table. */
function markTables({ blocks, lang }: ReportTree): Titled[] {
  const words = reportWords[lang];
  const found = new Map<string, { table: ReportTable; numbers: number[]; titles: string[] }>();
  for (const block of allBlocks(blocks)) {
    if (block.kind !== 'figure' || block.marks === undefined) continue;
    const key = JSON.stringify(
      [...block.marks.head, ...block.marks.body].map((row) => row.map(cellText)),
    );
    const same = found.get(key) ?? { table: block.marks, numbers: [], titles: [] };
    same.numbers.push(block.number);
    same.titles.push(plainText(block.title));
    found.set(key, same);
  }
  return [...found.values()].map(({ table, numbers, titles }) => ({
    title: list(titles, lang),
    table,
    of: [table],
    name: interpolate(words.annex.figure, { number: list(numbers.map(String), lang) }),
  }));
}

/** Longest name of a sheet. */
const longestName = 31;

function withSheetNames(tables: readonly Titled[], lang: Lang): AnnexTable[] {
  const { annex } = reportWords[lang];
  const used = new Set([annex.about, annex.evidence, annex.errata]);
  return tables.map(({ name, ...table }) => {
    const bare = name.replace(/[[\]:*?/\\'：？]/gu, ' ').trim();
    let sheet = bare.slice(0, longestName);
    for (let n = 2; used.has(sheet); n += 1) {
      const end = ` ${String(n)}`;
      sheet = bare.slice(0, longestName - end.length) + end;
    }
    used.add(sheet);
    return { ...table, sheet };
  });
}
