import { describe, expect, it } from 'vitest';
import type { NamedValue } from '#src/reports/request/catalogue.ts';
import { estimate } from '#src/reports/request/estimate.ts';
import { extentText, sizeText } from '#src/reports/request/extent-text.ts';
import { makerWords } from '#src/i18n/maker.ts';
import type { KnownSize } from '#src/reports/request/prebuilt.ts';
import type { ReportChoice } from '#src/reports/request/choice.ts';
import { recipeName } from '#src/reports/request/recipe-name.ts';
import type { Recipe } from '#src/reports/request/recipe.ts';
import { book, brief, comparison, head, recipe } from './built-pages.ts';

const chapter = recipe(
  `${head}each: chapter\npath: chapters/{chapter}\nparts:\n  - page: /chapters/{chapter}/\n`,
  'chapter',
);
const recipes = [book, brief, chapter, comparison];
const values = (...ids: string[]): NamedValue[] =>
  ids.map((id) => ({ id, name: { zh: id, en: id } }));
const made = (own: Recipe, ids: string[], pages: number, bytes: number): KnownSize => ({
  ...{ recipe: own.id, values: ids, lang: 'zh', layout: 'standard', format: 'pdf' },
  ...{ bytes, pages },
});
const pdf = { layout: 'standard', format: 'pdf' } as const;
const guess = (
  own: Recipe,
  ids: string[],
  sizes: readonly KnownSize[],
  more: Partial<ReportChoice> = {},
) =>
  estimate({ recipe: own, values: values(...ids), lang: 'zh', ...more }, pdf, { recipes, sizes });

describe('an estimate of a report', () => {
  const one = made(chapter, ['one'], 6, 60_000);
  const two = made(chapter, ['two'], 4, 50_000);

  it('adds up parts that are also reports of their own', () => {
    expect(guess(book, ['one', 'two'], [one, two])).toEqual({ pages: 10, bytes: 110_000 });
    expect(guess(book, ['two'], [one, two])).toEqual({ pages: 4, bytes: 50_000 });
  });

  it('is that of the same report, whatever own words stand in it', () => {
    expect(guess(chapter, ['one'], [one, two], { own: { title: '题' } })).toEqual({
      pages: 6,
      bytes: 60_000,
    });
  });

  it('lies on the line through two choices that were made, by the sum of their parts', () => {
    const files = [one, two, made(chapter, ['three'], 10, 90_000)];
    const some = [made(book, ['one'], 8, 80_000), made(book, ['one', 'two', 'three'], 24, 150_000)];
    // The parts of one and two are 50,000 more than one, of the 140,000 between the two books.
    expect(guess(book, ['one', 'two'], [...files, ...some])).toEqual({ pages: 13, bytes: 105_000 });
  });

  it('of one value is the mean of others where it was not made', () => {
    expect(guess(chapter, ['four'], [one, two])).toEqual({ pages: 5, bytes: 55_000 });
  });

  it('of chosen sections, or of all in full, is undefined', () => {
    expect(guess(chapter, ['one'], [one], { sections: ['a'] })).toBeUndefined();
    expect(guess(chapter, ['one'], [one], { full: true })).toBeUndefined();
  });

  it('counts the address that links carry where the build had none', () => {
    const choice = { recipe: chapter, values: values('one'), lang: 'zh' } as const;
    const known = { recipes, sizes: [one], isAddressed: true };
    expect(estimate(choice, pdf, known)).toEqual({ pages: 6, bytes: 78_600 });
  });

  it('is undefined where one of the parts is not known', () => {
    expect(guess(book, ['one', 'two'], [one])).toBeUndefined();
  });

  it('lies on the line through two comparisons by the number of their values', () => {
    const files = [
      made(comparison, ['wangjing', 'maizidian'], 3, 40_000),
      made(comparison, ['a', 'b', 'c', 'd', 'e', 'f'], 12, 90_000),
    ];
    const three = guess(comparison, ['wangjing', 'gulou', 'maizidian'], files);
    expect(three).toEqual({ pages: 5, bytes: 52_500 });
    expect(guess(comparison, ['wangjing', 'gulou'], files)).toEqual({ pages: 3, bytes: 40_000 });
    expect(guess(comparison, ['wangjing', 'gulou'], files.slice(1))).toBeUndefined();
  });

  it('is undefined without a prebuilt file of the language, layout and format', () => {
    expect(guess(book, ['one'], [])).toBeUndefined();
    expect(guess(book, ['one'], [{ ...one, lang: 'en' }])).toBeUndefined();
    expect(guess(book, ['one'], [{ ...one, layout: 'official' }])).toBeUndefined();
    expect(guess(book, ['one'], [{ ...one, format: 'docx' }])).toBeUndefined();
  });
});

describe('the words of the report maker', () => {
  it('handle singular and plural, kilobytes and megabytes', () => {
    const { script } = makerWords.en;
    expect(extentText({ pages: 1, bytes: 76_400 }, script)).toBe('1 page, 76 kB');
    expect(extentText({ pages: 2, bytes: 1_260_000 }, script)).toBe('2 pages, 1.3 MB');
    expect(extentText({ bytes: 300 }, script)).toBe('1 kB');
    expect(extentText({ pages: 2, bytes: 76_400 }, makerWords.zh.script)).toBe('2 页，76 kB');
    expect(sizeText(999_600)).toBe('1.0 MB');
  });

  it('name a recipe without its values', () => {
    const name = (own: Recipe, lang: 'zh' | 'en'): string =>
      recipeName(own, lang, makerWords[lang].page.plural);
    expect([name(brief, 'zh'), name(brief, 'en')]).toEqual(['简报', 'Brief']);
    expect([name(comparison, 'zh'), name(comparison, 'en')]).toEqual(['对比', 'Compared']);
    expect(name({ ...chapter, title: { zh: '{chapter}', en: '{chapter}' } }, 'en')).toBe(
      'Chapters',
    );
  });
});
