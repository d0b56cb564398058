import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeDocx } from '#src/reports/docx/document.ts';
import type { layouts } from '#src/reports/options.ts';
import { palettePng } from '#src/reports/images/png.ts';
import { nodeRasterise } from '#src/reports/images/rasterise-node.ts';
import { wasmRasterise } from '#src/reports/images/rasterise-wasm.ts';
import { withNoteReferences } from '#src/reports/compose/notes.ts';
import { readPage } from '#src/reports/read/page.ts';
import type { Block, ReportTree } from '#src/reports/tree/tree.ts';
import { svg } from '../../fixtures/reports/sample.ts';
import { orderFaults, pngSize, readWord, xmlFault } from '../../fixtures/reports/word.ts';
import { siteDir } from '../site.ts';

const rasterise = nodeRasterise();
const paths = ['streets/wangjing', 'chapters/02-chaoyang-in-figures'].flatMap((path) => [
  path,
  `en/${path}`,
]);

const html = (path: string): string => readFileSync(join(siteDir, path, 'index.html'), 'utf8');

async function wordOf(path: string, layout: (typeof layouts)[number]) {
  const tree = withNoteReferences(readPage(html(path), `${path}/index.html`));
  const options = { name: path, layout, site: '邻里证据', version: '0.1.0', date: '2026-11-22' };
  return { tree, bytes: await writeDocx(tree, options, rasterise) };
}

/** Number of nodes of a kind in a tree. */
function count(tree: ReportTree, kind: string): number {
  return (
    JSON.stringify([tree.heading, tree.lede, tree.blocks, tree.data]).split(`"kind":"${kind}"`)
      .length - 1
  );
}

/** Numbers in a tree in reading order, without those of descriptions and URLs. */
function numbers(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(numbers);
  if (typeof part !== 'object' || part === null) return [];
  if ('text' in part && typeof part.text === 'string') return part.text.match(/\d[\d,.]*/gu) ?? [];
  return Object.entries(part).flatMap(([key, value]) => (key === 'drawings' ? [] : numbers(value)));
}

describe.each(paths)('the Word file of %s', async (path) => {
  const { tree, bytes } = await wordOf(path, 'standard');
  const word = await readWord(bytes);
  const document = word.xml('word/document.xml');

  test('contains every number of the page at least as often as the page', () => {
    const shown = [...word.paragraphs.map(({ text }) => text), ...word.notes].join('\n');
    const of = (text: string): Map<string, number> => {
      const found = text.match(/\d+/gu) ?? [];
      return new Map(
        [...new Set(found)].map((one) => [one, found.filter((other) => other === one).length]),
      );
    };
    const has = of(shown);
    const wanted = of(numbers([tree.heading, tree.lede, tree.blocks, tree.data]).join(' '));
    expect(wanted.size).toBeGreaterThan(20);
    expect([...wanted].filter(([number, times]) => (has.get(number) ?? 0) < times)).toEqual([]);
  });

  test('has its headings, notes, tables and pictures', () => {
    const headings = (blocks: readonly Block[]): number =>
      blocks.filter(({ kind }) => kind === 'heading').length;
    const styled = word.paragraphs.filter(({ style }) => /^Heading\d$/u.test(style));
    expect(styled).toHaveLength(headings(tree.blocks) + (tree.data.length > 0 ? 1 : 0));
    expect(word.notes).toHaveLength(count(tree, 'note'));
    const tables = document.match(/<w:tblStyle w:val="DataTable"\/>/gu) ?? [];
    expect(tables).toHaveLength(count(tree, 'table') + tree.data.length);
    const drawn = document.match(/<wp:docPr /gu) ?? [];
    expect(drawn).toHaveLength(count(tree, 'figure'));
  });

  test('is well formed, in schema order, and has small pictures', () => {
    for (const name of ['word/document.xml', 'word/footnotes.xml', 'word/styles.xml']) {
      expect(xmlFault(word.xml(name)), name).toBeUndefined();
      expect(orderFaults(word.xml(name)), name).toEqual([]);
    }
    for (const [name, part] of word.parts) {
      if (!name.endsWith('.png')) continue;
      expect(pngSize(part)[0]).toBe(1299);
      expect(part.length, name).toBeLessThan(120_000);
    }
  });
});

describe('pictures', () => {
  test('are byte-identical in Node and in the browser, and include text', async () => {
    const require = createRequire(import.meta.url);
    const read = (name: string): Uint8Array<ArrayBuffer> =>
      new Uint8Array(readFileSync(require.resolve(name)));
    const fonts = ['400Regular/NotoSerifSC_400Regular', '700Bold/NotoSerifSC_700Bold'].map((name) =>
      read(`@expo-google-fonts/noto-serif-sc/${name}.ttf`),
    );
    const inBrowser = await wasmRasterise(read('@resvg/resvg-wasm/index_bg.wasm'), fonts);
    const picture = await nodeRasterise()(svg, 600);
    expect(Buffer.compare(picture, await inBrowser(svg, 600))).toBe(0);
    expect(pngSize(picture)).toEqual([600, 200]);
    const empty = await nodeRasterise()(svg.replace(/<text.*<\/text>/u, ''), 600);
    expect(picture.length).toBeGreaterThan(empty.length + 500);
  });

  test('keep 256 colours and map rarer ones to the nearest', () => {
    const rgba = new Uint8Array(300 * 2 * 4).fill(255);
    for (let x = 0; x < 300; x += 1) rgba.set([x % 256, x > 255 ? 1 : 0, 0, 255], x * 4);
    const png = palettePng(rgba, 300, 2);
    expect(pngSize(png)).toEqual([300, 2]);
    expect(new TextDecoder('latin1').decode(png)).toContain('PLTE');
  });
});
