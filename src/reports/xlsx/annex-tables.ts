import { interpolate } from '#src/i18n/interpolate.ts';
import { reportWords } from '#src/i18n/print.ts';
import { list } from '#src/i18n/punctuation.ts';
import type { Lang } from '#src/model.ts';
import { allBlocks } from '../tree/all-blocks.ts';
import { cellText } from '../tree/cell-text.ts';
import { endOfText } from '../tree/evidence-id.ts';
import { plainText, type ReportTable, type ReportTree } from '../tree/tree.ts';
import { listTables } from './list-tables.ts';

/** A table of a report with its title and the name of its sheet. */
export interface AnnexTable {
  title: string;
  table: ReportTable;
  /** At most 31 characters, and no other sheet has it. */
  sheet: string;
}

type Titled = Omit<AnnexTable, 'sheet'> & { name: string };

/**
 * The tables of an annex: those of the text, the data of the figures, and the marks of figures that
 * have no data table. A report that has none of them gives its lists as tables.
 */
export function annexTables(tree: ReportTree): AnnexTable[] {
  const found = [...tablesInText(tree), ...dataTables(tree), ...markTables(tree)];
  return withSheetNames(found.length > 0 ? found : listTables(tree), tree.lang);
}

/** Tables with their captions, or the headings above them. */
function tablesInText({ heading, blocks, lang }: ReportTree): Titled[] {
  let above = plainText(heading);
  return allBlocks(blocks.slice(0, endOfText(blocks))).flatMap((block): Titled[] => {
    if (block.kind === 'part') above = plainText(block.heading);
    if (block.kind === 'heading') above = plainText(block.children);
    if (block.kind !== 'table') return [];
    const { caption, number } = block.table;
    const title = caption === undefined ? above : plainText(caption);
    return [{ title, table: block.table, name: nameOf(title, number, lang) }];
  });
}

function dataTables({ data, lang }: ReportTree): Titled[] {
  return data.map(({ title, table }) => {
    const own = plainText(title);
    return { title: own, table, name: nameOf(own, table.number, lang) };
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
    name: interpolate(words.annex.figure, { number: list(numbers.map(String), lang) }),
  }));
}

/** Longest name of a sheet. */
const longestName = 31;

function withSheetNames(tables: readonly Titled[], lang: Lang): AnnexTable[] {
  const { annex } = reportWords[lang];
  const used = new Set([annex.about, annex.evidence, annex.errata]);
  return tables.map(({ title, table, name }) => {
    const bare = name.replace(/[[\]:*?/\\'：？]/gu, ' ').trim();
    let sheet = bare.slice(0, longestName);
    for (let n = 2; used.has(sheet); n += 1) {
      const end = ` ${String(n)}`;
      sheet = bare.slice(0, longestName - end.length) + end;
    }
    used.add(sheet);
    return { title, table, sheet };
  });
}
