import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { finishPdf } from '#src/reports/pdf/finish.ts';
import { measuredBoxes } from '#src/reports/pdf/boxes.ts';
import {
  dictAt,
  isNamed,
  PDFDict,
  PDFName,
  PDFRef,
  readPdfFile,
  type PdfFile,
} from '#src/reports/pdf/file.ts';
import { elementsOf, kidsOf, listed, pagesOf, writeBoxes } from '#src/reports/pdf/structure.ts';
import type { Lang } from '#src/model.ts';
import type { Layout } from '#src/reports/options.ts';
import { renderTree, type RenderedReport } from '#src/reports/typst/document.ts';
import { chapter } from '../fixtures/reports/pages.ts';
import { readPdf } from '../fixtures/reports/pdf.ts';
import { composed } from './shipped.ts';
import { boxesOf, typstFiles } from '../fixtures/reports/typst.ts';
import { edition, render, renderBuilt } from '../fixtures/reports/render.ts';

const siteUrl = 'https://site.example/linli/';
const built = (page: string): RenderedReport => renderBuilt(page, siteUrl);

/** Renders a report from a recipe, with URLs and therefore QR codes. */
function put(recipe: string, values: string[], lang: Lang, layout: Layout): RenderedReport {
  const tree = composed(recipe, values, lang, siteUrl);
  return renderTree(tree, { name: `${recipe}.${lang}.${layout}`, layout, ...edition });
}

/** Reports with and without drawings, long tables, notes, covers, in both languages. */
const reports = [
  render(chapter, siteUrl),
  ...['en/streets/wangjing', 'chapters/02-chaoyang-in-figures'].map((path) =>
    built(`${path}/index.html`),
  ),
  put('book', ['02-chaoyang-in-figures', '04-structure'], 'zh', 'standard'),
  put('book', ['05-participation'], 'en', 'official'),
  put('comparison', ['wangjing', 'maizidian', 'datun'], 'zh', 'standard'),
  put('errata', [], 'en', 'official'),
  put('theme-brief', ['institution'], 'zh', 'official'),
];

const folder = mkdtempSync(join(tmpdir(), 'reports-standards-'));
afterAll(() => rmSync(folder, { recursive: true }));
const installed = (tool: string): boolean => spawnSync(tool, ['--version']).error === undefined;

describe.each(reports.map((report) => [report.page, report] as const))('%s', async (_, report) => {
  const { plain, corners, ua1 } = typstFiles(report);
  const { bytes, pages } = await finishPdf(plain, corners, edition);
  const opened = readPdf(bytes);
  const path = join(folder, `${report.page.replaceAll('/', '-')}.pdf`);
  writeFileSync(path, bytes);

  test("keeps text, tags, alternative texts and links of Typst's file", async () => {
    const [before, after] = await Promise.all([readPdf(plain), opened]);
    expect(after.pages).toEqual(before.pages);
    // Marks of notes become references, and first cells of rows their headers.
    const kept = (role: string): string => ({ Reference: 'Lbl', TH: 'TD' })[role] ?? role;
    const roles = (nodes: typeof after.nodes): typeof after.nodes =>
      nodes.map((node) => ({ ...node, role: kept(node.role) }));
    expect(roles(after.nodes)).toEqual(roles(before.nodes));
    expect(after.links).toEqual(before.links);
    expect([...after.fonts]).toHaveLength(before.fonts.size);
    expect(after.pages).toHaveLength(pages);
  });

  test('has the same values in both kinds of metadata, and declares PDF/UA-1 and PDF/A-2a', async () => {
    const { info, metadata } = await opened;
    expect(metadata).toMatchObject({
      'pdfuaid:part': '1',
      'pdfaid:part': '2',
      'pdfaid:conformance': 'A',
      'dc:title': info['Title'],
      'dc:creator': [info['Author']],
      'xmp:creatortool': info['Creator'],
      'pdf:producer': info['Producer'],
      'xmp:createdate': '2026-11-22T00:00:00Z',
      'xmp:modifydate': '2026-11-22T00:00:00Z',
    });
    expect(info).toMatchObject({ CreationDate: 'D:20261122000000Z', ModDate: 'D:20261122000000Z' });
  });

  test('has row headers, references for marks of notes, and no link without width', async () => {
    const file = await readPdfFile(bytes);
    const tagged = elementsOf(file).map((element) => String(element.get(PDFName.of('S'))));
    const wanted = measuredBoxes(corners).flatMap(({ rowHeads = [] }) => rowHeads);
    const scopes = scopesOf(file);
    expect(scopes.filter((scope) => scope === '/Row')).toHaveLength(wanted.length);
    expect(tagged.filter((tag) => tag === '/TH')).toHaveLength(scopes.length);
    const marks = marksOf(file);
    expect(marks.filter(({ tag }) => tag !== '/Reference')).toEqual([]);
    expect(linkWidths(file).filter((width) => width === 0)).toEqual([]);
    if (tagged.includes('/Note')) expect(marks.length).toBeGreaterThan(0);
  });

  test("has the same bounding boxes as Typst's PDF/UA-1 export", async () => {
    const file = await readPdfFile(plain);
    writeBoxes(file, measuredBoxes(corners));
    const boxes = boxesOf(file);
    const expected = boxesOf(await readPdfFile(ua1));
    expect(expected.length).toBeGreaterThan(0);
    expect(boxes.map((box) => box === null)).toEqual(expected.map((box) => box === null));
    // Typst measures the ink of a line. At its right end a full-width mark leaves up to half of its
    // square blank, 5 pt; elsewhere the space around a character is more than a point.
    const beyond = boxes.flatMap((box, index) =>
      (box ?? []).filter((edge, side) => {
        const distance = Math.abs(edge - (expected[index]?.[side] ?? Number.NaN));
        return !(distance < (side === 2 ? 5 : 2));
      }),
    );
    expect(beyond).toEqual([]);
  });

  test.runIf(installed('qpdf'))('passes qpdf', () => {
    expect(execFileSync('qpdf', ['--check', path], { encoding: 'utf8' })).toContain(
      'No syntax or stream encoding errors found',
    );
  });

  test.runIf(installed('qpdf'))(
    'declares its output intent, displays its title and is tagged',
    () => {
      const json = execFileSync('qpdf', ['--json', '--json-key=qpdf', path], {
        encoding: 'utf8',
        maxBuffer: 1e9,
      });
      const { qpdf } = JSON.parse(json) as {
        qpdf: [unknown, Record<string, { value?: Values; stream?: { dict: Values } }>];
      };
      const at = (value: unknown): Values =>
        typeof value === 'string'
          ? (qpdf[1][`obj:${value}`]?.value ?? qpdf[1][`obj:${value}`]?.stream?.dict ?? {})
          : (value as Values);
      const catalog = at(qpdf[1]['trailer']?.value?.['/Root']);
      expect(at(catalog['/ViewerPreferences'])['/DisplayDocTitle']).toBe(true);
      expect(at(catalog['/MarkInfo'])['/Marked']).toBe(true);
      const [intent] = catalog['/OutputIntents'] as unknown[];
      expect(at(intent)['/S']).toBe('/GTS_PDFA1');
      expect(at(at(intent)['/DestOutputProfile'])['/N']).toBe(3);
      const identifiers = qpdf[1]['trailer']?.value?.['/ID'] as string[];
      expect(identifiers).toHaveLength(2);
    },
  );

  test.runIf(installed('pdffonts') && installed('pdfinfo'))(
    'is read by Poppler without warnings',
    () => {
      const info = spawnSync('pdfinfo', [path], { encoding: 'utf8' });
      expect(info.stderr).toBe('');
      expect(info.stdout).toMatch(/Tagged: +yes/u);
      expect(info.stdout).toContain(`Pages:           ${String(pages)}`);
      const text = spawnSync('pdftotext', [path, '-'], { encoding: 'utf8' });
      expect(text.stderr).toBe('');
      const fonts = execFileSync('pdffonts', [path], { encoding: 'utf8' })
        .trim()
        .split('\n')
        .slice(2);
      expect(fonts.length).toBeGreaterThan(0);
      // Embedded, subset, with a Unicode map.
      for (const font of fonts) expect(font).toMatch(/NotoSerifSC-\w+ .* yes yes yes /u);
    },
  );

  test('has an identifier that depends on the content only', async () => {
    const id = (file: Uint8Array): string =>
      /\/ID \[ <([\da-f]{32})> <\1> \]/u.exec(Buffer.from(file).toString('latin1'))?.[1] ?? '';
    expect(id(bytes)).toHaveLength(32);
    const again = await finishPdf(plain, corners, edition);
    const later = await finishPdf(plain, corners, { ...edition, date: '2026-11-23' });
    expect(again.bytes).toEqual(bytes);
    expect(id(later.bytes)).toHaveLength(32);
    expect(id(later.bytes)).not.toBe(id(bytes));
  });
});

type Values = Record<string, unknown>;

/** Scopes of all header cells of tables. */
function scopesOf(file: PdfFile): string[] {
  return elementsOf(file)
    .filter((element) => isNamed(element.get(PDFName.of('S')), 'TH'))
    .map((element) => {
      const attributes = listed(element.lookup(PDFName.of('A'))).map((one) =>
        one instanceof PDFRef ? file.context.lookup(one) : one,
      );
      const found = attributes.find(
        (one) => one instanceof PDFDict && one.has(PDFName.of('Scope')),
      );
      return found instanceof PDFDict ? String(found.get(PDFName.of('Scope'))) : '';
    });
}

/** Links whose text is the number of a note, outside notes and lists, with the tag around each. */
function marksOf(file: PdfFile): { tag: string; inside: string }[] {
  const { context } = file;
  return elementsOf(file).flatMap((element) => {
    const tag = String(element.get(PDFName.of('S')));
    const parent = context.lookup(element.get(PDFName.of('P')));
    const inside = parent instanceof PDFDict ? String(parent.get(PDFName.of('S'))) : '';
    const isMark = kidsOf(context, element).some((kid) =>
      isNamed(kid.get(PDFName.of('S')), 'Link'),
    );
    const isNumbering = ['/Note', '/LI', '/TOCI'].includes(inside);
    return isMark && !isNumbering && ['/Lbl', '/Reference'].includes(tag) ? [{ tag, inside }] : [];
  });
}

/** Widths of all links in points. */
function linkWidths(file: PdfFile): number[] {
  return pagesOf(file)
    .flatMap((page) => listed(dictAt(file.context, page, '/Page').lookup(PDFName.of('Annots'))))
    .map((annotation) => {
      const corners = listed(dictAt(file.context, annotation, '/Annot').lookup(PDFName.of('Rect')));
      const [left, , right] = corners.map((edge) => Number(String(edge)));
      return (right ?? Number.NaN) - (left ?? Number.NaN);
    });
}

test('a street brief is at most 200 kB', async () => {
  for (const page of ['streets/wangjing/index.html', 'en/streets/wangjing/index.html']) {
    const { plain, corners } = typstFiles(built(page));
    const { bytes } = await finishPdf(plain, corners, edition);
    expect(bytes.length).toBeLessThanOrEqual(200_000);
  }
});

test('a box without an element, or on the wrong page, is a fault', async () => {
  const { plain, corners } = typstFiles(built('streets/wangjing/index.html'));
  const noted = corners as { kind: string; page: number }[];
  const list = noted.filter(({ kind }) => kind !== 'RowHeads');
  await expect(finishPdf(plain, list.slice(2), edition)).rejects.toThrow(/Table: \d ≠ \d/u);
  await expect(finishPdf(plain, list.slice(1), edition)).rejects.toThrow('box-corner');
  const moved = list.map((corner) => ({ ...corner, page: 2 }));
  await expect(finishPdf(plain, moved, edition)).rejects.toThrow(/page 1 ≠ 2/u);
});
