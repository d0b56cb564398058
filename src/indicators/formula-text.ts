import type { Formula } from '#src/model.ts';
import { difference, product, ratio, sum } from './provenance.ts';

/** Why a formula cannot be read. */
export class FormulaSyntaxError extends Error {
  /** The part that is not understood; empty at the end of the text. */
  readonly found: string;

  constructor(found: string) {
    super(`Unexpected “${found}”`);
    this.found = found;
  }
}

type Node = { name: string } | { sign: string; left: Node; right: Node };

const strength: Readonly<Record<string, number>> = { '+': 1, '-': 1, '*': 2, '/': 2 };

/**
 * Computes a formula written as text: names, `+ - * /` with a space on either side, brackets.
 *
 * @param text Such as `(a + b) / value:population/chaoyang@2010-03`.
 * @param of Gives what a name stands for; throws where it stands for nothing.
 * @throws {FormulaSyntaxError} Where the text is no formula.
 */
export function computed(text: string, of: (name: string) => Formula): Formula {
  return evaluated(parse(text), of);
}

function parse(text: string): Node {
  const words = text
    .replace(/[()]/gu, ' $& ')
    .split(/\s+/u)
    .filter((word) => word !== '');
  let at = 0;
  const take = (): string => words[at++] ?? '';

  function operand(): Node {
    const word = take();
    if (word === '(') {
      const inner = expression(1);
      const end = take();
      if (end !== ')') throw new FormulaSyntaxError(end);
      return inner;
    }
    if (!/^[a-z][a-z0-9:@/#.-]*$/u.test(word)) throw new FormulaSyntaxError(word);
    return { name: word };
  }

  function expression(least: number): Node {
    let left = operand();
    for (;;) {
      const sign = words[at] ?? '';
      const own = strength[sign];
      if (own === undefined || own < least) return left;
      at += 1;
      left = { sign, left, right: expression(own + 1) };
    }
  }

  const whole = expression(1);
  if (at < words.length) throw new FormulaSyntaxError(take());
  return whole;
}

/** The addends of a chain of additions, so that a sum of several stays one step. */
function addends(node: Node): Node[] {
  return 'sign' in node && node.sign === '+'
    ? [...addends(node.left), ...addends(node.right)]
    : [node];
}

function evaluated(node: Node, of: (name: string) => Formula): Formula {
  if ('name' in node) return of(node.name);
  const { sign } = node;
  if (sign === '+') return sum(addends(node).map((one) => evaluated(one, of)));
  const [left, right] = [evaluated(node.left, of), evaluated(node.right, of)];
  if (sign === '-') return difference(left, right);
  return sign === '*' ? product(left, right) : ratio(left, right);
}
