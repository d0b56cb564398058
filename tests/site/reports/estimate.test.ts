import { describe, expect, it } from 'vitest';
import type { NamedValue } from '#src/reports/request/catalogue.ts';
import { estimate } from '#src/reports/request/estimate.ts';
import { extentText, sizeText } from '#src/reports/request/extent-text.ts';
import { makerWords } from '#src/i18n/maker.ts';
import type { PrebuiltFile } from '#src/reports/request/prebuilt.ts';
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
const made = (own: Recipe, ids: string[], pages: number, bytes: number): PrebuiltFile => ({
  ...{ recipe: own.id, values: ids, lang: 'zh', layout: 'standard', format: 'pdf' },
  ...{ file: `${ids.join('+')}.zh.pdf`, bytes, pages },
});
const pdf = { layout: 'standard', format: 'pdf' } as const;
const guess = (own: Recipe, ids: string[], files: readonly PrebuiltFile[], lang = 'zh' as const) =>
  estimate({ recipe: own, values: values(...ids), lang }, pdf, recipes, files);

describe('an estimate of a report', () => {
  const one = made(chapter, ['one'], 6, 60_000);
  const two = made(chapter, ['two'], 4, 50_000);

  it('adds up parts that are also reports of their own', () => {
    expect(guess(book, ['one', 'two'], [one, two])).toEqual({ pages: 10, bytes: 110_000 });
    expect(guess(book, ['two'], [one, two])).toEqual({ pages: 4, bytes: 50_000 });
  });

  it('adds the share of what the whole report adds', () => {
    const whole = made(book, ['one', 'two'], 14, 130_000);
    // Half of what the recipe adds to both.
    expect(guess(book, ['two'], [one, two, whole])).toEqual({ pages: 6, bytes: 60_000 });
  });

  it('is undefined where one of the parts is not known', () => {
    expect(guess(book, ['one', 'two'], [one])).toBeUndefined();
  });

  it('adds to the nearest comparison what each further value adds', () => {
    const files = [
      made(comparison, ['wangjing', 'maizidian'], 3, 40_000),
      made(comparison, ['a', 'b', 'c', 'd', 'e', 'f'], 12, 90_000),
    ];
    const three = guess(comparison, ['wangjing', 'gulou', 'maizidian'], files);
    expect(three).toEqual({ pages: 4, bytes: 46_400 });
    expect(guess(comparison, ['wangjing', 'gulou'], files)).toEqual({ pages: 3, bytes: 40_000 });
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
