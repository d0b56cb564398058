import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { datasets } from '#data/index.ts';
import { sha256 } from '#src/lib/hash-node.ts';
import { target } from './links.ts';
import { builtSite, fileText, pagesBelow, type SitePage } from './site.ts';

const site = builtSite();
const csv = { delimiter: ',', skipEmptyLines: 'greedy' } as const;
const read = (file: string): Buffer => readFileSync(join(site.root, file));

describe('downloads', () => {
  /** The file of the project, with the words of its placeholders instead of the placeholders. */
  const own = (id: string): Buffer => {
    const text = readFileSync(join(import.meta.dirname, '../../data', id, `${id}.csv`), 'utf8');
    return Buffer.from(text.replace(/\{[^{}|]*\|([^{}]*)\}/gu, '$1'));
  };

  it.each(datasets)('$id is the file of the project, byte by byte', ({ id }) => {
    expect(read(`data/${id}.csv`).equals(own(id))).toBe(true);
    expect(read(`data/${id}.csv`).subarray(0, 3).toString('hex')).not.toBe('efbbbf');
  });

  interface Package {
    resources: { name: string; path: string; hash: string; bytes: number; rows: number }[];
  }
  const { resources } = JSON.parse(fileText(site, 'datapackage.json')) as Package;

  it('data package lists every dataset', () => {
    expect(resources.map(({ name }) => name)).toEqual(datasets.map(({ id }) => id));
  });

  it('data package has the right path, checksum, size and rows', () => {
    const faults = resources.flatMap(({ name, path, hash, bytes, rows }) => {
      const file = posix.normalize(path);
      if (!site.files.has(file))
        return [`${name}: there is no file ${file} beside datapackage.json`];
      const content = read(file);
      const { data } = Papa.parse(content.toString('utf8'), { header: true, ...csv });
      return [
        ...(`sha256:${sha256(content)}` === hash ? [] : [`${name}: ${hash}`]),
        ...(content.length === bytes
          ? []
          : [`${name}: ${String(content.length)} bytes, not ${String(bytes)}`]),
        ...(data.length === rows
          ? []
          : [`${name}: ${String(data.length)} rows, not ${String(rows)}`]),
      ];
    });
    expect(faults).toEqual([]);
  });

  it('chart CSVs open in a spreadsheet: byte order mark, CRLF, rectangular, no formula', () => {
    const files = [...site.files].filter((file) => /charts\/.*\.csv$/u.test(file));
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      expect(read(file).subarray(0, 3).toString('hex'), file).toBe('efbbbf');
      const text = fileText(site, file).slice(1);
      expect(text, file).toMatch(/\r\n$/u);
      expect(text.replaceAll('\r\n', ''), file).not.toContain('\n');
      const { data } = Papa.parse<string[]>(text, csv);
      expect(data.length, file).toBeGreaterThan(3);
      expect(new Set(data.map(({ length }) => length)).size, file).toBe(1);
      expect(
        data.flat().filter((cell) => /^[=+@\t\r]/u.test(cell) || /^-\D/u.test(cell)),
        file,
      ).toEqual([]);
    }
  });

  it('chart CSVs have the same rows as the table on the page', () => {
    for (const page of pagesBelow(site, 'charts')) {
      const table = page.document.querySelector('.figure-table table');
      const text = fileText(site, `${page.path.slice(1)}data.csv`).slice(1);
      const [header = [], ...rows] = Papa.parse<string[]>(text, csv).data;
      const cells = (selector: string): string[] =>
        [...(table?.querySelectorAll(selector) ?? [])].map(({ textContent }) => textContent.trim());
      expect(header, page.path).toEqual(cells('thead th'));
      expect(
        rows.map(([first]) => first),
        page.path,
      ).toEqual(cells('tbody tr > :first-child'));
    }
  });

  it('SVG files are standalone: named, styled, with no external references', () => {
    const files = [...site.files].filter((file) => /charts\/.*\.svg$/u.test(file));
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      const svg = fileText(site, file);
      expect(svg, file).toMatch(/^<svg[^>]* xmlns="http:\/\/www\.w3\.org\/2000\/svg"/u);
      const used = new Set([...svg.matchAll(/var\((--[\w-]+)\)/gu)].map(([, name]) => name));
      const defined = new Set([...svg.matchAll(/(--[\w-]+):/gu)].map(([, name]) => name));
      expect(
        [...used].filter((name) => !defined.has(name)),
        file,
      ).toEqual([]);
    }
  });
});

/** Transferred size with the strongest compression. */
function sent(bytes: Buffer | string): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  return brotliCompressSync(bytes, { params }).length;
}

/** Scripts fetched before any interaction: the page’s own, their imports, and preloads. */
function scriptsAtLoad(page: SitePage): string[] {
  const found = new Set<string>();
  const add = (from: string, address: string): void => {
    const file = target(site, from, address);
    if (!('file' in file))
      throw new Error(`${page.path} loads ${address}, which is no file of the site`);
    if (found.has(file.file)) return;
    found.add(file.file);
    const text = fileText(site, file.file);
    const imports = text.matchAll(
      /(?:^|[;}\s])(?:import|export)\s*(?:[\w*{][^;"'`()]*?from\s*)?["']([^"']+)["']/gu,
    );
    for (const [, next = ''] of imports) add(`/${file.file}`, next);
  };
  const links = page.document.querySelectorAll(
    'script[src], link[rel="modulepreload"], link[rel="preload"][as="script"]',
  );
  for (const link of links)
    add(page.path, link.getAttribute('src') ?? link.getAttribute('href') ?? '');
  return [...found];
}

function stylesheets(page: SitePage): string[] {
  return [...page.document.querySelectorAll('link[rel="stylesheet"]')].map((link) => {
    const found = target(site, page.path, link.getAttribute('href') ?? '');
    return 'file' in found ? found.file : '';
  });
}

describe('page weight', () => {
  const chapters = pagesBelow(site, 'chapters');

  it.each(chapters)('$path with styles and scripts is at most 30 kB', (page) => {
    const parts = [
      Buffer.from(page.html),
      ...[...stylesheets(page), ...scriptsAtLoad(page)].map(read),
    ];
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.map(sent).reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(30_000);
  });

  it('has at most 5 kB of scripts at load on any page, including inline ones', () => {
    for (const page of site.pages) {
      const inline = [...page.document.querySelectorAll('script:not([src])')].map(
        ({ textContent }) => textContent,
      );
      const sizes = [...scriptsAtLoad(page).map(read), ...inline].map(sent);
      expect(
        sizes.reduce((sum, size) => sum + size, 0),
        page.path,
      ).toBeLessThanOrEqual(5_000);
    }
  });

  it('loads no chart script at page load', () => {
    const charts = [...site.files].filter((file) => /_astro\/interactive\.[^/]+\.js$/u.test(file));
    expect(charts).toHaveLength(1);
    for (const page of site.pages) expect(scriptsAtLoad(page), page.path).not.toContain(charts[0]);
  });

  it('has no web fonts', () => {
    expect([...site.files].filter((file) => /\.(?:woff2?|ttf|otf|ttc|eot)$/iu.test(file))).toEqual(
      [],
    );
    const texts = [...site.files].filter((file) => /\.(?:css|html|svg)$/u.test(file));
    expect(texts.filter((file) => fileText(site, file).includes('@font-face'))).toEqual([]);
    const heavy = [...site.files].filter(
      (file) =>
        !/^reports\/(?:engine\/|.*\.(?:pdf|docx|epub)$)/u.test(file) &&
        read(file).length > 1_000_000,
    );
    expect(heavy).toEqual([]);
  });
});
