import { phrasesOf, titleLines, titleWidth } from '../print/title-lines.ts';
import { plainText, type Inline } from '../tree/tree.ts';
import { inlineMarkup, type TypstContext, type TypstSetting } from './inlines.ts';

/**
 * A title whose lines end only at these positions of its text: where `titleLines` chooses, or within a
 * line that is wider than expected, between phrases.
 *
 * @param most Width of the type area in em of the title; without it lines end where they are full.
 */
export function titleMarkup(
  title: readonly Inline[],
  breaks: readonly number[] | undefined,
  context: TypstContext,
  { place, most = Infinity }: { place: TypstSetting; most?: number },
): string {
  if (breaks === undefined) return inlineMarkup(title, context, place);
  const ends = new Set(titleLines(plainText(title), breaks, most));
  let at = 0;
  return phrasesOf(title, breaks)
    .map((phrase) => {
      const text = plainText(phrase);
      at += text.length;
      const ending = ends.has(at) ? '#linebreak()' : '';
      const markup = inlineMarkup(phrase, context, place);
      if (titleWidth(text) > most) return markup + ending;
      // At the end of a box a mark would lose the space after it, which a line needs only within.
      const space = ending === '' && finalMark.test(text) ? '#h(0.01pt)' : '';
      return `#box[${markup}${space}]${ending}`;
    })
    .join('');
}

const finalMark = /[：，、；。！？”）》]$/u;
