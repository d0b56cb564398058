import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Lang } from '#src/model.ts';
import { searcher, type Search } from '#src/search/engine.ts';
import type { IndexFile } from '#src/search/pack.ts';
import { builtSite, siteDir } from './site.ts';

/** A question in a reader’s words, and the pages of which one must be among the first results. */
type Question = [lang: Lang, ask: string, pages: string[]];

const { questions, pending } = JSON.parse(
  readFileSync('tests/fixtures/search-questions.json', 'utf8'),
) as { questions: Question[]; pending: string[] };

const bytesOf = (lang: Lang, file: string): Buffer =>
  readFileSync(join(siteDir, 'search-index', lang, `${file}.bin`));

const searchOf = (lang: Lang): Search =>
  searcher((file) =>
    Promise.resolve(JSON.parse(gunzipSync(bytesOf(lang, file)).toString()) as IndexFile),
  );
const search: Record<Lang, Search> = { zh: searchOf('zh'), en: searchOf('en') };

const first = 3;

/** The page of an address; a row that is a result adds a query to it. */
const pathOf = (url: string): string => url.replace(/\?.*$/u, '');

describe('questions in the words of readers', () => {
  it('are over thirty in each language', () => {
    for (const lang of ['zh', 'en'])
      expect(questions.filter(([one]) => one === lang).length).toBeGreaterThan(30);
  });

  it('are pending only if they are asked', () => {
    const asked = questions.map(([, ask]) => ask);
    expect(pending.filter((ask) => !asked.includes(ask))).toEqual([]);
  });

  it.each(questions.filter(([, ask]) => !pending.includes(ask)))(
    '%s: %s',
    async (lang, ask, pages) => {
      const { hits } = await search[lang](ask);
      const urls = hits.slice(0, first).map(({ url }) => url);
      expect(
        urls.some((url) => pages.includes(url)),
        urls.join(' '),
      ).toBe(true);
    },
  );
});

describe.each(['zh', 'en'] as const)('the index in %s', (lang) => {
  it('leads to pages that exist', async () => {
    const { hits } = await search[lang]('2', true);
    const missing = hits.filter(({ url }) => !existsSync(join(siteDir, pathOf(url), 'index.html')));
    expect(hits.length).toBeGreaterThan(0);
    expect(missing.map(({ url }) => url)).toEqual([]);
  });

  it('has names as titles, never ids', () => {
    const files = ['first', 'later'].map(
      (file) => JSON.parse(gunzipSync(bytesOf(lang, file)).toString()) as IndexFile,
    );
    const titles = files.flatMap(({ pages }) => pages.map(([, , title]) => title));
    expect(titles.filter((title) => /^[a-z\d]+(?:[-_/.][a-z\d]+)+$/u.test(title))).toEqual([]);
  });
});

/**
 * An excerpt is cut from the text of its page, where the census finds a path for every number; the
 * result leads there. So no number needs a path of its own in the list of results.
 */
describe.each(['zh', 'en'] as const)('excerpts in %s', (lang) => {
  const pages = new Map(
    // Cells stand beside one another without a space.
    builtSite().pages.map(({ path, html }) => [path, html.replace(/<[^>]*>/gu, ' ')]),
  );
  const digits = (text: string): string[] => text.match(/\d[\d,.]*\d|\d/gu) ?? [];

  it.each(
    {
      zh: ['174例', '12个街道', '境外人员', '社会组织'],
      en: ['174 cases', '12', 'outside', 'organisations'],
    }[lang],
  )('state no number that the page of the result for “%s” does not state', async (ask) => {
    const { hits } = await search[lang](ask);
    expect(hits.length).toBeGreaterThan(0);
    const strange = hits.flatMap((hit) => {
      const said = new Set(digits(pages.get(pathOf(hit.url)) ?? ''));
      const shown = hit
        .show()
        .excerpt.map(({ text }) => text)
        .join('');
      return digits(shown)
        .filter((number) => !said.has(number))
        .map((number) => `${number} on ${hit.url}`);
    });
    expect(strange).toEqual([]);
  });
});

describe('equal queries', () => {
  it.each([
    ['zh', '12个街道', '十二个街道'],
    ['zh', '望京居委会', '望京 居委会'],
    ['zh', '户籍人口', '户籍 人口'],
    ['en', 'twelve subdistricts', '12 subdistrict'],
    ['en', 'purchasing', 'purchased'],
    ['en', 'the Gini', 'gini'],
  ] as const)('%s: “%s” and “%s” find the same', async (lang, one, other) => {
    const [a, b] = await Promise.all([search[lang](one), search[lang](other)]);
    expect(a.hits.length).toBeGreaterThan(0);
    expect(a.hits.map(({ url }) => url)).toEqual(b.hits.map(({ url }) => url));
  });

  it.each([
    ['zh', '怎么办'],
    ['zh', '有没有？'],
    ['en', 'What is it?'],
  ] as const)('%s: “%s” asks for nothing that could be found', async (lang, ask) => {
    expect(await search[lang](ask)).toMatchObject({ hits: [], asksNothing: true });
  });

  it('suggest near terms when nothing is found', async () => {
    const wrong = await search.en('subdistrct ofice');
    expect(wrong.suggestions.join(' ')).toContain('subdistrict office');
  });
});
