import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { damagedWords, textsOfChapter } from '#src/claims/content/damaged-words.ts';
import { families, linkFaults, moveFaults } from '#src/claims/markup/check-links.ts';
import { structureFaults } from '#src/claims/markup/check-structure.ts';
import type { Lang } from '#src/model.ts';
import { project } from '../../fixtures/tables.ts';
import { chapterOf } from './chapters.ts';

/** What is told of a text of one language. */
const told = (lang: Lang, text: string): string[] =>
  damagedWords([{ file: 'a.yaml', line: 1, lang, text }]).map(({ code }) => code);

describe('words of chapters, questions, recipes and the site', () => {
  it.each([
    ['zh', '涓叧鏉戣閬', 'content-garbled'],
    ['zh', '望京??街道', 'content-question-marks'],
    ['zh', '望京&nbsp;街道', 'content-escaped'],
    ['zh', 'Left in English.', 'content-language'],
    ['en', '这一段忘了翻译。', 'content-language'],
    ['en', 'One，two.', 'content-language'],
    ['zh', '甲,乙', 'content-punctuation'],
    ['zh', '甲"乙"丙', 'content-punctuation'],
    ['zh', '甲(乙)', 'content-punctuation'],
  ] as const)('in %s: %s', (lang, text, code) => {
    expect(told(lang, text)).toEqual([code]);
  });

  it.each([
    ['zh', '甲，乙（丙）：“丁”。a, b'],
    ['zh', '见[链接](/problems/)，<Claim of="a">甲</Claim>，{a}，{a|乙}，小于&lt;5。'],
    ['zh', '3.5%，GB/T 2260'],
    ['en', 'It is called “国际化社区” (guojihua shequ), at 5:1.'],
    ['zh', '<Figure chart="outside-share" scope="chaoyang@2010-03" />'],
  ] as const)('are sound in %s: %s', (lang, text) => {
    expect(told(lang, text)).toEqual([]);
  });

  it('have the line of the front matter or of the body', () => {
    const chapter = chapterOf('zh', '甲。\n\nEnglish only.\n', { menu: 'Menu' });
    expect(damagedWords(textsOfChapter(chapter)).map(({ line, got }) => [line, got])).toEqual([
      [4, 'Menu'],
      [11, 'English only.'],
    ]);
  });
});

const whole =
  '<Summary>\n\n- 甲。\n\n</Summary>\n\n## 乙 [#b]\n\n丙。\n\n## 决定之前 [#before-you-decide]\n\n- 问。\n';
const structure = (body: string): string[] =>
  structureFaults({ file: 'a.mdx', body, firstLine: 9 }).map(
    ({ code, line }) => `${code} ${String(line)}`,
  );

describe('the parts of a chapter', () => {
  it('are whole', () => {
    expect(structure(whole)).toEqual([]);
  });

  it.each([
    ['no summary', whole.replace(/<\/?Summary>/gu, ''), ['no-summary 11']],
    ['a summary that is not first', `甲。\n\n${whole}`, ['no-summary 9']],
    ['no text', '', ['no-summary 9', 'no-decision 9']],
    ['a second summary', `${whole}\n<Summary>\n\n- 甲。\n\n</Summary>\n`, ['section-twice 23']],
    ['another last section', `${whole}\n## 丁 [#d]\n\n戊。\n`, ['no-decision 23']],
    [
      'a chart twice',
      whole.replace('丙。', '<Figure chart="a" scope="b" />\n\n<Figure chart="a" scope="c" />'),
      ['chart-twice 19'],
    ],
  ])('%s', (_, body, codes) => {
    expect(structure(body)).toEqual(codes);
  });
});

describe('links of chapters', () => {
  const known = new Map([
    ['problems', ['weak-participation']],
    ['streets', undefined],
  ]);
  const links = (text: string): string[] =>
    linkFaults([{ file: 'a.mdx', body: text, firstLine: 9 }], known).map(
      ({ code, got = '', suggestion = '' }) => [code, got, suggestion].join(' ').trim(),
    );

  it.each([
    ['[a](/problemz/)', 'dead-link /problemz/ /problems/'],
    [
      '[a](/problems/weak-particpation/)',
      'dead-link /problems/weak-particpation/ /problems/weak-participation/',
    ],
    ['[a](/zh/problems/)', 'link-form /zh/problems/'],
    ['[a](/problems)', 'link-form /problems'],
    ['[a](problems/)', 'link-form problems/'],
    ['[a](http://example.org/)', 'link-form http://example.org/'],
    ['[a](javascript:alert)', 'link-form javascript:alert'],
    ['[a]()', 'link-form'],
    ['[a][b]', 'link-form ][b]'],
  ])('%s', (text, found) => {
    expect(links(text)).toEqual([found]);
  });

  it('that lead to pages are right', () => {
    const right = ['/', '/problems/', '/problems/weak-participation/#where', '/streets/any/'];
    const all = [...right, '/reforms/compare/', 'https://example.org/a?b'];
    expect(links(all.map((to) => `[a](${to})`).join('，'))).toEqual([]);
  });

  it('and new addresses of pages are compared with the routes that there are', () => {
    const routes = readdirSync(join(project, 'src/pages/[...lang]'), { withFileTypes: true });
    const names = routes
      .map(({ name }) => name.replace(/\..*$/u, ''))
      .filter((one) => one !== 'index');
    expect([...families].sort()).toEqual([...new Set(names)].sort());
    expect(
      moveFaults('site.yaml', { '/old/': '/problems/', '/x.csv': '/data/y.csv' }, known),
    ).toEqual([]);
    expect(moveFaults('site.yaml', { '/old/': '/problem/' }, known)).toMatchObject([
      { code: 'dead-link', column: 'moved./old/', suggestion: '/problems/' },
    ]);
  });
});
