import { describe, expect, it } from 'vitest';
import {
  breakLines,
  emWidth,
  halfWidth,
  textWidth,
  widest,
  wrap,
} from '#src/lib/text/text-width.ts';

describe('text widths without a font', () => {
  it('counts a Chinese character as one em and Latin letters as about half', () => {
    expect(textWidth('望京', 10)).toBe(20);
    expect(textWidth('abc', 10)).toBeCloseTo(17.4);
    expect(textWidth('望a', 10)).toBeCloseTo(17.05);
    expect(textWidth('望京', 10, true)).toBeGreaterThan(20);
  });

  it('breaks Chinese anywhere except before a closing mark, Latin at spaces', () => {
    expect(wrap('登记总人口，累计', 50, 10)).toEqual(['登记总人', '口，累计']);
    expect(wrap('from outside the mainland', 60, 10)).toEqual(['from', 'outside the', 'mainland']);
    expect(wrap('the “community” of', 60, 10)).toEqual(['the', '“community”', 'of']);
    expect(wrap('', 60, 10)).toEqual([]);
  });

  it('keeps an opening mark with the text it opens', () => {
    expect(wrap('文里的“社区”一词', 40, 10)).toEqual(['文里的', '“社', '区”一', '词']);
    expect(wrap('（一）（二）', 40, 10)).toEqual(['（一）', '（二）']);
  });

  it('does not break a word longer than the line', () => {
    expect(breakLines('a neighbourhood b', (line) => line.length <= 4)).toEqual([
      'a',
      'neighbourhood',
      'b',
    ]);
    expect(breakLines('   ', () => false)).toEqual([]);
  });

  it('returns the widest of several, 0 for none', () => {
    expect(widest(['望', '望京'], 10)).toBe(20);
    expect(widest([], 10)).toBe(0);
  });

  it('measures average em widths and half-widths', () => {
    expect(emWidth('')).toBe(0);
    expect(emWidth('望京')).toBe(2);
    expect(emWidth('ab')).toBeCloseTo(1.06);
    // A character beyond the first plane counts once.
    expect(emWidth('𠀀')).toBe(1);
    expect(['a', 'é', '望', '“', '。'].map(halfWidth)).toEqual([1, 1, 2, 2, 2]);
  });
});
