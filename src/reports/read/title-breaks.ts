import type { Element } from 'hast';
import { attribute, isLeftOut } from './context.ts';

/** Marks after which a title may end a line without being told. */
const afterMarks = /(?<=[：，、；。！？”）》])(?=.)/gu;

/**
 * Positions in the text of a title where a line may end: where its page has a `wbr`, between words,
 * and after punctuation. Undefined where the page has none, or where its text is another one.
 *
 * @param text Text of the title as it is printed.
 */
export function titleBreaks(title: Element, text: string): number[] | undefined {
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
  walk(title);
  if (found.length === 0 || read !== text) return undefined;
  const marks = [...text.matchAll(afterMarks)].map(({ index }) => index);
  return [...new Set([...found, ...marks])].sort((a, b) => a - b);
}
