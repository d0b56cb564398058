import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addressesOf, readAddresses, reportAddresses, vanished } from '#src/archive/addresses.ts';
import { redirectsOf } from '#src/archive/redirects.ts';
import { evidence } from '#src/claims/site.ts';
import { languages } from '#src/i18n/languages.ts';
import { builtSite, fileText, pageAt } from './site.ts';

const site = builtSite();
const listed = readAddresses(
  readFileSync(join(import.meta.dirname, '../../content/addresses.txt'), 'utf8'),
);
const lists = site.pages.filter(({ path }) => path.endsWith('/reports/'));
// Reports are there when the whole site was built, not its pages alone.
const reports = reportAddresses(
  lists.map(({ html }) => html),
  site.base,
);
const redirects = redirectsOf(
  evidence().site.moved,
  languages.map(({ prefix }) => `/${prefix}`.replace(/\/$/u, '')),
);

describe('addresses', () => {
  it('once published are all there, or lead to where they went', () => {
    expect(listed.length).toBeGreaterThan(3000);
    expect(vanished(listed, [...addressesOf(site.files), ...reports])).toEqual([]);
  });

  it('that moved have a page that says so and leads on', () => {
    const pages = redirects.filter(({ from }) => from.endsWith('/'));
    expect(pages.length).toBeGreaterThan(10);
    for (const { from, to } of pages) {
      expect(pageAt(site, to).html, to).not.toContain('http-equiv="refresh"');
      const { document } = pageAt(site, from);
      const hrefOf = (selector: string): string =>
        new URL(document.querySelector(selector)?.getAttribute('href') ?? '', site.origin).href;
      const expected = `${site.origin}${site.base}${to}`;
      expect(hrefOf('link[rel="canonical"]'), from).toBe(expected);
      expect(hrefOf('main a'), from).toBe(expected);
      const refresh = document.querySelector('meta[http-equiv="refresh"]');
      expect(refresh?.getAttribute('content'), from).toBe(`0;url=${site.base}${to}`);
    }
    const lines = pages.map(({ from, to }) => `${site.base}${from} ${site.base}${to} 301\n`);
    expect(fileText(site, '_redirects')).toBe(lines.join(''));
  });

  it('of files that moved have the file that is meant', () => {
    const files = redirects.filter(
      ({ from, to }) => !from.endsWith('/') && existsSync(join(site.root, to)),
    );
    expect(files.length).toBeGreaterThan(0);
    for (const { from, to } of files)
      expect(fileText(site, from.slice(1)), from).toBe(fileText(site, to.slice(1)));
  });
});
