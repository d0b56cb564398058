import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { disk } from '#src/tables/disk/disk-node.ts';
import { readSite } from '#src/tables/site.ts';

const root = mkdtempSync(join(tmpdir(), 'site-'));
mkdirSync(join(root, 'content'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

const read = (text: string) => {
  writeFileSync(join(root, 'content/site.yaml'), text);
  return readSite(root, disk);
};
const names = ['name', 'tagline', 'description', 'licence']
  .map((name) => `${name}: { zh: 甲, en: A }`)
  .join('\n');

describe('the file of the site', () => {
  test('gives names and words, and its figures with their lines', () => {
    const { site, texts, faults } = read(
      `id: my-site\n${names}\nhome:\n  title: { zh: 题, en: Title }\n  lede: { zh: 导语, en: Lede }\n  figures:\n    - zh: '{claim:a|5}个'\n      en: '{claim:a|five}'\n`,
    );
    expect(faults).toEqual([]);
    expect(site).toMatchObject({ id: 'my-site', home: { title: { en: 'Title' } } });
    expect(texts.find(({ column }) => column === 'home.figures.0.en')).toMatchObject({
      line: 11,
      lang: 'en',
      text: '{claim:a|five}',
    });
  });

  test('says what is missing or misspelt, and where', () => {
    const { site, faults } = read(`id: My Site\n${names}\nhome:\n  titel: { zh: 题, en: T }\n`);
    expect(site).toBeUndefined();
    expect(faults.map(({ column }) => column)).toEqual(
      expect.arrayContaining(['id', 'home.titel', 'home.lede']),
    );
  });

  test('is a fault when it is not there', () => {
    rmSync(join(root, 'content/site.yaml'), { force: true });
    expect(readSite(root, disk).faults).toMatchObject([{ code: 'missing-file' }]);
  });
});
