import { reportWords } from '#src/i18n/print.ts';
import { endOfText } from '../tree/evidence-id.ts';
import { plainText, type Block, type ReportTable, type ReportTree } from '../tree/tree.ts';
import { rowsOf } from './list-rows.ts';
import { textCell } from './text-cell.ts';

/** A section as a table, with its heading. */
interface ListTable {
  title: string;
  table: ReportTable;
  /** Name of its sheet. */
  name: string;
}

/**
 * The sections of a report as tables, for an annex that would have none: a row for each paragraph and
 * each item of a list, with what it stands below, its kind and its source in columns of their own.
 */
export function listTables({ heading, blocks, lang }: ReportTree): ListTable[] {
  const words = reportWords[lang].annex;
  const sections: { title: string; blocks: Block[] }[] = [
    { title: plainText(heading), blocks: [] },
  ];
  const all = blocks
    .slice(0, endOfText(blocks))
    .flatMap((block) => (block.kind === 'summary' ? block.blocks : [block]));
  for (const block of all) {
    if (block.kind === 'part' || (block.kind === 'heading' && block.level === 1))
      sections.push({
        title: plainText(block.kind === 'part' ? block.heading : block.children),
        blocks: [],
      });
    else sections.at(-1)?.blocks.push(block);
  }
  const columns = [
    { key: 'name', label: words.item },
    { key: 'kind', label: words.kind },
    { key: 'text', label: words.content },
    { key: 'source', label: words.source },
  ] as const;
  return sections.flatMap(({ title, blocks: own }): ListTable[] => {
    const rows = rowsOf(own);
    const used = columns.filter(({ key }) => rows.some((row) => row[key] !== ''));
    if (rows.length === 0) return [];
    const table: ReportTable = {
      columns: used.length,
      head: [used.map(({ label }) => textCell(label))],
      body: rows.map((row) => used.map(({ key }) => textCell(row[key]))),
      headNotes: [],
    };
    return [{ title, table, name: title }];
  });
}
