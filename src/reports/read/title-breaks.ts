import type { Element } from 'hast';
import { emWidth } from '#src/lib/text/text-width.ts';
import { attribute, isLeftOut } from './context.ts';

/** Marks after which a title may end a line without being told. */
const afterMarks = /(?<=[：，、；。！？”）》])(?=.)/gu;

/**
 * Positions in the text of a title where a line may end: where its page has a `wbr`, between words,
 * and after punctuation. A Chinese title without a `wbr` breaks after its marks, so that no name is
 * torn, if its phrases are short enough. Undefined where none is known, or where its text is another
 * one.
 *
 * @param title Undefined where the page prints its title elsewhere.
 * @param text Text of the title as it is printed.
 */
export function titleBreaks(title: Element | undefined, text: string): number[] | undefined {
  const found: number[] = [];
  let read = '';
  const walk = (parent: Element): void => {
    for (const child of parent.children) {
      if (child.type === 'text') read += child.value;
      else if (child.type !== 'element' || isLeftOut(child)) continue;
      else if (child.tagName === 'wbr') found.push(read.length);
      else if (attribute(child, 'role') !== 'doc-noteref') walk(child);
    }
  };
  if (title !== undefined) walk(title);
  if (title !== undefined && read !== text) return undefined;
  const marks = [...text.matchAll(afterMarks)].map(({ index }) => index);
  if (found.length === 0 && (marks.length === 0 || !hasShortPhrases(text))) return undefined;
  return [...new Set([...found, ...marks])].sort((a, b) => a - b);
}

/** Characters in the line of an official title. */
const longestPhrase = 20;

function hasShortPhrases(text: string): boolean {
  return (
    /\p{Script=Han}/u.test(text) &&
    text.split(afterMarks).every((phrase) => emWidth(phrase) <= longestPhrase)
  );
}
