import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '#src/tables/bring/workbook.ts';
import { builtSite, fileText, pageAt } from './site.ts';

const site = builtSite();
const read = (file: string): Buffer => readFileSync(join(site.root, file));
const cells = (text: string): string[][] =>
  Papa.parse<string[]>(text.replace(/^\uFEFF/u, ''), { delimiter: ',', skipEmptyLines: 'greedy' })
    .data;
const folders = [...site.files]
  .filter((file) => /(?:^|\/)charts\/.*\/data\.csv$/u.test(file))
  .map((file) => file.replace(/data\.csv$/u, ''));

describe('the table of a chart', () => {
  it('is the same in every form', async () => {
    expect(folders.length).toBeGreaterThan(10);
    for (const folder of folders) {
      const table = cells(fileText(site, `${folder}data.csv`));
      const plain = fileText(site, `${folder}data-plain.csv`);
      expect(plain.startsWith('\uFEFF'), folder).toBe(false);
      const bare = cells(plain);
      // What a spreadsheet would take for a formula is marked for spreadsheets only.
      expect(
        bare.map((row) => row.map((cell) => cell.replace(/^'/u, ''))),
        folder,
      ).toEqual(table.map((row) => row.map((cell) => cell.replace(/^'/u, ''))));
      const { sheets } = await readWorkbook(new Uint8Array(read(`${folder}data.xlsx`)), 'a.xlsx');
      const sheet = (sheets[0]?.rows ?? []).map((row) => [...row]);
      const padded = bare.map((row) =>
        row.map((_, index) => sheet[bare.indexOf(row)]?.[index] ?? ''),
      );
      expect(
        padded.map((row) => row.map(String)),
        folder,
      ).toEqual(bare);
      expect(sheets.map(({ name }) => name)).toEqual([
        ...['数据 data', '字段 fields', '来源 sources', '勘误 errata'],
      ]);
      expect(sheets[1]?.rows.length, folder).toBeGreaterThan(1);
      expect(sheets[2]?.rows.length, folder).toBeGreaterThan(1);
    }
  });

  it('travels in a zip with a readme, the drawing and the same files', () => {
    for (const folder of folders) {
      const files = unzipSync(new Uint8Array(read(`${folder}data.zip`)));
      expect(Object.keys(files).sort(), folder).toEqual([
        ...['README.md', 'chart.svg', 'data-excel.csv', 'data.csv', 'data.xlsx'],
      ]);
      const zipped = (name: string): Buffer => Buffer.from(files[name] ?? []);
      expect(zipped('data.csv').equals(read(`${folder}data-plain.csv`)), folder).toBe(true);
      expect(zipped('data-excel.csv').equals(read(`${folder}data.csv`)), folder).toBe(true);
      expect(zipped('data.xlsx').equals(read(`${folder}data.xlsx`)), folder).toBe(true);
      const readme = strFromU8(files['README.md'] ?? new Uint8Array());
      expect(readme, folder).toMatch(/CC[ -]BY[ -]4\.0/u);
      expect(readme, folder).toMatch(/\[DS\/OL\]/u);
    }
  });
});

describe('the page of a chart', () => {
  const pages = site.pages.filter(({ path }) => /^(?:\/en)?\/charts\/[^/]+\/$/u.test(path));

  it('leads to sources; charts of chapters lead back to their chapters', () => {
    expect(pages.length).toBeGreaterThan(10);
    const chapters = site.pages.filter(({ path }) => /^(?:\/en)?\/chapters\//u.test(path));
    for (const { path, lang, document } of pages) {
      const links = [...document.querySelectorAll('#belongs ~ * a')].map(
        (link) => link.getAttribute('href') ?? '',
      );
      expect(links.filter((link) => link.includes('/sources/')).length, path).toBeGreaterThan(0);
      const id = path.split('/').at(-2) ?? '';
      const showing = chapters.filter(
        (chapter) =>
          chapter.lang === lang && chapter.document.querySelector(`[data-figure="${id}"]`) !== null,
      );
      for (const chapter of showing)
        expect(links, `${path} ${chapter.path}`).toContain(site.base + chapter.path);
    }
  });

  it('is linked from the terms that it leads to', () => {
    let links = 0;
    for (const { path, lang, document } of pages) {
      const terms = pageAt(site, lang === 'en' ? '/en/terms/' : '/terms/');
      for (const link of document.querySelectorAll('#belongs ~ dl a[href*="/terms/#"]')) {
        const id = link.getAttribute('href')?.replace(/^.*#/u, '') ?? '';
        const back = terms.document
          .getElementById(id)
          ?.querySelector(`a[href="${site.base}${path}"]`);
        expect(back, `${id} → ${path}`).toBeTruthy();
        links += 1;
      }
    }
    expect(links).toBeGreaterThan(20);
  });

  it('is linked from the sources of its data', () => {
    const sources = site.pages.filter(({ path }) => /\/sources\/[^/]+\/$/u.test(path));
    for (const { path, document } of pages)
      for (const link of document.querySelectorAll('#belongs ~ dl a[href*="/sources/"]')) {
        const source = sources.find((one) => link.getAttribute('href') === site.base + one.path);
        const back = source?.document.querySelector(`a[href="${site.base}${path}"]`);
        expect(back, `${source?.path ?? ''} → ${path}`).toBeTruthy();
      }
  });
});
