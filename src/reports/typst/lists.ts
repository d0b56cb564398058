import { plainText, type Block, type Inline, type ReportTree } from '../tree/tree.ts';
import { figureName, tableName } from './figure.ts';
import type { TypstContext } from './inlines.ts';
import { quoted, textRun } from './text.ts';

/** Minimum number of entries for a list of figures or tables. */
const shortestList = 2;

/** Lists of figures and tables after the table of contents. */
export function listsMarkup(tree: ReportTree, context: TypstContext): string {
  const { words, labels } = context;
  const figures = tree.blocks
    .filter((block) => block.kind === 'figure')
    // One that opens the report keeps its number.
    .sort((one, other) => one.number - other.number)
    .map((one) => entry(labels.get(one), figureName(one.number, context), one.title, context));
  const tables = [...tree.blocks.flatMap(captioned), ...tree.data].map(({ title, table }) =>
    entry(labels.get(table), tableName(table.number, context), title, context),
  );
  return listing(words.figures, figures) + listing(words.tables, tables);
}

function captioned(block: Block): Pick<ReportTree['data'][number], 'title' | 'table'>[] {
  if (block.kind !== 'table' || block.table.caption === undefined) return [];
  return block.table.number === undefined
    ? []
    : [{ title: block.table.caption, table: block.table }];
}

function listing(heading: string, entries: readonly string[]): string {
  if (entries.length < shortestList) return '';
  return `#listing(layout: layout, ${quoted(heading)}, ${entries.join(', ')})`;
}

function entry(
  label: string | undefined,
  name: string,
  title: readonly Inline[],
  context: TypstContext,
): string {
  const before = quoted(name + context.words.afterNumber);
  return `(${quoted(label ?? '')}, ${before}, [${textRun(plainText(title), context.lang)}])`;
}
