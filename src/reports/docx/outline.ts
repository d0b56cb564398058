import { headingForms } from '#src/i18n/headings.ts';
import { chineseNumber, romanNumber } from '#src/lib/numerals.ts';
import type { Lang } from '#src/model.ts';
import { allBlocks } from '../tree/all-blocks.ts';
import { plainText, type Block, type ReportTree } from '../tree/tree.ts';

/** A heading as the contents list it. */
export interface HeadingOutline {
  level: 1 | 2;
  text: string;
  bookmark: string;
  /** Its place among its siblings from 1; 0 for one that is not numbered. */
  number: number;
}

/** The bookmark of the appendix with the tables behind the figures. */
export const appendixBookmark = '_Toc_data';

/** The headings of the two highest levels of the text, in order, and the appendix. */
export function outlineOf(
  tree: ReportTree,
  bookmarks: ReadonlyMap<string, string>,
  appendix: string,
): HeadingOutline[] {
  const counts = [0, 0];
  const outline = tree.blocks.flatMap((block): HeadingOutline[] => {
    if (block.kind !== 'part' && block.kind !== 'heading') return [];
    const level = block.kind === 'part' ? 1 : block.level;
    if (level !== 1 && level !== 2) return [];
    const number = (counts[level - 1] ?? 0) + 1;
    counts[level - 1] = number;
    if (level === 1) counts[1] = 0;
    const bookmark = bookmarks.get(block.id ?? '');
    if (bookmark === undefined) return [];
    const text = plainText(block.kind === 'part' ? block.heading : block.children);
    return [{ level, text, bookmark, number }];
  });
  if (tree.data.length === 0) return outline;
  return [...outline, { level: 1, text: appendix, bookmark: appendixBookmark, number: 0 }];
}

/** The number of a heading of an official document, as the numbering of its style shows it. */
export function headingNumber(level: 1 | 2, number: number, lang: Lang): string {
  if (number === 0) return '';
  const { numeral, before, after } = headingForms(lang)[level === 1 ? 0 : 1];
  return `${before}${numerals[numeral](number)}${after}`;
}

const numerals = { Chinese: chineseNumber, Roman: romanNumber, Arabic: String };

/**
 * Names of bookmarks by the id of their heading: Word allows 40 characters and no Chinese quotes or
 * hyphens in them, so they are numbered. Headings without an id are given one.
 */
export function withIds(blocks: readonly Block[]): Block[] {
  return blocks.map((block, index) =>
    block.kind === 'heading' && block.id === undefined ? { ...block, id: ` ${index}` } : block,
  );
}

/** Names of bookmarks by the ids of headings and parts, wherever they stand. */
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
