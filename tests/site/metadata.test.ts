import { describe, expect, it } from 'vitest';
import { datasets } from '#data/index.ts';
import { languages } from '#src/i18n/languages.ts';
import { builtSite, fileText, type SitePage } from './site.ts';

const site = builtSite();
const isAddressed = process.env['SITE_URL'] !== undefined;
const whole = /^https?:\/\//u;

function markup({ document }: SitePage): Record<string, unknown> | undefined {
  const text = document.querySelector('script[type="application/ld+json"]')?.textContent;
  return text === undefined ? undefined : (JSON.parse(text) as Record<string, unknown>);
}

function meta({ document }: SitePage, name: string): string | undefined {
  const selector = `meta[name="${name}"], meta[property="${name}"]`;
  return document.querySelector(selector)?.getAttribute('content') ?? undefined;
}

const below = (room: string): SitePage[] =>
  site.pages.filter(({ path }) => new RegExp(`^/(?:en/)?${room}/[^/]+/$`, 'u').test(path));
const ids = new Set<string>(datasets.map(({ id }) => id));
const ofDatasets = below('data').filter(({ path }) => ids.has(path.split('/').at(-2) ?? ''));
const ofChapters = below('chapters');

describe('metadata of pages', () => {
  it('datasets say what they hold, of when, by whom and where their files are', () => {
    expect(ofDatasets).toHaveLength(datasets.length * languages.length);
    for (const page of ofDatasets) {
      const linked = markup(page);
      expect(linked, page.path).toMatchObject({
        '@type': 'Dataset',
        creator: { '@type': 'Organization' },
        datePublished: expect.stringMatching(/^\d{4}-\d\d-\d\d$/u) as string,
        version: expect.any(String) as string,
        license: expect.stringMatching(whole) as string,
        spatialCoverage: expect.any(String) as string,
      });
      const files = linked?.['distribution'] as { contentUrl: string }[];
      for (const { contentUrl } of files) {
        expect(whole.test(contentUrl), contentUrl).toBe(isAddressed);
        const path = isAddressed ? new URL(contentUrl).pathname : contentUrl;
        expect(
          [...site.files].some((file) => path.endsWith(`/${file}`)),
          path,
        ).toBe(true);
      }
    }
    const streets = ofDatasets.find(({ path }) => path === '/en/data/streets/');
    expect(streets === undefined ? undefined : markup(streets)).toMatchObject({
      temporalCoverage: '2010-03',
      variableMeasured: expect.arrayContaining([
        expect.objectContaining({ alternateName: 'outside' }),
      ]) as unknown[],
    });
  });

  it('charts say what their table holds, once for all views, and every view can be cited', () => {
    const charts = site.pages.filter(({ path }) => /^\/(?:en\/)?charts\/./u.test(path));
    const marked = charts.filter((page) => markup(page) !== undefined);
    const ids = new Set(charts.map(({ path }) => /charts\/([^/]+)\//u.exec(path)?.[1]));
    expect(marked).toHaveLength(ids.size * languages.length);
    for (const page of charts) {
      expect(meta(page, 'citation_title'), page.path).toBe(meta(page, 'og:title'));
      const linked = markup(page);
      if (linked === undefined) continue;
      expect(linked, page.path).toMatchObject({
        '@type': 'Dataset',
        creator: { '@type': 'Organization' },
        variableMeasured: expect.arrayContaining([
          expect.objectContaining({ unitText: expect.any(String) as string }),
        ]) as unknown[],
      });
      for (const { contentUrl } of linked['distribution'] as { contentUrl: string }[]) {
        const path = isAddressed ? new URL(contentUrl).pathname : contentUrl;
        expect(site.files, path).toContain(path.slice(site.base.length + 1));
      }
    }
    const share = charts.find(({ path }) => path === '/en/charts/outside-share/');
    if (share !== undefined) expect(markup(share)?.['temporalCoverage']).toBe('2010-03');
  });

  it('chapters are articles with an author and a day', () => {
    for (const page of ofChapters)
      expect(markup(page), page.path).toMatchObject({
        '@type': 'ScholarlyArticle',
        headline: meta(page, 'og:title'),
        author: { '@type': 'Organization' },
        datePublished: expect.any(String) as string,
      });
  });

  it('claims with a verdict on what is printed are reviews of it', () => {
    const reviews = below('evidence').flatMap((page) => {
      const linked = markup(page);
      return linked?.['@type'] === 'ClaimReview' ? [linked] : [];
    });
    expect(reviews.length).toBeGreaterThan(20);
    for (const review of reviews) {
      const { ratingValue } = review['reviewRating'] as { ratingValue: number };
      expect([1, 3, 4, 5]).toContain(ratingValue);
      expect(review['claimReviewed']).toMatch(/\d|\p{Script=Han}|[a-z]/u);
      expect(review).toMatchObject({
        itemReviewed: { '@type': 'Claim', appearance: { name: expect.any(String) as string } },
      });
    }
  });

  it('chapters and claims have what reference managers read', () => {
    for (const page of [...ofChapters, ...ofDatasets]) {
      expect(meta(page, 'citation_title'), page.path).toBe(meta(page, 'og:title'));
      expect(meta(page, 'citation_author'), page.path).not.toBe('');
      expect(meta(page, 'citation_publication_date')).toMatch(/^\d{4}\/\d\d\/\d\d$/u);
    }
    const claims = below('evidence').filter((page) => meta(page, 'citation_title') !== undefined);
    expect(claims.length).toBeGreaterThan(100);
  });

  it('pages name the Chinese page as the default, and their own address where it is known', () => {
    for (const page of ofChapters) {
      const link = page.document.querySelector('link[hreflang="x-default"]')?.getAttribute('href');
      expect(link?.includes('/en/'), page.path).toBe(false);
      expect(meta(page, 'og:url')).toBe(
        isAddressed
          ? page.document.querySelector('link[rel="canonical"]')?.getAttribute('href')
          : undefined,
      );
    }
  });

  it('the page for missing pages stands at no address', () => {
    const html = fileText(site, '404.html');
    expect(html).not.toMatch(/rel="canonical"|hreflang="x-default"|og:url/u);
    expect(html).toContain('content="noindex"');
  });

  it('citations in GB/T 7714 have a place for the day of access behind that of publication', () => {
    const days = [...ofChapters, ...ofDatasets].map(
      ({ document }) => document.querySelector('.cite [data-day]')?.parentElement?.textContent,
    );
    for (const text of days) expect(text).toMatch(/\[(?:EB|DS)\/OL\]\. .*\(\d{4}-\d\d-\d\d\)\. /u);
  });

  it('robots.txt and llms.txt lead to what there is', () => {
    expect(fileText(site, 'robots.txt')).toContain('User-agent: *');
    const links = [...fileText(site, 'llms.txt').matchAll(/\]\(([^)]+)\)/gu)].map(([, to = '']) =>
      whole.test(to) ? new URL(to).pathname : to,
    );
    expect(links.length).toBeGreaterThan(15);
    const lost = links.filter((to) => {
      const file = to.replace(/^\//u, '');
      return !site.files.has(file) && !site.files.has(`${file}index.html`);
    });
    expect(lost).toEqual([]);
  });
});
