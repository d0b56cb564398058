import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '#src/i18n/words/en/index.ts';
import { headingForms } from '#src/i18n/headings.ts';
import { t, type Word } from '#src/i18n/index.ts';
import {
  inEveryLanguage,
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
import { eachInEveryLanguage, localizedPaths } from '#src/i18n/routes.ts';
import { zh } from '#src/i18n/words/zh/index.ts';
import { project } from '../../fixtures/tables.ts';

const words = Object.keys(zh) as Word[];
const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/gu)].map(([found]) => found).sort();

describe('the words of the interface', () => {
  it('are the same list in every language, none empty', () => {
    expect(Object.keys(en).sort()).toEqual([...words].sort());
    for (const word of words) {
      expect(zh[word].trim(), word).not.toBe('');
      expect(en[word].trim(), word).not.toBe('');
    }
  });

  it('ask for the same values in every language', () => {
    for (const word of words) expect(placeholders(en[word]), word).toEqual(placeholders(zh[word]));
  });

  it('break lines in the same places in every language', () => {
    for (const word of words) {
      expect(en[word].split('\n').length, word).toBe(zh[word].split('\n').length);
    }
  });

  it('in English hold no Chinese', () => {
    for (const word of words) expect(en[word], word).not.toMatch(/\p{Script=Han}|[，。：；（）]/u);
  });

  it('in Chinese use Chinese punctuation beside Chinese characters', () => {
    for (const word of words)
      expect(zh[word], word).not.toMatch(/\p{Script=Han}[,;:?!]|\p{Script=Han}\.(?:\s|$)/u);
  });

  it('are all used somewhere in src, whole or by a prefix that is completed in code', () => {
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

/** Every text of a list of words by its path: `script.reasons.offline`. */
function textsOf(list: object, path = ''): [string, string][] {
  return Object.entries(list).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'string'
      ? [[`${path}${name}`, value] satisfies [string, string]]
      : textsOf(value as object, `${path}${name}.`),
  );
}

describe.each([
  ['the report maker', makerWords],
  ['reports', reportWords],
  ['requests', requestWords],
])('the words of %s', (_, lists) => {
  const english = new Map(textsOf(lists.en));

  it('are the same list in every language and ask for the same values', () => {
    const chinese = textsOf(lists.zh);
    expect([...english.keys()]).toEqual(chinese.map(([path]) => path));
    for (const [path, text] of chinese) {
      // What stands between two words is nothing in Chinese.
      if (text === '') expect(english.get(path)?.trim(), path).toBe('');
      expect(placeholders(english.get(path) ?? ''), path).toEqual(placeholders(text));
    }
  });

  it('in English hold no Chinese', () => {
    for (const [path, text] of english)
      expect(text, path).not.toMatch(/\p{Script=Han}|[，。：；（）]/u);
  });
});

describe('t', () => {
  it('puts values in their places', () => {
    expect(t('zh', 'data.rows', { n: '23' })).toBe('23 行');
    expect(t('en', 'data.rows', { n: '23' })).toBe('23 rows');
    expect(t('en', 'nav.label')).toBe(en['nav.label']);
  });

  it('throws when a value is missing, so that no reader sees a brace', () => {
    expect(() => t('zh', 'data.rows')).toThrow('Text "data.rows" needs a value for {n}');
    expect(() => t('zh', 'data.rows', { m: '2' })).toThrow('{n}');
  });

  it('leaves braces in values alone', () => {
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

  it('are found by the parameter of a route; an unknown one is refused', () => {
    expect(languageOf(undefined).id).toBe('zh');
    expect(languageOf('en').id).toBe('en');
    expect(() => languageOf('fr')).toThrow('No language "fr"');
    expect(() => languageOf('zh')).toThrow('No language "zh"');
  });

  it('make something once for each, and tell the others of one', () => {
    expect(inEveryLanguage((lang) => `${lang}!`)).toEqual({ zh: 'zh!', en: 'en!' });
    expect(otherLanguages('zh').map(({ id }) => id)).toEqual(['en']);
    expect([isHan('zh'), isHan('en')]).toEqual([true, false]);
  });

  it('have a folder of chapters each, and no other folder is there', () => {
    const folders = readdirSync(join(project, 'content', 'chapters'));
    expect(folders.sort()).toEqual(languages.map(({ id }) => id).sort());
  });
});

describe('ranks and numbered headings', () => {
  it('are written as a language writes them', () => {
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

describe('addresses', () => {
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

  it('are routed once a language, and once an item and language', () => {
    expect(localizedPaths()).toEqual([{ params: { lang: undefined } }, { params: { lang: 'en' } }]);
    const items = [{ params: { street: 'a' }, props: { key: 'a@2010-03' } }];
    expect(eachInEveryLanguage(items)).toEqual([
      { params: { street: 'a', lang: undefined }, props: { key: 'a@2010-03' } },
      { params: { street: 'a', lang: 'en' }, props: { key: 'a@2010-03' } },
    ]);
  });
});
