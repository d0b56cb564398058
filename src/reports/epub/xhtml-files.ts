import type { Block, FigureData, ReportPart, ReportTree } from '../tree/tree.ts';

/** A content document. */
export type EpubDocument =
  | { kind: 'title'; file: string }
  /**
   * Text before the first part, or the whole report; `headed`: whether it begins with the title.
   */
  | { kind: 'text'; file: string; headed: boolean; blocks: readonly Block[] }
  | { kind: 'part'; file: string; part: ReportPart; blocks: readonly Block[] }
  | { kind: 'data'; file: string; data: readonly FigureData[] };

/** The content documents in reading order: title page, text, one per part, data. */
export function documentsOf(tree: ReportTree): EpubDocument[] {
  const documents: EpubDocument[] = [];
  if (tree.cover) documents.push({ kind: 'title', file: 'title.xhtml' });
  const starts = tree.blocks.flatMap((block, index) => (block.kind === 'part' ? [index] : []));
  const front = tree.blocks.slice(0, starts[0] ?? tree.blocks.length);
  if (!tree.cover || front.length > 0) {
    documents.push({ kind: 'text', file: 'text.xhtml', headed: !tree.cover, blocks: front });
  }
  for (const [index, start] of starts.entries()) {
    const part = tree.blocks[start];
    if (part?.kind !== 'part') continue;
    const file = `part-${String(index + 1).padStart(2, '0')}.xhtml`;
    const blocks = tree.blocks.slice(start + 1, starts[index + 1] ?? tree.blocks.length);
    documents.push({ kind: 'part', file, part, blocks });
  }
  if (tree.data.length > 0) {
    documents.push({ kind: 'data', file: 'data.xhtml', data: tree.data });
  }
  return documents;
}
