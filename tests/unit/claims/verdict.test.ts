import { describe, expect, it } from 'vitest';
import { statusOf, verdict, type Verdict } from '#src/claims/verdict.ts';
import { constant, observe, ratio } from '#src/indicators/provenance.ts';
import { reading } from '#src/indicators/reading.ts';
import type { Formula } from '#src/model.ts';
import { tablesOf } from '../../fixtures/tables.ts';

/** A printed number, for instance `5300` or `10.3%` or `76.2万`. */
function printed(text: string): Formula {
  const unit = text.endsWith('%') ? 'percent' : 'persons';
  const scale = text.endsWith('万') ? '10000' : '1';
  const value = text.replace(/[%万]/u, '');
  return reading(tablesOf({ readings: [{ id: 'r', value, scale, unit, printed: text }] }), 'r');
}

type Qualifier = Parameters<typeof verdict>[2];
type Case = [value: number, printed: string, verdict: Verdict];

const cases: Record<Qualifier, Case[]> = {
  exact: [
    [12, '12', 'agrees'],
    [11, '12', 'disagrees'],
    [0.1145, '11.5%', 'agrees'], // 11.45% is the edge of what rounds to 11.5%
    [0.1155, '11.5%', 'agrees'],
    [0.1144, '11.5%', 'disagrees'],
    [0.1156, '11.5%', 'disagrees'],
    [23 / 174, '13.3%', 'disagrees'],
    [20 / 174, '11.5%', 'agrees'],
    [761_499, '76.2万', 'disagrees'],
    [761_500, '76.2万', 'agrees'],
    [762_500, '76.2万', 'agrees'],
    [762_501, '76.2万', 'disagrees'],
    [0, '0', 'agrees'],
  ],
  about: [
    [12_901, '1.3万', 'agrees'],
    [13_500, '1.3万', 'agrees'],
    [13_501, '1.3万', 'disagrees'],
    [12_499, '1.3万', 'disagrees'],
    [0.0489, '5%', 'agrees'],
    [0.0449, '5%', 'disagrees'],
  ],
  over: [
    [5299, '5300', 'disagrees'],
    [5300, '5300', 'agrees'],
    [5399, '5300', 'agrees'],
    [5400, '5300', 'disagrees'], // would be printed as over 5,400
    [39_999, '3万', 'agrees'],
    [40_000, '3万', 'disagrees'],
    [62_999, '6.2万', 'agrees'],
    [63_000, '6.2万', 'disagrees'],
    [0.1039, '10.3%', 'agrees'],
    [0.104, '10.3%', 'disagrees'],
    [0.44, '44%', 'agrees'],
    [0.45, '44%', 'disagrees'],
    [0.89, '80%', 'agrees'],
    [0.9, '80%', 'disagrees'],
    [0, '0', 'agrees'],
    [1, '0', 'disagrees'],
  ],
  'at-least': [
    [999, '1000', 'disagrees'],
    [1000, '1000', 'agrees'],
    [12_901, '1000', 'agrees'],
  ],
  under: [
    [9, '10', 'agrees'],
    [10, '10', 'disagrees'],
    [0, '10', 'agrees'],
    [0.5, '50%', 'disagrees'],
  ],
  'at-most': [
    [10, '10', 'agrees'],
    [11, '10', 'disagrees'],
  ],
  nearly: [
    [20, '20', 'agrees'],
    [18, '20', 'agrees'],
    [17, '20', 'disagrees'],
    [21, '20', 'disagrees'],
  ],
  several: [
    [999, '1000', 'disagrees'],
    [1000, '1000', 'agrees'],
    [9999, '1000', 'agrees'],
    [10_000, '1000', 'disagrees'],
  ],
};

describe.each(Object.entries(cases) as [Qualifier, Case[]][])(
  'a number printed "%s"',
  (qualifier, list) => {
    it.each(list)('%d against %s %s', (value, text, expected) => {
      expect(verdict(value, printed(text), qualifier, 0)).toBe(expected);
    });
  },
);

describe('rounding', () => {
  it('is the verdict where only the rounding of the inputs reaches the printed number', () => {
    // 35.5 + 40.0 + 0.6307 = 76.1307, off by at most 0.1; printed 76.2 stands for 76.15 to 76.25
    expect(verdict(761_307, printed('76.2万'), 'exact', 1000)).toBe('rounding');
    expect(verdict(761_307, printed('76.2万'), 'exact', 100)).toBe('disagrees');
    expect(verdict(761_307, printed('76.1万'), 'exact', 1000)).toBe('agrees');
  });

  it('reaches exactly as far as the tolerance does', () => {
    expect(verdict(761_400, printed('76.2万'), 'exact', 100)).toBe('rounding');
    expect(verdict(761_400, printed('76.2万'), 'exact', 99)).toBe('disagrees');
  });

  it.each([
    ['over', 5290, '5300', 10],
    ['over', 5409, '5300', 10],
    ['at-least', 990, '1000', 10],
    ['under', 10.5, '10', 1],
    ['at-most', 11, '10', 1],
    ['nearly', 17, '20', 1],
    ['several', 990, '1000', 10],
  ] as const)('widens "%s" too: %d against %s', (qualifier, value, text, tolerance) => {
    expect(verdict(value, printed(text), qualifier, 0)).toBe('disagrees');
    expect(verdict(value, printed(text), qualifier, tolerance)).toBe('rounding');
  });

  it('needs tolerance: exact inputs cannot be off by rounding', () => {
    expect(verdict(11, printed('12'), 'exact', 0)).toBe('disagrees');
  });
});

describe('dust of binary fractions', () => {
  it('decides nothing', () => {
    expect(verdict(0.1 + 0.2, { ...printed('0.3'), tolerance: 0 }, 'exact', 0)).toBe('agrees');
    expect(verdict(0.57 * 100, printed('57'), 'at-least', 0)).toBe('agrees');
  });
});

describe('the status of a claim', () => {
  const words = { zh: '测试', en: 'test' };
  const computed = observe('i', 'k', 'share', ratio(constant(1, words), constant(2, words)));
  const bare = observe('i', 'k', 'persons', printed('12'));

  it('is confirmed when every witness agrees', () => {
    expect(statusOf(computed, ['agrees'])).toBe('confirmed');
    expect(statusOf(bare, ['agrees', 'agrees'])).toBe('confirmed');
    expect(statusOf(undefined, ['agrees'])).toBe('confirmed');
  });

  it('is contradicted when one does not, be it only by rounding', () => {
    expect(statusOf(computed, ['agrees', 'disagrees'])).toBe('contradicted');
    expect(statusOf(bare, ['rounding'])).toBe('contradicted');
  });

  it('without a witness is computed for what is ours and reported for what a source says', () => {
    expect(statusOf(computed, [])).toBe('computed');
    expect(statusOf(bare, [])).toBe('reported');
    expect(statusOf(undefined, [])).toBe('reported');
  });
});
