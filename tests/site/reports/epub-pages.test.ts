import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { writeEpub } from '#src/reports/epub/publication.ts';
import { withNoteReferences } from '#src/reports/compose/notes.ts';
import { readPage } from '#src/reports/read/page.ts';
import { temporaryFolder } from '../../fixtures/folders.ts';
import {
  at,
  brokenLinks,
  check,
  epubcheck,
  page,
  readEpub,
  typed,
} from '../../fixtures/reports/epub.ts';
import { numbersOf, numbersOnPage } from '../../fixtures/reports/numbers.ts';
import { everything } from '../../fixtures/reports/trees.ts';
import { findXml, xmlText, type XmlElement } from '../../fixtures/reports/xml.ts';
import { siteDir } from '../site.ts';

const pages = [
  'chapters/02-chaoyang-in-figures/index.html',
  'en/chapters/02-chaoyang-in-figures/index.html',
  'streets/wangjing/index.html',
  'en/streets/wangjing/index.html',
];

const options = {
  layout: 'standard',
  site: '邻里证据',
  version: '0.1.0',
  date: '2026-11-22',
} as const;

function epubOf(path: string): Uint8Array {
  const html = readFileSync(join(siteDir, path), 'utf8');
  const tree = withNoteReferences(readPage(html, path, { siteUrl: 'https://site.example/' }));
  return writeEpub(tree, {
    ...options,
    name: path,
  });
}

/** Numbers of an EPUB, without those of notes, figures and version. */
function numbersInEpub(roots: readonly XmlElement[]): string[] {
  const added = (element: XmlElement): boolean =>
    ['doc-noteref', 'doc-backlink'].includes(at(element, 'role')) ||
    /#note-\d+$/u.test(at(element, 'href')) ||
    ['label', 'imprint', 'way'].includes(at(element, 'class'));
  const texts: string[] = [];
  const visit = (element: XmlElement): void => {
    for (const child of element.children) {
      if (typeof child === 'string') texts.push(child);
      else if (!added(child)) visit(child);
    }
  };
  for (const root of roots) visit(root);
  return numbersOf(texts);
}

describe.each(pages)('the EPUB of %s', async (path) => {
  const bytes = epubOf(path);
  const epub = await readEpub(bytes);
  const texts = epub.spine.filter((file) => file !== 'nav.xhtml').map((file) => page(epub, file));

  test('has exactly the numbers of the page', () => {
    const shown = numbersOnPage(path);
    expect(shown.length).toBeGreaterThan(50);
    // The page shows the data of a figure under the same title.
    const repeated = texts.flatMap((root) =>
      findXml(root, 'h2').filter((one) => at(one, 'id').startsWith('data-')),
    );
    const extra = numbersOf(
      repeated.map((one) => xmlText(one, (inner) => at(inner, 'class') === 'label')),
    );
    const bodies = texts.flatMap((root) => findXml(root, 'body'));
    expect(numbersInEpub(bodies)).toEqual([...shown, ...extra].sort());
  });

  test('has no broken links, and every figure with description and data', () => {
    expect(brokenLinks(epub)).toEqual([]);
    const figures = texts.flatMap((root) => findXml(root, 'figure'));
    const images = figures.flatMap((one) => findXml(one, 'img'));
    expect(figures.length).toBe(path.includes('chapters') ? 5 : 1);
    for (const image of images) expect(at(image, 'alt').length).toBeGreaterThan(40);
    expect(typed(page(epub, 'nav.xhtml'), 'loi').flatMap((one) => findXml(one, 'a'))).toHaveLength(
      figures.length,
    );
  });

  test('is byte-identical when written again', () => {
    expect(Buffer.compare(bytes, epubOf(path))).toBe(0);
  });
});

const command = epubcheck();

describe.skipIf(command === undefined)('epubcheck', () => {
  let folder = '';
  beforeAll(() => {
    folder = temporaryFolder('epub');
  });

  test.each([...pages.slice(1, 2), 'every kind of node'])(
    'passes %s',
    (path) => {
      const file = join(folder, 'report.epub');
      const bytes = pages.includes(path)
        ? epubOf(path)
        : writeEpub(everything, { ...options, name: path });
      writeFileSync(file, bytes);
      expect(check(command ?? [], file)).toMatch(/^0\n[^]*0 fatals \/ 0 errors \/ 0 warnings/u);
    },
    120_000,
  );
});
