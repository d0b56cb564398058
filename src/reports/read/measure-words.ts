import { plainText, type Inline } from '../tree/tree.ts';

/**
 * A measure word behind a number, with what is counted where a mark of punctuation ends it: 份文献 in
 * “2份文献：”. Without one, the measure word only: 余支 in “1,700余支队伍在社区备案”. A word that only
 * begins like one, such as 位于, is none.
 */
const measured =
  /^\s*余?(?:人次|[万亿]?(?!人[口员均数]|家庭|家长|类[似别]|条件|名[义单称]|位[于置]|次要|年[龄度]|重[要点])[份处个项人名户条种类张所家间座次年月日例篇省市级层岁倍期届件位支重批])(?:\p{Script=Han}{0,3}(?=[，。；：、（）！？]|$))?/u;

/** The end of a number in digits or in words. */
const number = /[\d一二两三四五六七八九十百千万]$/u;

/** Notes behind the measure word of their number: no mark parts a number from it. */
export function behindMeasures(inlines: readonly Inline[]): Inline[] {
  const [first, note, next, ...others] = inlines;
  if (first === undefined) return [];
  const words = next?.kind === 'text' ? (measured.exec(next.text)?.[0] ?? '') : '';
  const isParted = note?.kind === 'note' && number.test(plainText([first]));
  if (!isParted || next?.kind !== 'text' || words === '')
    return [first, ...behindMeasures(inlines.slice(1))];
  const rest: Inline[] =
    words === next.text ? [] : [{ kind: 'text', text: next.text.slice(words.length) }];
  return [first, { kind: 'text', text: words }, note, ...behindMeasures([...rest, ...others])];
}
