import { describe, expect, it } from 'vitest';
import { evidence } from '#src/claims/site.ts';
import { builtSite, gathered, textLines, type SitePage } from './site.ts';

const site = builtSite();
const zh = site.pages.filter(({ lang }) => lang === 'zh');
const en = site.pages.filter(({ lang }) => lang === 'en');

/** The texts of a page: its lines and the attributes that screen readers announce. */
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

/** Caches the texts of a page. */
function once(read: (page: SitePage) => string[]): (page: SitePage) => string[] {
  const known = new Map<SitePage, string[]>();
  return (page) => {
    const lines = known.get(page) ?? read(page);
    known.set(page, lines);
    return lines;
  };
}

/** Matches of a pattern in the texts of pages, with context. */
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
  it('shows undefined values, unreplaced placeholders or raw markup', () => {
    const slips =
      /\bundefined\b|\bNaN\b|\bInfinity\b|\[object |\{[\w.-]+\}|\$\{|<\/|&(?:[a-z]+|#\d+);/gu;
    expect(found(site.pages, slips, (page) => words(page, () => false))).toEqual([]);
  });

  it('contains an empty link, heading, list entry or column header', () => {
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

/** A line without quotations, which may be nested. */
function unquoted(line: string): string {
  const inner = line.replace(/“[^“”]*”|‘[^‘’]*’/gu, '＂＂');
  return inner === line ? line.replaceAll('＂＂', '“”') : unquoted(inner);
}
/** References in GB/T 7714 format, which uses half-width punctuation. */
const isReference = (line: string): boolean => /\[(?:[A-Z]{1,2})(?:\/OL)?\]/u.test(line);
const isCitation = (element: Element): boolean => element.classList.contains('cite');
/** Verbatim cells of a dataset, computations set as formulas, and citations. */
const isVerbatim = (element: Element): boolean =>
  element.localName === 'code' ||
  isCitation(element) ||
  element.closest('table.rows tbody') !== null;
/** Elements with their own `lang` attribute are quotations. */
const isMarked = (element: Element): boolean =>
  element.localName !== 'html' && element.getAttribute('lang') !== null;

/** Keys of rows in Latin letters, such as `weak-participation`. */
const keys = new Set(
  evidence()
    .tables.all()
    .flatMap(({ rows }) => rows.map(({ key }) => key))
    .filter((key) => /^[a-z][a-z\d]*(?:[-_@.][a-z\d]+)+$/u.test(key)),
);

describe('Chinese pages', () => {
  it('show names, never the codes of the data', () => {
    const code = /(?<![\w/.#@?=-])[a-z][a-z\d]*(?:[-_@.][a-z\d]+)*(?![\w/=-])/gu;
    const raw = new Set(['yes', 'true', 'false', 'null']);
    const faults = zh
      // Pages of data show codes beside their words; the terms are English words.
      .filter(({ path }) => !path.startsWith('/data/') && path !== '/terms/')
      .flatMap((page) =>
        words(page, isVerbatim).flatMap((line) =>
          [...line.matchAll(code)]
            .filter(([one]) => (keys.has(one) && !page.path.endsWith(`/${one}/`)) || raw.has(one))
            .map(([fault]) => ({ page: page.path, fault })),
        ),
      );
    expect(gathered(faults)).toEqual([]);
  });

  const lines = once((page) =>
    words(page, (element) => isVerbatim(element) || isMarked(element))
      .filter((line) => !isReference(line))
      .map(unquoted),
  );

  it('use full-width punctuation', () => {
    const half =
      /\p{Script=Han}\s?[,;:!?]|[,;:!?]\s?\p{Script=Han}|\p{Script=Han}\.\p{Script=Han}/gu;
    expect(found(zh, half, lines)).toEqual([]);
  });

  it('use full-width brackets and quotation marks', () => {
    expect(
      found(zh, /\p{Script=Han}\s?[("']|[)"']\p{Script=Han}|["']\p{Script=Han}/gu, lines),
    ).toEqual([]);
  });

  it('have no space between Chinese characters', () => {
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

  it('contain no English interface text', () => {
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
  /**
   * A term in brackets after its translation, or before it; a drawing may break it into two lines.
   */
  const gloss = /\([\p{Script=Han}、]+(?:\)|$)|^[\p{Script=Han}]+\)|\p{Script=Han}+(?= \()/gu;
  const own = (line: string): string => unquoted(line).replace(gloss, '()');
  const lines = once((page) =>
    words(page, (element) => isChinese(element) || isVerbatim(element)).map(own),
  );

  it('mark Chinese with `lang` unless it is quoted or beside its translation', () => {
    expect(found(en, /\p{Script=Han}+/gu, lines)).toEqual([]);
  });

  it('mark Chinese cells of datasets with `lang`', () => {
    const cells = ({ document }: SitePage): string[] =>
      [...document.querySelectorAll('table.rows tbody')].flatMap((body) =>
        textLines(body, isChinese).map(own),
      );
    expect(found(en, /^\p{Script=Han}+$/gu, cells)).toEqual([]);
  });

  it('use no full-width punctuation', () => {
    expect(found(en, /[，。；：、（）！？　]/gu, lines)).toEqual([]);
  });

  it('have a space after punctuation marks and none before', () => {
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
