import { describe, expect, it } from 'vitest';
import { languages } from '#src/i18n/languages.ts';
import { foreignLoads, inlineHandlers, linkFaults, referenceFaults, target } from './links.ts';
import { builtSite, gathered, type SitePage } from './site.ts';

const site = builtSite();

/** Pages with `noindex` need no translation link and no description. */
const isListed = ({ document }: SitePage): boolean =>
  document.querySelector('meta[name="robots"][content~="noindex"]') === null;
const notFound = '/404.html';
const listed = site.pages.filter((page) => isListed(page) && page.path !== notFound);

/** Texts shared by several pages, with their pages. */
function shared(texts: readonly { path: string; text: string }[]): string[] {
  return [...Map.groupBy(texts, ({ text }) => text)]
    .filter(([, pages]) => pages.length > 1)
    .map(([text, pages]) => `${pages.map(({ path }) => path).join(' and ')}: ${text}`);
}

describe('links', () => {
  it('point to existing files and anchors', () => expect(linkFaults(site)).toEqual([]));

  it('ARIA references point to existing, unique ids', () =>
    expect(referenceFaults(site)).toEqual([]));

  it('load nothing from another host', () => expect(foreignLoads(site)).toEqual([]));

  it('have no inline event handlers', () => expect(inlineHandlers(site)).toEqual([]));
});

describe('languages', () => {
  const common =
    /^(?:_astro\/|_headers$|_redirects$|sha256sums\.txt$|charts\/[\w/-]+\/receipt\.json$|\.nojekyll$|(?:robots|llms)\.txt$|favicon\.ico$|data\/(?:excel\/)?[\w-]+\.(?:csv|xlsx|zip)$|datapackage\.json$|evidence\.json$|reports\/(?:catalogue|recipes|index|sizes)\.json$|reports\/engine\/|icon\.svg$|search-index\/|code-book\.(?:qdc|skos\.json)$|desk\/\w+\.json$|explore\/[\w./-]+\.json$|embed\.js$|404\.html$|reports\/.*\.(?:pdf|docx|epub)$)/u;

  it('have the same pages and files', () => {
    const own = [...site.files].filter((file) => !common.test(file));
    const en = own.filter((file) => file.startsWith('en/')).map((file) => file.slice(3));
    const zh = own.filter((file) => !file.startsWith('en/'));
    expect(en).toEqual(zh);
    expect(zh.length).toBeGreaterThan(60);
  });

  it('have the same reports', () => {
    const reports = [...site.files].flatMap((file) => {
      const [, name, lang, rest] =
        /^(reports\/[^.]+)\.([a-z]+)((?:\.official)?\.(?:pdf|docx|epub))$/u.exec(file) ?? [];
      return name === undefined ? [] : [{ lang, document: `${name}${rest ?? ''}` }];
    });
    const of = (lang: string): string[] =>
      reports.filter((report) => report.lang === lang).map(({ document }) => document);
    expect(of('en')).toEqual(of('zh'));
    expect(of('zh').length * 2).toBe(reports.length);
    expect(reports.length).toBeGreaterThan(0);
  });

  it('are declared by every page', () => {
    const tags = new Map(languages.map(({ id, tag }) => [id, tag]));
    const wrong = site.pages.filter(
      ({ document, lang }) => document.documentElement.getAttribute('lang') !== tags.get(lang),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('link to each other on every page, and mark the current one', () => {
    for (const page of listed) {
      const here = page.path.replace(/^\/en\//u, '/');
      const paths = [here, `/en${here}`].map((path) => `${path.slice(1)}index.html`);
      const found = languages.map(({ tag }) => {
        const link = page.document.querySelector(`link[rel="alternate"][hreflang="${tag}"]`);
        return target(site, page.path, link?.getAttribute('href') ?? '//none');
      });
      expect(found, page.path).toEqual(paths.map((file) => ({ file, anchor: '' })));
      const switched = languages.map(({ tag }) => {
        const link = page.document.querySelector(`.languages a[hreflang="${tag}"]`);
        return target(site, page.path, link?.getAttribute('href') ?? '//none');
      });
      expect(switched, page.path).toEqual(paths.map((file) => ({ file, anchor: '' })));
    }
  });

  it('use absolute URLs when the site address is known', () => {
    const links = listed.flatMap(({ document }) => [
      ...document.querySelectorAll('link[rel="canonical"], link[rel="alternate"][hreflang]'),
    ]);
    const absolute = links.filter((link) => /^https?:/u.test(link.getAttribute('href') ?? ''));
    expect(absolute.length).toBe(process.env['SITE_URL'] === undefined ? 0 : links.length);
  });
});

describe('every page', () => {
  it('has one h1', () => {
    const wrong = site.pages.filter(({ document }) => document.querySelectorAll('h1').length !== 1);
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('skips no heading level', () => {
    const skips = site.pages.flatMap(({ path, document }) => {
      const levels = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(({ localName }) =>
        Number(localName.slice(1)),
      );
      return levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1) ? [path] : [];
    });
    expect(skips).toEqual([]);
  });

  it('has a unique title in its language', () => {
    const titled = site.pages
      .filter(({ path }) => !/^\/(?:en\/)?embed\//u.test(path))
      .map(({ path, document }) => ({ path, text: document.title.trim() }));
    expect(titled.filter(({ text }) => text === '')).toEqual([]);
    expect(shared(titled)).toEqual([]);
  });

  it('has a unique description', () => {
    const descriptions = listed.map(({ path, document }) => ({
      path,
      text: document.querySelector('meta[name="description"]')?.getAttribute('content') ?? '',
    }));
    expect(descriptions.filter(({ text }) => text.trim() === '')).toEqual([]);
    expect(shared(descriptions)).toEqual([]);
  });

  it('nests elements validly, so that browsers do not restructure them', () => {
    const blocks = [
      'address',
      'div',
      'dl',
      'fieldset',
      'figure',
      'form',
      'h1',
      'h2',
      'h3',
      'h4',
      'hr',
      'ol',
      'p',
      'pre',
      'section',
      'table',
      'ul',
    ];
    const wrong = [
      'a a',
      'a button',
      'button a',
      'label label',
      'form form',
      'ul > :not(li)',
      'ol > :not(li)',
      'dl > :not(dt, dd, div)',
      'tr > :not(th, td)',
      ...blocks.map((block) => `p ${block}`),
      ...blocks.map((block) => `h2 ${block}`),
    ];
    const faults = site.pages.flatMap(({ path, document }) =>
      wrong
        .filter((selector) => document.querySelector(selector) !== null)
        .map((fault) => ({ page: path, fault })),
    );
    expect(gathered(faults)).toEqual([]);
  });

  it('has one main element, labelled landmarks, and a skip link', () => {
    for (const { path, document } of listed) {
      expect(document.querySelectorAll('main#main').length, path).toBe(1);
      expect(document.querySelector('body a')?.getAttribute('href'), path).toBe('#main');
      const navs = [...document.querySelectorAll('nav')].map((nav) =>
        nav.getAttribute('aria-label'),
      );
      expect(
        navs.filter((name) => name === null),
        path,
      ).toEqual([]);
      expect(new Set(navs).size, `${path}: ${navs.join(', ')}`).toBe(navs.length);
    }
  });
});
