import { describe, expect, it } from 'vitest';
import {
  chineseNumber,
  chineseNumerals,
  fromChineseNumber,
  romanNumber,
  withArabicNumerals,
} from '#src/lib/text/numerals.ts';
import { sectionText } from '#src/lib/text/section.ts';

describe('numbers in numerals', () => {
  it.each([
    [1, '一', 'I'],
    [4, '四', 'IV'],
    [9, '九', 'IX'],
    [10, '十', 'X'],
    [11, '十一', 'XI'],
    [19, '十九', 'XIX'],
    [20, '二十', 'XX'],
    [21, '二十一', 'XXI'],
    [40, '四十', 'XL'],
    [50, '五十', 'L'],
    [99, '九十九', 'XCIX'],
  ])('%d is %s and %s', (value, chinese, roman) => {
    expect(chineseNumber(value)).toBe(chinese);
    expect(fromChineseNumber(chinese)).toBe(value);
    expect(romanNumber(value)).toBe(roman);
  });

  it.each(['', '章', '十十', '一二', '百', '二十章'])('are not read from “%s”', (word) => {
    expect(fromChineseNumber(word)).toBeUndefined();
  });

  it('above 99 are Roman only', () => {
    expect(romanNumber(100)).toBe('C');
    expect(romanNumber(388)).toBe('CCCLXXXVIII');
  });

  it('are parsed character by character', () => {
    expect(withArabicNumerals('二.三')).toBe('2.3');
    expect(withArabicNumerals('十')).toBe('10');
    expect(withArabicNumerals('两')).toBe('两');
  });

  it('start with one, so that slices of the list work', () => {
    expect(chineseNumerals.slice(0, 2)).toBe('一二');
    expect(new Set(chineseNumerals).size).toBe(chineseNumerals.length);
  });
});

describe('a section', () => {
  it.each([
    ['二', '第二节', 'section 2'],
    ['二.（三）', '第二节（三）', 'section 2.3'],
    ['一、二', '第一、二节', 'section 1、2'],
    ['二元结构', '二元结构', 'section “二元结构”'],
    ['表 3', '表 3', 'Table 3'],
    ['摘要', '摘要', 'abstract'],
  ])('%s is %s and %s', (section, zh, en) => {
    expect(sectionText(section, 'zh')).toBe(zh);
    expect(sectionText(section, 'en')).toBe(en);
  });
});
