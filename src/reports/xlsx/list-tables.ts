import { reportWords } from '#src/i18n/print.ts';
import { endOfText } from '../tree/evidence-id.ts';
import { textOfBlocks } from '../tree/cell-text.ts';
import {
  plainText,
  type Block,
  type ReportCell,
  type ReportTable,
  type ReportTree,
} from '../tree/tree.ts';

/** A section as a table, with its heading. */
interface ListTable {
  title: string;
  table: ReportTable;
  /** Name of its sheet. */
  name: string;
}

/**
 * The sections of a report as tables, for an annex that would have none: a row for each paragraph and
 * each item of a list, beside the heading or the term that it stands below.
 */
export function listTables({ heading, blocks, lang }: ReportTree): ListTable[] {
  const { item, content } = reportWords[lang].annex;
  const sections: { title: string; blocks: Block[] }[] = [
    { title: plainText(heading), blocks: [] },
  ];
  const all = blocks
    .slice(0, endOfText(blocks))
    .flatMap((block) => (block.kind === 'summary' ? block.blocks : [block]));
  for (const block of all) {
    if (block.kind === 'part' || (block.kind === 'heading' && block.level === 1))
      sections.push({ title: headingOf(block), blocks: [] });
    else sections.at(-1)?.blocks.push(block);
  }
  return sections.flatMap(({ title, blocks: own }): ListTable[] => {
    const rows = rowsOf(own);
    if (rows.length === 0) return [];
    const hasNames = rows.some(([name]) => name !== '');
    const cells = ([name, text]: Row): ReportCell[] =>
      (hasNames ? [name, text] : [text]).map(textCell);
    const table: ReportTable = {
      columns: hasNames ? 2 : 1,
      head: [cells([item, content])],
      body: rows.map(cells),
      headNotes: [],
    };
    return [{ title, table, name: title }];
  });
}

type Row = [name: string, text: string];

/** What blocks say, row by row, each below the last heading. */
function rowsOf(blocks: readonly Block[]): Row[] {
  let above = '';
  return blocks
    .flatMap((block): Row[] => {
      switch (block.kind) {
        case 'part':
        case 'heading':
          above = headingOf(block);
          return [];
        case 'paragraph':
          return [[above, plainText(block.children)]];
        case 'list':
          return block.items.map((one) => [above, textOfBlocks(one)]);
        case 'terms':
          return block.items.map(({ terms, descriptions }) => [
            terms.map(plainText).join(' '),
            descriptions.map(textOfBlocks).join('\n'),
          ]);
        case 'quote':
        case 'summary':
          return rowsOf(block.blocks);
        default:
          return [];
      }
    })
    .filter(([, text]) => text.trim() !== '');
}

const headingOf = (block: Extract<Block, { kind: 'part' | 'heading' }>): string =>
  plainText(block.kind === 'part' ? block.heading : block.children);

const textCell = (text: string): ReportCell => ({
  blocks: [{ kind: 'paragraph', children: [{ kind: 'text', text }] }],
  numeric: false,
  colspan: 1,
  rowspan: 1,
});
