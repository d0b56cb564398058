import { describe, expect, it } from 'vitest';
import { builtSite, gathered, textLines, type SitePage } from './site.ts';

const site = builtSite();
const zh = site.pages.filter(({ lang }) => lang === 'zh');
const en = site.pages.filter(({ lang }) => lang === 'en');

/** The words of a page: its lines, and what attributes say to those who hear it. */
function words(page: SitePage, leaveOut: (element: Element) => boolean): string[] {
  const { document } = page;
  const named = [
    ...document.querySelectorAll('[aria-label],[title],[alt],[placeholder],[data-text],[label]'),
  ]
    .filter((element) => !leaveOut(element) && element.closest('[lang]:not(html)') === null)
    .flatMap((element) =>
      ['aria-label', 'title', 'alt', 'placeholder', 'data-text', 'label'].flatMap(
        (name) => element.getAttribute(name) ?? [],
      ),
    );
  const described = [
    ...document.querySelectorAll('meta[name="description"],meta[property^="og:"]'),
  ].map((meta) => meta.getAttribute('content') ?? '');
  return [...textLines(document.documentElement, leaveOut), ...named, ...described];
}

/** The same words of a page, read once. */
function once(read: (page: SitePage) => string[]): (page: SitePage) => string[] {
  const known = new Map<SitePage, string[]>();
  return (page) => {
    const lines = known.get(page) ?? read(page);
    known.set(page, lines);
    return lines;
  };
}

/** What a pattern finds in the words of pages, with its surroundings. */
function found(
  pages: readonly SitePage[],
  pattern: RegExp,
  read: (page: SitePage) => string[],
): string[] {
  const around = new RegExp(`.{0,16}(?:${pattern.source}).{0,16}`, pattern.flags);
  return gathered(
    pages.flatMap((page) =>
      read(page).flatMap((line) =>
        [...line.matchAll(around)].map(([fault]) => ({ page: page.path, fault })),
      ),
    ),
  );
}

describe('no page', () => {
  it('shows what a program failed to say', () => {
    const slips =
      /\bundefined\b|\bNaN\b|\bInfinity\b|\[object |\{[\w.-]+\}|\$\{|<\/|&(?:[a-z]+|#\d+);/gu;
    expect(found(site.pages, slips, (page) => words(page, () => false))).toEqual([]);
  });

  it('shows an empty link, heading, list entry or column name', () => {
    const named = (element: Element): boolean =>
      element.textContent.trim() !== '' || element.getAttribute('aria-label') !== null;
    const faults = site.pages.flatMap(({ path, document }) =>
      [
        ...document.querySelectorAll(
          'a[href],h1,h2,h3,h4,button,summary,label,legend,caption,li,dt,dd,p,thead th',
        ),
      ]
        .filter((element) => !named(element))
        .map(({ localName, className }) => ({
          page: path,
          fault: `<${localName} class="${className}"> is empty`,
        })),
    );
    expect(gathered(faults)).toEqual([]);
  });
});

/** A line without what it quotes; a quotation may stand inside another. */
function unquoted(line: string): string {
  const inner = line.replace(/“[^“”]*”|‘[^‘’]*’/gu, '＂＂');
  return inner === line ? line.replaceAll('＂＂', '“”') : unquoted(inner);
}
/** References in the format of GB/T 7714, which is set in half-width marks. */
const isReference = (line: string): boolean => /\[(?:[A-Z]{1,2})(?:\/OL)?\]/u.test(line);
const isCitation = (element: Element): boolean => element.classList.contains('cite');
/** Cells of a dataset stand as the source prints them; a computation is set as a formula, a citation by its style. */
const isVerbatim = (element: Element): boolean =>
  element.localName === 'code' ||
  isCitation(element) ||
  element.closest('table.rows tbody') !== null;
/** What is marked with a language of its own is quoted. */
const isMarked = (element: Element): boolean =>
  element.localName !== 'html' && element.getAttribute('lang') !== null;

describe('Chinese pages', () => {
  const lines = once((page) =>
    words(page, (element) => isVerbatim(element) || isMarked(element))
      .filter((line) => !isReference(line))
      .map(unquoted),
  );

  it('set Chinese in full-width marks', () => {
    const half =
      /\p{Script=Han}\s?[,;:!?]|[,;:!?]\s?\p{Script=Han}|\p{Script=Han}\.\p{Script=Han}/gu;
    expect(found(zh, half, lines)).toEqual([]);
  });

  it('set brackets and quotation marks in full width', () => {
    expect(
      found(zh, /\p{Script=Han}\s?[("']|[)"']\p{Script=Han}|["']\p{Script=Han}/gu, lines),
    ).toEqual([]);
  });

  it('leave no gap between Chinese characters', () => {
    const gap =
      /\p{Script=Han} \p{Script=Han}|\p{Script=Han} [，。；：、）」”]|[（“，。；：、] \p{Script=Han}/gu;
    const prose = (page: SitePage): string[] =>
      [...page.document.querySelectorAll('article p, article li, .figure p, main.reading p')]
        .filter((element) => element.querySelector('p, li, .chip') === null)
        .flatMap((element) => textLines(element, isCitation))
        .filter((line) => !isReference(line))
        .map(unquoted);
    expect(found(zh, gap, prose)).toEqual([]);
  });

  it('leave no English of the interface', () => {
    const english = /^[^\p{Script=Han}]*\b[A-Za-z]{3,} [A-Za-z]{3,}\b[^\p{Script=Han}]*$/gu;
    expect(
      found(zh, english, (page) => lines(page).filter((line) => !/^https?:/u.test(line))),
    ).toEqual([]);
  });
});

describe('English pages', () => {
  const isChinese = (element: Element): boolean =>
    (element.getAttribute('lang') ?? '').startsWith('zh') ||
    element.getAttribute('aria-hidden') === 'true';
  /** A term in brackets after its translation, or before it; a drawing may break it into two lines. */
  const gloss = /\([\p{Script=Han}、]+(?:\)|$)|^[\p{Script=Han}]+\)|\p{Script=Han}+(?= \()/gu;
  const own = (line: string): string => unquoted(line).replace(gloss, '()');
  const lines = once((page) =>
    words(page, (element) => isChinese(element) || isVerbatim(element)).map(own),
  );

  it('mark Chinese as Chinese unless it is quoted or stands beside its translation', () => {
    expect(found(en, /\p{Script=Han}+/gu, lines)).toEqual([]);
  });

  it('mark Chinese cells of datasets as Chinese', () => {
    const cells = ({ document }: SitePage): string[] =>
      [...document.querySelectorAll('table.rows tbody')].flatMap((body) =>
        textLines(body, isChinese).map(own),
      );
    expect(found(en, /^\p{Script=Han}+$/gu, cells)).toEqual([]);
  });

  it('use no full-width marks', () => {
    expect(found(en, /[，。；：、（）！？　]/gu, lines)).toEqual([]);
  });

  it('leave a blank after a mark and none before it', () => {
    const prose = (page: SitePage): string[] =>
      [...page.document.querySelectorAll('p, li, dd, .note, figcaption')]
        .filter((element) => element.querySelector('p, li, .note') === null)
        .flatMap((element) => textLines(element, isVerbatim))
        .filter((line) => !line.includes('://'));
    expect(
      found(en, /[a-z\d] [,;.](?:\s|$)|[a-z][,;][A-Za-z]|[a-z]{2}\.[A-Z][a-z]/gu, prose),
    ).toEqual([]);
  });
});
