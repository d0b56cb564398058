import { describe, expect, test } from 'vitest';
import { computed, FormulaSyntaxError } from '#src/indicators/formula-text.ts';
import { constant } from '#src/indicators/provenance.ts';

const values: Record<string, number> = { a: 12, b: 3, 'c-d': 2, 'value:x/y@2010-03': 5 };
const of = (name: string) => {
  const value = values[name];
  if (value === undefined) throw new Error(`no ${name}`);
  return constant(value, { zh: name, en: name });
};

describe('a formula as text', () => {
  test.each([
    ['a', 12],
    ['a + b * c-d', 18],
    ['(a + b) * c-d', 30],
    ['a - b - c-d', 7], // from left to right
    ['a / b / c-d', 2],
    ['a / (b - c-d)', 12],
    ['a + value:x/y@2010-03', 17],
  ])('%s is %d', (text, value) => {
    expect(computed(text, of).value).toBe(value);
  });

  test('keeps a sum of several as one step', () => {
    expect(computed('a + b + c-d', of)).toMatchObject({ op: 'sum', value: 17 });
  });

  test.each([
    ['', ''],
    ['a +', ''],
    ['a b', 'b'],
    ['(a + b', ''],
    ['a + b)', ')'],
    ['a ＋ b', '＋'],
    ['12 * a', '12'],
  ])('“%s” is refused for “%s”', (text, found) => {
    const refused = () => computed(text, of);
    expect(refused).toThrow(FormulaSyntaxError);
    expect(refused).toThrow(found);
  });
});
