import { plainText, type Inline } from '../tree/tree.ts';
import { inlineMarkup, type TypstContext, type TypstSetting } from './inlines.ts';

/** A title whose lines end only at these positions of its text. */
export function titleMarkup(
  title: readonly Inline[],
  breaks: readonly number[] | undefined,
  context: TypstContext,
  place: TypstSetting,
): string {
  if (breaks === undefined) return inlineMarkup(title, context, place);
  return phrasesOf(title, breaks)
    .map((phrase) => {
      // At the end of a box a mark would lose the space after it.
      const last = phrase.at(-1);
      const ends = last?.kind === 'text' && finalMark.test(last.text);
      return `#box[${inlineMarkup(phrase, context, place)}${ends ? '#h(0.01pt)' : ''}]`;
    })
    .join('');
}

const finalMark = /[：，、；。！？”）》]$/u;

/** The phrases of a title; marks of notes stay with the words before them. */
function phrasesOf(title: readonly Inline[], breaks: readonly number[]): Inline[][] {
  const phrases: Inline[][] = [];
  let at = 0;
  const add = (inline: Inline, starts: boolean): void => {
    const last = phrases.at(-1);
    if (last === undefined || starts) phrases.push([inline]);
    else last.push(inline);
  };
  for (const inline of title) {
    const { length } = plainText([inline]);
    if (inline.kind !== 'text') {
      add(inline, length > 0 && breaks.includes(at));
      at += length;
      continue;
    }
    const end = at + length;
    const cuts = [at, ...breaks.filter((one) => one > at && one < end), end];
    for (const [index, start] of cuts.slice(0, -1).entries()) {
      const text = inline.text.slice(start - at, (cuts[index + 1] ?? end) - at);
      if (text !== '') add({ kind: 'text', text }, index > 0 || breaks.includes(start));
    }
    at = end;
  }
  return phrases;
}
