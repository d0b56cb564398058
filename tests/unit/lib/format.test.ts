import { describe, expect, it } from 'vitest';
import {
  formatDate,
  formatKnown,
  formatNumber,
  formatShare,
  formatValue,
  knownDigits,
  ordinal,
} from '#src/lib/text/format.ts';

describe('numbers', () => {
  it.each([
    [0, 0, '0'],
    [999, 0, '999'],
    [1000, 0, '1,000'],
    [2_274_562, 0, '2,274,562'],
    [0.4933, 2, '0.49'],
    [5, 2, '5.00'],
    [1234.5, 1, '1,234.5'],
  ])('%d with %d decimals is %s', (value, digits, shown) => {
    expect(formatNumber(value, digits)).toBe(shown);
  });

  it('are rounded half away from zero', () => {
    expect(formatNumber(2.5)).toBe('3');
    expect(formatNumber(0.125, 2)).toBe('0.13');
    expect(formatNumber(1.005, 2)).toBe('1.01');
    expect(formatNumber(-2.5)).toBe('−3');
  });

  it('use a minus sign, not a hyphen, and are never minus zero', () => {
    expect(formatNumber(-10_283)).toBe('−10,283');
    expect(formatNumber(-0)).toBe('0');
    expect(formatNumber(-0.4)).toBe('0');
  });
});

describe('shares', () => {
  it('are percentages with their own number of decimals', () => {
    expect(formatShare(39_502 / 2_274_562, 2)).toBe('1.74%');
    expect(formatShare(1)).toBe('100.0%');
    expect(formatShare(0, 0)).toBe('0%');
  });

  it('round half up without binary rounding errors', () => {
    expect(formatShare(57 / 200, 0)).toBe('29%'); // 28.5, which 0.285 × 100 falls just short of
    expect(formatShare(0.0715, 1)).toBe('7.2%');
  });

  it('are recognised by their unit', () => {
    expect(formatValue(0.5, 'share', 1)).toBe('50.0%');
    expect(formatValue(0.5, 'index', 2)).toBe('0.50');
    expect(formatValue(12_901, 'persons', 0)).toBe('12,901');
  });
});

describe('English ordinals', () => {
  it.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [10, '10th'],
    [11, '11th'],
    [12, '12th'],
    [13, '13th'],
    [21, '21st'],
    [22, '22nd'],
    [101, '101st'],
    [111, '111th'],
    [112, '112th'],
    [1002, '1,002nd'],
  ])('%d is %s', (rank, shown) => {
    expect(ordinal(rank)).toBe(shown);
  });
});

describe('dates', () => {
  it.each([
    ['2017', '2017年', '2017'],
    ['2010-03', '2010年3月', 'March 2010'],
    ['2010-11-01', '2010年11月1日', '1 November 2010'],
    ['2018-12', '2018年12月', 'December 2018'],
  ])('%s is %s or %s', (date, zh, en) => {
    expect(formatDate(date, 'zh')).toBe(zh);
    expect(formatDate(date, 'en')).toBe(en);
  });
});

describe('digits that are known', () => {
  it('are those that rounding of the cells leaves', () => {
    expect(knownDigits(761_307, 1_000)).toBe(761_000);
    expect(knownDigits(355_000, 500)).toBe(355_000);
    expect(knownDigits(39_502, 0)).toBe(39_502);
    expect(knownDigits(6_307, 0.5)).toBe(6_307);
  });

  it('are written as the language counts', () => {
    expect(formatKnown(761_307, 1_000, 'zh')).toBe('76.1万');
    expect(formatKnown(761_307, 1_000, 'en')).toBe('761,000');
    expect(formatKnown(400_000, 500, 'zh')).toBe('40.0万');
    expect(formatKnown(1_383_512_545, 2_000_000, 'zh')).toBe('13.84亿');
    expect(formatKnown(39_502, 0, 'zh')).toBe('39,502');
  });
});
