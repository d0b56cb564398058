import { describe, expect, it } from 'vitest';
import { chineseNumeral, englishNumeral, quantitiesIn } from '#src/lib/text/quantities.ts';
import type { Lang } from '#src/model.ts';

const read = (text: string, lang: Lang): string[] =>
  quantitiesIn(text, lang).map(
    ({ kind, low, high, text: found }) =>
      `${found} ${kind} ${[...new Set([low, high])].map((one) => Number(one.toPrecision(6))).join('–')}`,
  );

describe('Chinese numerals', () => {
  it('are read in tens, hundreds, thousands and myriads', () => {
    const numerals = ['五', '十', '十二', '二十三', '一百零五', '两千', '三万五千', '万'];
    expect(numerals.map(chineseNumeral)).toEqual([5, 10, 12, 23, 105, 2000, 35000, 10_000]);
    expect(chineseNumeral('一亿三千万')).toBe(130_000_000);
    expect([chineseNumeral(''), chineseNumeral('街道')]).toEqual([undefined, undefined]);
  });
});

describe('English numerals', () => {
  it('are read with tens and scales', () => {
    const numerals = [
      'five',
      'twenty-three',
      'two hundred',
      'three thousand five hundred',
      'six million',
    ];
    expect(numerals.map(englishNumeral)).toEqual([5, 23, 200, 3500, 6_000_000]);
    expect(englishNumeral('subdistrict')).toBeUndefined();
  });
});

describe('quantities in Chinese', () => {
  it.each([
    ['共39,502人', ['39,502 number 39502']],
    ['占1.74%', ['1.74% share 0.01735–0.01745']],
    ['网民7.72亿', ['7.72亿 number 771500000–772500000']],
    ['５个街道', ['５ number 5']],
    ['五个试点', ['五 number 5']],
    ['二十三个街道', ['二十三 number 23']],
    ['二十多年', ['二十多 number 20–30']],
    ['4万余人', ['4万余 number 40000–50000']],
    ['三成多', ['三成多 share 0.3–0.4']],
    ['约四分之三', ['四分之三 share 0.73–0.77']],
    ['一半以上', ['一半以上 share 0.5–1']],
    ['近半', ['近半 share 0.4–0.5']],
    ['翻了一番', ['翻了一番 multiple 2']],
    ['两倍多', ['两倍 multiple 1.5–2.5']],
    ['排在第十二位', ['第十二 ordinal 12']],
    ['数以万计', ['数以万计 number 10000–100000']],
    ['统一称境外人员', []],
    ['一些、一致、万一', []],
  ])('%s', (text, expected) => {
    expect(read(text, 'zh')).toEqual(expected);
  });
});

describe('quantities in English', () => {
  it.each([
    ['39,502 people', ['39,502 number 39502']],
    ['1.74% or 2 per cent', ['1.74% share 0.01735–0.01745', '2 per cent share 0.015–0.025']],
    ['1.384 billion', ['1.384 billion number 1383500000–1384500000']],
    ['twenty-three subdistricts', ['twenty-three number 23']],
    ['more than twenty years', ['more than twenty number 20–30']],
    ['about three quarters', ['three quarters share 0.73–0.77']],
    ['more than half', ['more than half share 0.5–1']],
    ['doubled', ['doubled multiple 1.5–2.5']],
    ['tenfold', ['tenfold multiple 9.5–10.5']],
    ['the eleventh and the 12th', ['eleventh ordinal 11', '12th ordinal 12']],
    ['dozens', ['dozens number 24–99']],
    ['the great majority', ['the great majority share 0.5–1']],
    ['a community like others', []],
  ])('%s', (text, expected) => {
    expect(read(text, 'en')).toEqual(expected);
  });
});
