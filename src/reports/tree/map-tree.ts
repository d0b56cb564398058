import type { Block, FigureData, Inline, ReportTable } from './tree.ts';

/** Transformations of a tree; everything else is copied. */
export interface Change {
  /** Called for each inline after its children; the result replaces it. */
  inline: (inline: Inline) => Inline[];
  /** Called for each block after its content. */
  block?: (block: Block) => Block;
}

/** Maps blocks recursively. */
export function mapBlocks(blocks: readonly Block[], change: Change): Block[] {
  return blocks.map((block) => {
    const mapped = mapBlock(block, change);
    return change.block?.(mapped) ?? mapped;
  });
}

/** Maps inlines recursively. */
export function mapInlines(run: readonly Inline[], change: Change): Inline[] {
  return run.flatMap((inline) =>
    change.inline(
      'children' in inline ? { ...inline, children: mapInlines(inline.children, change) } : inline,
    ),
  );
}

/** Maps data tables recursively. */
export function mapData(data: readonly FigureData[], change: Change): FigureData[] {
  return data.map((one) => ({
    ...one,
    title: mapInlines(one.title, change),
    table: mapTable(one.table, change),
  }));
}

function mapBlock(block: Block, change: Change): Block {
  const run = (inlines: readonly Inline[]): Inline[] => mapInlines(inlines, change);
  switch (block.kind) {
    case 'part':
      return {
        ...block,
        heading: run(block.heading),
        ...(block.lede === undefined ? {} : { lede: run(block.lede) }),
      };
    case 'heading':
    case 'paragraph':
      return { ...block, children: run(block.children) };
    case 'list':
      return { ...block, items: block.items.map((item) => mapBlocks(item, change)) };
    case 'terms':
      return {
        ...block,
        items: block.items.map(({ terms, descriptions }) => ({
          terms: terms.map(run),
          descriptions: descriptions.map((description) => mapBlocks(description, change)),
        })),
      };
    case 'table':
      return { ...block, table: mapTable(block.table, change) };
    case 'quote':
    case 'summary':
      return { ...block, blocks: mapBlocks(block.blocks, change) };
    case 'figure':
      return {
        ...block,
        title: run(block.title),
        subtitle: block.subtitle.map(run),
        ...(block.caveat === undefined ? {} : { caveat: run(block.caveat) }),
        ...(block.source === undefined ? {} : { source: run(block.source) }),
      };
  }
}

function mapTable(table: ReportTable, change: Change): ReportTable {
  const rows = (list: ReportTable['body']): ReportTable['body'] =>
    list.map((row) => row.map((cell) => ({ ...cell, blocks: mapBlocks(cell.blocks, change) })));
  return {
    ...table,
    ...(table.caption === undefined ? {} : { caption: mapInlines(table.caption, change) }),
    head: rows(table.head),
    body: rows(table.body),
    headNotes: table.headNotes.map((note) => mapInlines(note, change)),
  };
}
