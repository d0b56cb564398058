import { plainText, type Inline } from '../tree/tree.ts';

/**
 * A measure word behind a number, with what is counted where a mark of punctuation ends it: 份文献 in
 * “2份文献：”. Without one, the measure word only.
 */
const measured =
  /^\s*(?:人次|[万亿]?[份处个项人名户条种类张所家间座次年月日例篇省市级层岁倍期届件])(?:\p{Script=Han}{0,3}(?=[，。；：、（）！？]|$))?/u;

/** The end of a number in digits or in words. */
const number = /[\d一二两三四五六七八九十百千万]$/u;

/** Notes of evidence behind the measure word of their number: no mark parts a number from it. */
export function behindMeasures(inlines: readonly Inline[]): Inline[] {
  const [first, note, next, ...others] = inlines;
  if (first === undefined) return [];
  const words = next?.kind === 'text' ? (measured.exec(next.text)?.[0] ?? '') : '';
  const isParted =
    note?.kind === 'note' && note.said !== undefined && number.test(plainText([first]));
  if (!isParted || next?.kind !== 'text' || words === '')
    return [first, ...behindMeasures(inlines.slice(1))];
  const rest: Inline[] =
    words === next.text ? [] : [{ kind: 'text', text: next.text.slice(words.length) }];
  return [first, { kind: 'text', text: words }, note, ...behindMeasures([...rest, ...others])];
}
