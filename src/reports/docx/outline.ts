import { partNumber } from '../print/heading-number.ts';
import { allBlocks } from '../tree/all-blocks.ts';
import { plainText, type Block, type ReportTree } from '../tree/tree.ts';

/** A table-of-contents entry. */
export interface HeadingOutline {
  level: 1 | 2 | 3;
  text: string;
  bookmark: string;
  /** Number among its siblings, from 1; 0 if not numbered. */
  number: number;
  /** The number that stands above the title of a part: 第三章. */
  own?: string;
}

/** Bookmark of the data appendix. */
export const appendixBookmark = '_Toc_data';

/** Headings down to a level in order, and the appendix. */
export function outlineOf(
  tree: ReportTree,
  bookmarks: ReadonlyMap<string, string>,
  appendix: string,
  depth: number,
): HeadingOutline[] {
  const counts = [0, 0, 0];
  const outline = tree.blocks.flatMap((block): HeadingOutline[] => {
    if (block.kind !== 'part' && block.kind !== 'heading') return [];
    const level = block.kind === 'part' ? 1 : block.level;
    if (level === 4 || level > depth) return [];
    const number = (counts[level - 1] ?? 0) + 1;
    counts[level - 1] = number;
    counts.fill(0, level);
    const bookmark = bookmarks.get(block.id ?? '');
    if (bookmark === undefined) return [];
    const own = block.kind === 'part' ? partNumber(block) : undefined;
    const text = plainText(block.kind === 'part' ? block.heading : block.children);
    return [{ level, text, bookmark, number, ...(own === undefined ? {} : { own }) }];
  });
  if (tree.data.length === 0) return outline;
  return [...outline, { level: 1, text: appendix, bookmark: appendixBookmark, number: 0 }];
}

/** Gives ids to headings without one, so that each can have a bookmark. */
export function withIds(blocks: readonly Block[]): Block[] {
  return blocks.map((block, index) =>
    block.kind === 'heading' && block.id === undefined ? { ...block, id: ` ${index}` } : block,
  );
}

/**
 * Bookmark names by the ids of headings and parts. They are numbered, since Word limits names to 40
 * characters and allows no Chinese quotes or hyphens.
 */
export function bookmarksOf(blocks: readonly Block[]): ReadonlyMap<string, string> {
  const ids = new Set(
    allBlocks(blocks).flatMap((block) =>
      (block.kind === 'part' || block.kind === 'heading') && block.id !== undefined
        ? [block.id]
        : [],
    ),
  );
  return new Map([...ids].map((id, index) => [id, `_Toc_${index + 1}`]));
}
