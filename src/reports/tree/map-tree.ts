import type { Block, FigureData, Inline, ReportTable } from './tree.ts';

/** Transformations of a tree; everything else is copied. */
export interface Change {
  /** Called for each inline after its children; the result replaces it. */
  inline: (inline: Inline) => Inline[];
  /** Called for each block after its content. */
  block?: (block: Block) => Block;
}

/** Maps the inlines of one paragraph, title, caption or note. */
export type MapRun = (run: readonly Inline[]) => Inline[];

/** Maps blocks recursively. */
export function mapBlocks(blocks: readonly Block[], change: Change): Block[] {
  return mapRuns(blocks, (run) => mapInlines(run, change), change.block);
}

/** Maps the runs of blocks recursively, in reading order. */
export function mapRuns(
  blocks: readonly Block[],
  run: MapRun,
  change: (block: Block) => Block = (block) => block,
): Block[] {
  return blocks.map((block) => change(mapBlock(block, run, change)));
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
  return mapDataRuns(data, (run) => mapInlines(run, change), change.block);
}

/** Maps the runs of data tables recursively, in reading order. */
export function mapDataRuns(
  data: readonly FigureData[],
  run: MapRun,
  change?: (block: Block) => Block,
): FigureData[] {
  return data.map((one) => ({
    ...one,
    title: run(one.title),
    table: mapTable(one.table, run, change),
  }));
}

function mapBlock(block: Block, run: MapRun, change?: (block: Block) => Block): Block {
  switch (block.kind) {
    case 'part':
      return {
        ...block,
        heading: run(block.heading),
        ...(block.lede === undefined ? {} : { lede: run(block.lede) }),
      };
    case 'lines':
      return block;
    case 'heading':
    case 'paragraph':
    case 'line':
      return { ...block, children: run(block.children) };
    case 'list':
      return { ...block, items: block.items.map((item) => mapRuns(item, run, change)) };
    case 'terms':
      return {
        ...block,
        items: block.items.map(({ terms, descriptions }) => ({
          terms: terms.map(run),
          descriptions: descriptions.map((description) => mapRuns(description, run, change)),
        })),
      };
    case 'table':
      return { ...block, table: mapTable(block.table, run, change) };
    case 'quote':
    case 'summary':
      return { ...block, blocks: mapRuns(block.blocks, run, change) };
    case 'figure':
      return {
        ...block,
        title: run(block.title),
        subtitle: block.subtitle.map(run),
        ...(block.caveat === undefined ? {} : { caveat: run(block.caveat) }),
        ...(block.evidence === undefined ? {} : { evidence: run(block.evidence) }),
        ...(block.source === undefined ? {} : { source: run(block.source) }),
      };
  }
}

function mapTable(table: ReportTable, run: MapRun, change?: (block: Block) => Block): ReportTable {
  const rows = (list: ReportTable['body']): ReportTable['body'] =>
    list.map((row) => row.map((cell) => ({ ...cell, blocks: mapRuns(cell.blocks, run, change) })));
  return {
    ...table,
    ...(table.caption === undefined ? {} : { caption: run(table.caption) }),
    head: rows(table.head),
    body: rows(table.body),
    headNotes: table.headNotes.map(run),
  };
}
