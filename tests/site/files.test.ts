import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { datasets } from '#data/index.ts';
import { languages } from '#src/i18n/languages.ts';
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
    const files = [...site.files].filter((file) => /charts\/.*\/data\.csv$/u.test(file));
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
      const link = page.document.querySelector('[data-download="csv"]')?.getAttribute('href');
      const csvFile = target(site, page.path, link ?? '');
      const text = fileText(site, 'file' in csvFile ? csvFile.file : '').slice(1);
      const [header = [], ...rows] = Papa.parse<string[]>(text, csv).data;
      const cells = (selector: string): string[] =>
        [...(table?.querySelectorAll(selector) ?? [])].map(({ textContent }) => textContent.trim());
      // Behind a head stands its unit, in both languages; years are numbers.
      const bare = (head: string): string =>
        head
          .replace(/ \[[^[\]]+ · [^[\]]+\]$/u, '')
          .replace(/\s*[（(](?:人|persons|百分点|percentage points)[)）]$/u, '');
      const heads = cells('thead th');
      expect(header.map(bare), page.path).toEqual(
        heads.map((head, index) => (bare(head) === bare(header[index] ?? '') ? bare(head) : head)),
      );
      expect(
        rows.map(([first]) => first),
        page.path,
      ).toEqual(cells('tbody tr > :first-child').map((cell) => cell.replace(/^(\d{4})年$/u, '$1')));
    }
  });

  it('chart CSVs have units in both languages and no digits that mean nothing', () => {
    const texts = [...site.files]
      .filter((file) => /charts\/.*\.csv$/u.test(file))
      .map((file) => fileText(site, file));
    const isLong = ([, whole = '', rest = '']: RegExpMatchArray): boolean =>
      `${whole}${rest}`.replace(/^0+/u, '').length > Math.max(6, whole.length);
    const numbers = texts.flatMap((text) => [...text.matchAll(/(?<![\d.])(\d+)\.(\d+)/gu)]);
    expect(numbers.filter(isLong).map(([number]) => number)).toEqual([]);
    expect(texts.filter((text) => /^\d{4}年,/mu.test(text))).toEqual([]);
    expect(texts.filter((text) => text.includes('[人 · persons]')).length).toBeGreaterThan(4);
  });

  it('every dataset is there for Excel and as a workbook, and all of them in one zip', () => {
    for (const { id } of datasets) {
      const text = fileText(site, `data/excel/${id}.csv`);
      expect(text.startsWith('\uFEFF'), id).toBe(true);
      const plain = Papa.parse<string[]>(fileText(site, `data/${id}.csv`), csv).data;
      const excel = Papa.parse<string[]>(text.slice(1), csv).data;
      expect(
        excel.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/u, ''))),
        id,
      ).toEqual(plain);
      const book = unzipSync(read(`data/${id}.xlsx`));
      const names = strFromU8(book['xl/workbook.xml'] ?? new Uint8Array());
      for (const name of ['数据 data', '字段 fields', '来源 sources', '勘误 errata'])
        expect(names, id).toContain(`name="${name}"`);
    }
    const [zip = ''] = [...site.files].filter((file) => /^data\/.*\.zip$/u.test(file));
    const files = unzipSync(read(zip));
    expect(strFromU8(files['datapackage.json'] ?? new Uint8Array())).toBe(
      fileText(site, 'datapackage.json'),
    );
    expect(strFromU8(files['README.md'] ?? new Uint8Array())).toContain('CC-BY-4.0');
    for (const { path, hash } of resources)
      expect(`sha256:${sha256(Buffer.from(files[path] ?? []))}`, path).toBe(hash);
  });

  it('SVG files are standalone: named, styled, with no external references', () => {
    const files = [...site.files].filter((file) => /charts\/.*\.svg$/u.test(file));
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      const svg = fileText(site, file);
      expect(svg, file).toMatch(/^<svg[^>]* xmlns="http:\/\/www\.w3\.org\/2000\/svg"/u);
      expect(svg, file).toContain('<title>');
      expect(svg, file).not.toMatch(/var\(|<style| href="\//u);
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

  it('of the desk is at most 400 kB before a workbook is opened, and no other page loads any of it', () => {
    const isDesk = (file: string): boolean => /^(?:_astro\/desk[.-]|desk\/project)/iu.test(file);
    const own = site.pages.filter(({ path }) => /^(?:\/en)?\/desk\/$/u.test(path));
    expect(own.length).toBe(languages.length);
    for (const page of own) {
      const files = new Set([
        ...[...site.files].filter((file) => isDesk(file) && !file.endsWith('.css')),
        ...[...stylesheets(page), ...scriptsAtLoad(page)],
      ]);
      expect([...files].filter((file) => /worker|project/u.test(file)).length).toBe(2);
      const parts = [Buffer.from(page.html), ...[...files].map(read)];
      expect(parts.map(sent).reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(400_000);
    }
    for (const page of site.pages.filter((one) => !own.includes(one)))
      expect([...stylesheets(page), ...scriptsAtLoad(page)].filter(isDesk), page.path).toEqual([]);
  });

  it('of the explorer is about 100 kB, as its page says, and no page loads it when it opens', () => {
    const [script, ...others] = [...site.files].filter((file) =>
      /^_astro\/explorer\.[^/]+\.js$/u.test(file),
    );
    if (script === undefined) throw new Error('There is no explorer.');
    expect(others).toEqual([]);
    const imports = [...fileText(site, script).matchAll(/from\s*"\.\/([^"]+\.js)"/gu)];
    const parts = [script, ...imports.map(([, name = '']) => `_astro/${name}`)];
    const size = parts.map((file) => sent(read(file))).reduce((sum, one) => sum + one, 0);
    expect(size).toBeGreaterThan(80_000);
    expect(size).toBeLessThanOrEqual(110_000);
    for (const page of site.pages) expect(scriptsAtLoad(page), page.path).not.toContain(script);
    const data = [...site.files].filter((file) => /^explore\/.*\.json$/u.test(file));
    expect(data.length).toBeGreaterThan(2);
    for (const file of data) expect(sent(read(file)), file).toBeLessThanOrEqual(10_000);
  });

  it('has at most 5 kB of scripts at load on any page, including inline ones', () => {
    // Pages share their scripts.
    const known = new Map<string, number>();
    const sizeOf = (file: string): number => {
      const size = known.get(file) ?? sent(read(file));
      known.set(file, size);
      return size;
    };
    for (const page of site.pages) {
      const inline = [...page.document.querySelectorAll('script:not([src])')].map(
        ({ textContent }) => sent(textContent),
      );
      const sizes = [...scriptsAtLoad(page).map(sizeOf), ...inline];
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
