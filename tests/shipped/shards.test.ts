import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '#src/i18n/languages.ts';
import { fieldText, foreignLoads, linkFaults, withReports } from '../site/links.ts';
import { fileText, readSite, type Site } from '../site/site.ts';
import { cleanEnvironment, siteFolder } from './environment.ts';

const project = join(import.meta.dirname, '../..');
const folder = siteFolder('shards');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const root = join(folder, 'places');
const origin = 'https://example.org';
const whole = join(folder, 'whole');
const parts = [1, 2, 3, 4].map((part) => join(root, `pages-${String(part)}`));

function build(...options: string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/build.ts', '--pages', ...options],
    {
      cwd: project,
      env: {
        ...cleanEnvironment(),
        SITE_DIR: root,
        SITE_URL: origin,
        BASE_PATH: '/sub/path',
        CONTACT_URL: 'https://github.com/OWNER/REPO',
      },
      encoding: 'utf8',
    },
  );
  return { status, said: stdout + stderr };
}

/** Addresses of the pages in a folder, which may be a part of a site. */
function addressesIn(part: string): string[] {
  return readdirSync(part, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map(
      (file) =>
        `/${file
          .split(sep)
          .join('/')
          .replace(/index\.html$/u, '')}`,
    );
}

function must(...options: string[]): void {
  const { status, said } = build(...options);
  if (status !== 0) throw new Error(said);
}

/** An invented site for a path of another host, at once and in parts. */
beforeAll(() => {
  cpSync(join(project, 'tests/places'), root, {
    recursive: true,
    filter: (path) => !/[/\\]dist$/u.test(path),
  });
  must();
  renameSync(join(root, 'dist'), whole);
  for (const part of [1, 2, 3, 4]) must('--shard', `${String(part)}/4`);
}, 600_000);

describe('pages made in four parts', () => {
  const merged = join(root, 'dist');
  it('have each a good share of the pages, and a page together with its translation', () => {
    const pages = parts.map(addressesIn);
    const known = new Set(addressesIn(whole));
    const all = known.size;
    expect(new Set(pages.flat())).toEqual(known);
    for (const own of pages) {
      expect(own.length).toBeGreaterThan(all / 8);
      const isApart = (path: string): boolean => {
        const other = path.startsWith('/en/') ? path.slice('/en'.length) : `/en${path}`;
        return known.has(other) && !own.includes(other);
      };
      expect(own.filter(isApart)).toEqual([]);
    }
  });

  it('are, put together, the whole site byte for byte', () => {
    must('--merge', ...parts);
    const files = [...readSite(whole).files];
    expect([...readSite(merged).files]).toEqual(files);
    expect(files).toContain('sitemap-0.xml');
    const differing = files.filter(
      (file) => !readFileSync(join(whole, file)).equals(readFileSync(join(merged, file))),
    );
    expect(differing).toEqual([]);
  });

  it('are refused when one is missing or made of something else, and the last site stays', () => {
    const [first = '', second = '', ...rest] = parts;
    appendFileSync(join(second, 'icon.svg'), ' ');
    const { status, said } = build('--merge', first, second, ...rest.slice(1));
    expect(status).toBe(1);
    expect(said).toContain('Part 3 of 4 is missing.');
    expect(said).toContain('icon.svg differs between');
    expect(existsSync(join(merged, 'index.html'))).toBe(true);
    expect(build('--shard', '5/4')).toMatchObject({ status: 2 });
  });
});

describe('a site below a path of another host', () => {
  let site: Site;
  beforeAll(() => {
    site = withReports(readSite(whole, '/sub/path', origin));
  });

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
});
