import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '#src/i18n/words/en/index.ts';
import { headingForms } from '#src/i18n/headings.ts';
import { t, type Word } from '#src/i18n/index.ts';
import {
  byLanguage,
  isHan,
  language,
  languageOf,
  languages,
  otherLanguages,
} from '#src/i18n/languages.ts';
import { makerWords } from '#src/i18n/maker.ts';
import { asset, href } from '#src/i18n/paths.ts';
import { reportWords } from '#src/i18n/print.ts';
import { rankText } from '#src/i18n/ranks.ts';
import { requestWords } from '#src/i18n/requests.ts';
import { localizedItemPaths, localizedPaths } from '#src/i18n/routes.ts';
import { zh } from '#src/i18n/words/zh/index.ts';
import { project } from '../../fixtures/tables.ts';

const words = Object.keys(zh) as Word[];
const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/gu)].map(([found]) => found).sort();

describe('interface texts', () => {
  it('have the same keys in every language and are never empty', () => {
    expect(Object.keys(en).sort()).toEqual([...words].sort());
    for (const word of words) {
      expect(zh[word].trim(), word).not.toBe('');
      expect(en[word].trim(), word).not.toBe('');
    }
  });

  it('have the same placeholders in every language', () => {
    for (const word of words) expect(placeholders(en[word]), word).toEqual(placeholders(zh[word]));
  });

  it('have line breaks in the same places in every language', () => {
    for (const word of words) {
      expect(en[word].split('\n').length, word).toBe(zh[word].split('\n').length);
    }
  });

  it('have no Chinese in English', () => {
    for (const word of words) expect(en[word], word).not.toMatch(/\p{Script=Han}|[，。：；（）]/u);
  });

  it('use Chinese punctuation beside Chinese characters', () => {
    for (const word of words)
      expect(zh[word], word).not.toMatch(/\p{Script=Han}[,;:?!]|\p{Script=Han}\.(?:\s|$)/u);
  });

  it('are all used in src, either by full key or by a prefix that code completes', () => {
    const texts = readdirSync(join(project, 'src'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:ts|astro)$/u.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => !file.includes(join('i18n', 'words')))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const prefixes = [...texts.matchAll(/`([a-z]+(?:\.[a-zA-Z]+)*\.)\$\{/gu)].map(
      ([, prefix = '']) => prefix,
    );
    const unused = words.filter(
      (word) =>
        !texts.includes(`'${word}'`) &&
        !texts.includes(`"${word}"`) &&
        !prefixes.some((prefix) => word.startsWith(prefix)),
    );
    expect(unused).toEqual([]);
  });
});

/** All texts of a nested list by path: `script.reasons.offline`. */
function textsOf(list: object, path = ''): [string, string][] {
  return Object.entries(list).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'string'
      ? [[`${path}${name}`, value] satisfies [string, string]]
      : textsOf(value as object, `${path}${name}.`),
  );
}

describe.each([
  ['the report builder', makerWords],
  ['reports', reportWords],
  ['requests', requestWords],
])('texts of %s', (_, lists) => {
  const english = new Map(textsOf(lists.en));

  it('have the same keys and placeholders in every language', () => {
    const chinese = textsOf(lists.zh);
    expect([...english.keys()]).toEqual(chinese.map(([path]) => path));
    for (const [path, text] of chinese) {
      // A separator between words may be empty in Chinese.
      if (text === '') expect(english.get(path)?.trim(), path).toBe('');
      expect(placeholders(english.get(path) ?? ''), path).toEqual(placeholders(text));
    }
  });

  it('have no Chinese in English', () => {
    for (const [path, text] of english)
      expect(text, path).not.toMatch(/\p{Script=Han}|[，。：；（）]/u);
  });
});

describe('t', () => {
  it('replaces placeholders', () => {
    expect(t('zh', 'data.rows', { n: '23' })).toBe('23行');
    expect(t('en', 'data.rows', { n: '23' })).toBe('23 rows');
    expect(t('en', 'data.rows', { n: '1' })).toBe('1 row');
    expect(t('en', 'nav.label')).toBe(en['nav.label']);
  });

  it('throws when a value is missing', () => {
    expect(() => t('zh', 'data.rows')).toThrow('Text "data.rows" needs a value for {n}');
    expect(() => t('zh', 'data.rows', { m: '2' })).toThrow('{n}');
  });

  it('does not expand braces in values', () => {
    expect(t('en', 'data.rows', { n: '{n}' })).toBe('{n} rows');
  });
});

describe('languages', () => {
  it('are listed once, the default without a prefix', () => {
    expect(languages.map(({ id, prefix }) => [id, prefix])).toEqual([
      ['zh', ''],
      ['en', 'en/'],
    ]);
    expect(language('zh').tag).toBe('zh-CN');
  });

  it('are looked up by route parameter; an unknown one throws', () => {
    expect(languageOf(undefined).id).toBe('zh');
    expect(languageOf('en').id).toBe('en');
    expect(() => languageOf('fr')).toThrow('No language "fr"');
    expect(() => languageOf('zh')).toThrow('No language "zh"');
  });

  it('run a function once for each, and list the others', () => {
    expect(byLanguage((lang) => `${lang}!`)).toEqual({ zh: 'zh!', en: 'en!' });
    expect(otherLanguages('zh').map(({ id }) => id)).toEqual(['en']);
    expect([isHan('zh'), isHan('en')]).toEqual([true, false]);
  });

  it('each have a folder of chapters, and no other folder exists', () => {
    const folders = readdirSync(join(project, 'content', 'chapters'));
    expect(folders.sort()).toEqual(languages.map(({ id }) => id).sort());
  });
});

describe('ranks and heading numbers', () => {
  it('follow the conventions of the language', () => {
    expect([rankText(3, 'zh'), rankText(3, 'en'), rankText(11, 'en')]).toEqual([
      '3',
      '3rd',
      '11th',
    ]);
    const written = (lang: 'zh' | 'en'): string[] =>
      headingForms(lang).map(({ numeral, before, after }) => `${before}${numeral}${after}`);
    expect(written('zh')).toEqual(['Chinese、', '（Chinese）', 'Arabic.', '（Arabic）']);
    expect(written('en')).toEqual(['Roman. ', '(Roman) ', 'Arabic. ', '(Arabic) ']);
  });
});

describe('paths', () => {
  it.each([
    ['/', 'zh', '/streets/', '/streets/'],
    ['/', 'en', '/streets/', '/en/streets/'],
    ['/', 'en', '/', '/en/'],
    ['/linli', 'zh', '/', '/linli/'],
    ['/linli/', 'en', '/data/streets/#row-a@2010-03', '/linli/en/data/streets/#row-a@2010-03'],
  ] as const)('base %s in %s: %s is %s', (base, lang, path, address) => {
    expect(href(base, lang, path)).toBe(address);
  });

  it('of files are shared by the languages', () => {
    expect(asset('/', '/data/streets.csv')).toBe('/data/streets.csv');
    expect(asset('/linli/', '/data/streets.csv')).toBe('/linli/data/streets.csv');
  });

  it('are generated once per language, and once per item and language', () => {
    expect(localizedPaths()).toEqual([{ params: { lang: undefined } }, { params: { lang: 'en' } }]);
    const items = [{ params: { street: 'a' }, props: { key: 'a@2010-03' } }];
    expect(localizedItemPaths(items)).toEqual([
      { params: { street: 'a', lang: undefined }, props: { key: 'a@2010-03' } },
      { params: { street: 'a', lang: 'en' }, props: { key: 'a@2010-03' } },
    ]);
  });
});
