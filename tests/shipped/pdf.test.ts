import { beforeAll, describe, expect, test } from 'vitest';
import { language } from '#src/i18n/languages.ts';
import { headingNumbers } from '#src/reports/print/heading-number.ts';
import type { PrebuiltFile } from '#src/reports/request/prebuilt.ts';
import { plainText, type ReportTree } from '#src/reports/tree/tree.ts';
import { reportWords } from '#src/i18n/print.ts';
import { expectedOf } from '../fixtures/reports/expected.ts';
import { readLogical, type LogicalPdf } from '../fixtures/reports/logical.ts';
import { readLines, readMarks } from '../fixtures/reports/lines.ts';
import { readPdf } from '../fixtures/reports/pdf.ts';
import { printedOf } from '../fixtures/reports/printed.ts';
import { catalogue, firstDifference, plain, read, shipped, siteUrl, treeOf } from './shipped.ts';

/** Compares the tagged content of every PDF that ships with its document tree. */
const files = shipped('pdf');
const pdfs = new Map<PrebuiltFile, LogicalPdf>();

beforeAll(async () => {
  for (const file of files) pdfs.set(file, await readLogical(read(file.file)));
}, 120_000);

/** The tag of marks in the text, and of the numbers of notes. */
const markTag = (inNote: boolean): string => (inNote ? 'Lbl' : 'Reference');

/** The numbers of marks in the text or of notes, in reading order; brackets keep them apart. */
function marksOf(pdf: LogicalPdf, inNote: boolean): { number: number; page: number }[] {
  return pdf.leaves
    .filter(
      ({ roles }) =>
        roles.includes(markTag(inNote)) &&
        roles.includes('Link') &&
        !roles.includes('TOC') &&
        roles.includes('Note') === inNote,
    )
    .map(({ text, page }) => ({ number: Number(/^\[(\d+)\]$/u.exec(plain(text))?.[1]), page }));
}

/** Runs a check on all files and labels the faults with the file name. */
function faults(
  check: (pdf: LogicalPdf, tree: ReportTree, file: PrebuiltFile) => string,
): string[] {
  return [...pdfs].flatMap(([file, pdf]) => {
    const fault = check(pdf, treeOf(file), file);
    return fault === '' ? [] : [`${file.file}: ${fault}`];
  });
}

describe('every PDF that ships', () => {
  test('has the page count of the index and A4 pages', () => {
    expect(pdfs.size).toBeGreaterThan(100);
    const wrong = faults((pdf, _, { pages }) => {
      const sizes = pdf.pages.filter(
        ({ width, height }) => Math.abs(width - 595.28) > 0.1 || Math.abs(height - 841.89) > 0.1,
      );
      if (sizes.length > 0) return JSON.stringify(sizes[0]);
      return pdf.pages.length === pages ? '' : `${String(pages)} ≠ ${String(pdf.pages.length)}`;
    });
    expect(wrong).toEqual([]);
  });

  test('has exactly the text of its document, in reading order', () => {
    const wrong = faults((pdf, tree, { layout }) => {
      const expected = expectedOf(tree, layout);
      return firstDifference(printedOf(pdf, tree, expected).body, plain(expected.body.join('')));
    });
    expect(wrong).toEqual([]);
  });

  test('has every note once, and marks with its number at the first and at later places', () => {
    const wrong = faults((pdf, tree, { layout }) => {
      const expected = expectedOf(tree, layout);
      const numbers = marksOf(pdf, false).map(({ number }) => number);
      if (numbers.join() !== expected.marks.join()) return numbers.join(' ');
      const notes = marksOf(pdf, true).map(({ number }) => number);
      if (notes.join() !== expected.notes.map((_, index) => index + 1).join()) {
        return `${String(notes.length)} notes`;
      }
      return firstDifference(printedOf(pdf, tree, expected).notes, plain(expected.notes.join('')));
    });
    expect(wrong).toEqual([]);
  });

  test('has no note on a page before its first mark', () => {
    const early = faults((pdf) => {
      const at = (inNote: boolean): Map<number, number> =>
        new Map(
          marksOf(pdf, inNote)
            .map(({ number, page }): [number, number] => [number, page])
            .toReversed(),
        );
      const notes = at(true);
      const wrong = [...at(false)].filter(([number, page]) => (notes.get(number) ?? page) < page);
      return wrong.map(([number]) => number).join(' ');
    });
    expect(early).toEqual([]);
  });

  test('keeps the texts of each figure together, with pointers to its data and page', () => {
    const wrong = faults((pdf, tree, { layout }) => {
      const { figures } = printedOf(pdf, tree, expectedOf(tree, layout));
      return figures
        .flatMap((found, index) => (found === '' ? [`figure ${String(index + 1)}`] : []))
        .join();
    });
    expect(wrong).toEqual([]);
  });

  test('has each drawing with its text and alternative text, a QR code only for a URL, and one of the file', () => {
    const wrong = faults((pdf, tree) => {
      const figures = tree.blocks.filter((block) => block.kind === 'figure');
      const words = reportWords[tree.lang];
      if (siteUrl === undefined && figures.some(({ url }) => url !== undefined)) return 'address';
      const alts = figures.flatMap(({ drawings, description, url, title }) => [
        ...drawings.map(() => description),
        ...(url === undefined ? [] : [words.code.replace('{title}', plainText(title))]),
      ]);
      alts.push(tree.colophon?.code.description ?? 'no colophon');
      const found = pdf.figures.map(({ alt }) => alt);
      if (JSON.stringify(found.sort()) !== JSON.stringify(alts.sort())) {
        return `${String(found.length)} ≠ ${String(alts.length)}`;
      }
      const drawn = pdf.leaves.filter(({ roles }) => roles.includes('Figure'));
      const letters = drawn.map(({ text }) => text).join('');
      const wanted = figures.flatMap(({ drawings }) => drawings.map(({ svg }) => textOfSvg(svg)));
      return firstDifference(sorted(letters), sorted(wanted.join('')));
    });
    expect(wrong).toEqual([]);
  });

  test('has a bookmark for every heading, at its level', () => {
    const wrong = faults((pdf, tree, { layout }) => {
      const numbers = layout === 'official' ? headingNumbers(tree.blocks, tree.lang) : new Map();
      const wanted = tree.blocks.flatMap((block) => {
        if (block.kind === 'part') return [`1 ${plain(plainText(block.heading))}`];
        if (block.kind !== 'heading') return [];
        const number = String(numbers.get(block) ?? '');
        return [`${String(block.level)} ${plain(number + plainText(block.children))}`];
      });
      if (tree.data.length > 0) wanted.push(`1 ${plain(reportWords[tree.lang].chartData)}`);
      const found = pdf.bookmarks.map(({ depth, title }) => `${String(depth)} ${plain(title)}`);
      return firstDifference(found.join('\n'), wanted.join('\n'));
    });
    expect(wrong).toEqual([]);
  });

  test('has language, title, author and version date, and declares PDF/UA-1 and PDF/A-2a', () => {
    const day = catalogue.date.replaceAll('-', '');
    for (const [file, { info, metadata }] of pdfs) {
      const { lang } = file;
      expect(info, file.file).toMatchObject({
        Language: language(lang).tag,
        Title: treeOf(file).title,
        Author: catalogue.site[lang],
        CreationDate: `D:${day}000000Z`,
      });
      expect(metadata, file.file).toMatchObject({
        'dc:title': treeOf(file).title,
        'pdfuaid:part': '1',
        'pdfaid:part': '2',
        'pdfaid:conformance': 'A',
      });
    }
  });

  test('has no missing glyphs', () => {
    expect(
      faults(({ leaves }) => leaves.find(({ text }) => /[\ufffd\0]/u.test(text))?.text ?? ''),
    ).toEqual([]);
  });
});

/** One file per recipe, language and layout. */
const samples = [
  ...Map.groupBy(files, ({ recipe, lang, layout }) => `${recipe}.${lang}.${layout}`).values(),
].flatMap(([first]) => (first === undefined || first.recipe === 'book' ? [] : [first]));

test.each(samples.map(({ file }) => file))(
  '%s embeds Noto Serif SC and no other font',
  async (file) => {
    const { fonts } = await readPdf(read(file));
    const names = [...fonts.keys()];
    expect(names.filter((name) => !/^[A-Z]{6}\+NotoSerifSC-(?:Regular|Bold)$/u.test(name))).toEqual(
      [],
    );
    expect(names.length).toBeGreaterThan(0);
    expect([...fonts.values()]).not.toContain(false);
  },
);

test.each(samples)(
  '$file has no mark and no closing punctuation at the start of a line, and no gap before a mark',
  async (file) => {
    const bytes = read(file.file);
    const { marks, notes } = expectedOf(treeOf(file), file.layout);
    const found = await readMarks(bytes);
    // Numbers that lead to evidence at the end are links in the text.
    if (marks.length > 0) {
      expect(found.attached).toBe(marks.length);
      expect(found.all).toBe(marks.length + notes.length);
    }
    const starts = (await readLines(bytes)).flat().filter(({ text }) => closing.test(text));
    expect(starts.map(({ text }) => text)).toEqual([]);
  },
);

/** Closing punctuation, which does not begin a line. */
const closing = /^[，。；：！？、）》」』”’]/u;

/** Text of a drawing. */
function textOfSvg(svg: string): string {
  return [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/gsu)]
    .map(([, content = '']) => content.replace(/<[^>]*>/gu, ''))
    .join('')
    .replace(/&quot;/gu, '"')
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&amp;/gu, '&');
}

const sorted = (text: string): string => [...plain(text)].sort().join('');
