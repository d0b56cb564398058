import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '#src/i18n/languages.ts';
import { fieldText, foreignLoads, linkFaults } from '../site/links.ts';
import { cleanEnvironment, siteFolder } from './environment.ts';
import { builtSite, fileText, readSite, siteDir, type Site } from '../site/site.ts';

const project = join(import.meta.dirname, '../..');
const folder = siteFolder('builds');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pages = ['node_modules/astro/bin/astro.mjs', 'build', '--outDir'];
const printable = ['scripts/report-pages.ts'];
const index = ['scripts/search.ts'];
const lasting = [['scripts/addresses.ts'], ['scripts/archived.ts']];
const seal = ['scripts/seal.ts'];
// Without the cache, which would make the comparison pointless.
const reports = ['scripts/report.ts', '--all', '--force', '--dist'];

/**
 * Runs the steps of `npm run build` into a separate folder. Throws with the output of a failed
 * step.
 */
function build(
  name: string,
  steps: readonly string[][],
  address: Record<string, string> = {},
): string {
  const out = join(folder, name);
  const env = { ...cleanEnvironment(), ...address };
  for (const step of steps) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [...step, out], {
      cwd: project,
      env,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${step.join(' ')} failed:\n${stdout}\n${stderr}`);
  }
  return out;
}

const minutes = 60_000;

describe('two builds', () => {
  it(
    'are byte-identical',
    () => {
      const steps = [pages, printable, index, ...lasting, reports, seal];
      const again = build('again', steps);
      // The first build is that of `npm run build`, whose reports may come from the cache.
      const settings = ['BASE_PATH', 'SITE_URL', 'CONTACT_URL'];
      const known = settings.every((name) => process.env[name] === undefined);
      const first = known ? siteDir : build('first', steps);
      const files = [...readSite(first).files];
      expect([...readSite(again).files]).toEqual(files);
      const differing = files.filter(
        (file) => !readFileSync(join(first, file)).equals(readFileSync(join(again, file))),
      );
      expect(differing).toEqual([]);
    },
    // All reports are made anew: on a busy machine that takes long.
    12 * minutes,
  );
});

describe('a site below a path of another host', () => {
  let site: Site;
  beforeAll(() => {
    const origin = 'https://example.org';
    const address = {
      BASE_PATH: '/sub/path',
      SITE_URL: origin,
      CONTACT_URL: 'https://github.com/OWNER/REPO',
    };
    const below = readSite(
      build('below', [pages, printable, index, ...lasting, seal], address),
      '/sub/path',
      origin,
    );
    // The reports have the same names as those of the root site.
    const reports = [...builtSite().files].filter((file) =>
      /^reports\/.*\.(?:pdf|docx|epub)$/u.test(file),
    );
    site = { ...below, files: new Set([...below.files, ...reports]) };
  }, 5 * minutes);

  it('has only links below the path, to existing files and anchors', () => {
    expect(linkFaults(site)).toEqual([]);
  });

  it('loads nothing from other hosts', () => expect(foreignLoads(site)).toEqual([]));

  it('uses absolute URLs for its pages', () => {
    const links = site.pages.flatMap(({ document }) => [
      ...document.querySelectorAll('link[rel="canonical"], link[rel="alternate"][hreflang]'),
    ]);
    const wrong = links
      .map((link) => link.getAttribute('href') ?? '')
      .filter((address) => !address.startsWith('https://example.org/sub/path/'));
    expect(wrong).toEqual([]);
    expect(links.length).toBeGreaterThan(site.pages.length * languages.length);
  });

  it('has a sitemap with every indexable page and its other languages', () => {
    const sitemap = fileText(site, 'sitemap-0.xml');
    const listed = [...sitemap.matchAll(/<url><loc>([^<]*)<\/loc>(.*?)<\/url>/gu)];
    const addresses = listed.map(([, address = '']) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses.toSorted()).toEqual(
      site.pages
        .filter(
          ({ document }) =>
            document.querySelector('meta[name="robots"], meta[http-equiv="refresh"]') === null,
        )
        .map(({ path }) => `https://example.org/sub/path${path}`)
        .filter((address) => !address.endsWith('/404.html'))
        .toSorted(),
    );
    for (const [, address = '', alternates = ''] of listed) {
      for (const { tag } of languages) expect(alternates, address).toContain(`hreflang="${tag}"`);
    }
    expect(fileText(site, 'sitemap-index.xml')).toContain(
      'https://example.org/sub/path/sitemap-0.xml',
    );
  });

  it('uses absolute URLs in embed codes and citations', () => {
    // The code of the explorer's figure is written by its script, from what the reader chose.
    const texts = site.pages.flatMap(({ document }) =>
      [...document.querySelectorAll('.figure:not(.explore-figure) textarea')].map(fieldText),
    );
    expect(texts.filter((text) => !text.includes('src="https://example.org/sub/path/'))).toEqual(
      [],
    );
    expect(texts.length).toBeGreaterThan(10);
  });

  it('links to the contact from every footer, and from claims with their URL', () => {
    const tracker = 'https://github.com/OWNER/REPO/issues/new';
    const links = (page: Site['pages'][number]): string[] =>
      [...page.document.querySelectorAll(`a[href^="${tracker}"]`)].map(
        (link) => link.getAttribute('href') ?? '',
      );
    const inFrames = site.pages.filter(({ document }) => document.querySelector('.colophon'));
    expect(inFrames.filter((page) => !links(page).includes(`${tracker}/choose`))).toEqual([]);
    const claims = inFrames
      .filter(({ path }) => /^\/en\/evidence\/(?!chapters\/)./u.test(path))
      .filter(({ document }) => document.querySelector('meta[http-equiv="refresh"]') === null);
    expect(claims.length).toBeGreaterThan(10);
    for (const page of claims) {
      const carried = links(page).map((link) => new URL(link).searchParams.get('page'));
      const here = `https://example.org/sub/path${page.path}`;
      expect(carried.filter((address) => address !== null)).toEqual([here, here]);
    }
  });

  it('has the same pages as a site at the root', () => {
    expect(site.files).toContain('reports/streets/wangjing.en.pdf');
    expect(site.files).toContain('en/chapters/02-chaoyang-in-figures/index.html');
  });
});
