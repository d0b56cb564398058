import type { Formula } from '#src/model.ts';
import { indicatorError } from './faults.ts';
import { difference, product, ratio, sum } from './provenance.ts';

const levels = [
  ['+', '-'],
  ['*', '/'],
] as const;

/**
 * Computes a formula as the data write it: names and `+ - * /` between spaces, with brackets. `of`
 * gives the value of a name. Throws with what cannot be read.
 */
export function writtenFormula(text: string, of: (name: string) => Formula): Formula {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  let at = 0;
  const unreadable = (): Error => {
    const file = 'data/recomputations/recomputations.csv';
    const got = [...words.slice(0, at), `→ ${words[at] ?? ''}`].join(' ');
    return indicatorError({ code: 'unreadable-formula', file, got });
  };

  const operand = (): Formula => {
    const word = words[at];
    if (word === undefined || /^[-+*/)]$/u.test(word)) throw unreadable();
    at += 1;
    if (word !== '(') return of(word);
    const inner = level(0);
    if (words[at] !== ')') throw unreadable();
    at += 1;
    return inner;
  };

  const level = (depth: number): Formula => {
    const signs: readonly string[] | undefined = levels[depth];
    if (signs === undefined) return operand();
    let left = level(depth + 1);
    const added = [left];
    while (signs.includes(words[at] ?? '')) {
      const sign = words[at];
      at += 1;
      const right = level(depth + 1);
      if (sign === '+') {
        added.push(right);
        left = sum([...added]);
      } else {
        left = { '-': difference, '*': product, '/': ratio }[sign as '-' | '*' | '/'](left, right);
        added.splice(0, added.length, left);
      }
    }
    return left;
  };

  const whole = level(0);
  if (at < words.length) throw unreadable();
  return whole;
}
