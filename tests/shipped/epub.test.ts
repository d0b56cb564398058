import { beforeAll, describe, expect, test } from 'vitest';
import { language } from '#src/i18n/languages.ts';
import { partNumber } from '#src/reports/print/heading-number.ts';
import type { PrebuiltFile } from '#src/reports/request/prebuilt.ts';
import { plainText, type ReportTree } from '#src/reports/tree/tree.ts';
import { reportWords } from '#src/i18n/print.ts';
import { at, brokenLinks, page, readEpub, typed, type ReadEpub } from '../fixtures/reports/epub.ts';
import { expectedOf } from '../fixtures/reports/expected.ts';
import { firstDifference, plain, read, shipped, treeOf } from './shipped.ts';
import { findXml, xmlText, type XmlElement } from '../fixtures/reports/xml.ts';

/** Compares every EPUB that ships with its document tree. */
const files = shipped('epub');
const epubs = new Map<PrebuiltFile, ReadEpub>();

beforeAll(async () => {
  // Strictly parses every file.
  for (const file of files) epubs.set(file, await readEpub(read(file.file)));
}, 60_000);

/** Runs a check on all files and labels the faults with the file name. */
function faults(check: (epub: ReadEpub, tree: ReportTree, file: PrebuiltFile) => string): string[] {
  return [...epubs].flatMap(([file, epub]) => {
    const fault = check(epub, treeOf(file), file);
    return fault === '' ? [] : [`${file.file}: ${fault}`];
  });
}

const bodies = (epub: ReadEpub): XmlElement[] =>
  epub.spine
    .filter((file) => file !== 'nav.xhtml')
    .flatMap((file) => findXml(page(epub, file), 'body'));

/** Content added to the text: labels, navigation links, imprint. */
const isAdded = (element: XmlElement): boolean =>
  ['label', 'way', 'imprint', 'notes'].includes(at(element, 'class')) ||
  ['doc-noteref', 'doc-backlink'].includes(at(element, 'role'));

const textOf = (element: XmlElement, leftOut = isAdded): string => plain(xmlText(element, leftOut));

describe('every EPUB that ships', () => {
  test('has exactly the text of its document, in order', () => {
    expect(epubs.size).toBeGreaterThan(50);
    const wrong = faults((epub, tree) => {
      const found = bodies(epub).map((body) =>
        textOf(body, (element) => element.name === 'figure' || isAdded(element)),
      );
      return firstDifference(
        found.join(''),
        plain(expectedOf(tree, 'standard', 'epub').body.join('')),
      );
    });
    expect(wrong).toEqual([]);
  });

  test('has every note once, in order, with a link from every mark and back to the first', () => {
    const wrong = faults((epub, tree) => {
      const { notes, marks } = expectedOf(tree, 'standard', 'epub');
      const asides = bodies(epub).flatMap((body) => typed(body, 'footnote'));
      const found = bodies(epub).flatMap((body) => typed(body, 'noteref'));
      const broken = brokenLinks(epub);
      if (broken.length > 0) return broken.join();
      const numbers = found.map((mark) => /#note-(\d+)$/u.exec(at(mark, 'href'))?.[1]);
      if (numbers.join() !== marks.join()) return numbers.join(' ');
      const back = asides.map((aside) => at(findXml(aside, 'a')[0] ?? aside, 'href'));
      if (back.join() !== notes.map((_, index) => `#noteref-${String(index + 1)}`).join()) {
        return back.join();
      }
      return firstDifference(
        asides.map((aside) => textOf(aside)).join('\n'),
        notes.map(plain).join('\n'),
      );
    });
    expect(wrong).toEqual([]);
  });

  test('keeps number and mark apart in the text and together on the line', () => {
    const wrong = faults((epub) => {
      const text = bodies(epub)
        .map((body) => xmlText(body))
        .join('\n');
      const numbers = bodies(epub).flatMap((body) => typed(body, 'noteref'));
      const joined = text.match(/\u2060\[\d+\]/gu) ?? [];
      return joined.length === numbers.length ? '' : `${String(joined.length)} marks`;
    });
    expect(wrong).toEqual([]);
  });

  test('keeps the texts of each figure with its drawing, which has its alternative text', () => {
    const wrong = faults((epub, tree) => {
      const figures = tree.blocks.filter((block) => block.kind === 'figure');
      const texts = expectedOf(tree, 'standard', 'epub').figures;
      const elements = bodies(epub).flatMap((body) => findXml(body, 'figure'));
      const expected = texts.map(({ title, subtitle, caveat, source }) =>
        plain([title, ...subtitle, caveat, source].join('')),
      );
      const alts = elements.map((element) => at(findXml(element, 'img')[0] ?? element, 'alt'));
      const drawings = elements.flatMap((element) => findXml(element, 'img'));
      const narrow = elements.flatMap((element) => findXml(element, 'source'));
      const gone = narrow.find((source) => !epub.files.has(at(source, 'srcset')));
      if (gone !== undefined) return at(gone, 'srcset');
      if (narrow.length !== drawings.length) return `${String(narrow.length)} narrow drawings`;
      const lost = drawings.find((image) => !epub.files.has(at(image, 'src')));
      if (lost !== undefined) return at(lost, 'src');
      const count = figures.reduce((sum, figure) => sum + figure.drawings.length, 0);
      if (drawings.length !== count) return `${String(drawings.length)} drawings`;
      return (
        firstDifference(
          elements.map((element) => textOf(element)).join('\n'),
          expected.join('\n'),
        ) ||
        firstDifference(alts.join('\n'), figures.map(({ description }) => description).join('\n'))
      );
    });
    expect(wrong).toEqual([]);
  });

  test('lists every heading in its table of contents, and has title and language', () => {
    const wrong = faults((epub, tree, { lang }) => {
      const [contents] = typed(page(epub, 'nav.xhtml'), 'toc');
      if (contents === undefined) return 'no contents';
      const listed = findXml(contents, 'a').map((link) => plain(xmlText(link)));
      const headings = tree.blocks.flatMap((block) => {
        if (block.kind === 'part') {
          const number = partNumber(block);
          const title = plainText(block.heading);
          return [number === undefined ? title : `${number} ${title}`];
        }
        return block.kind === 'heading' ? [plainText(block.children)] : [];
      });
      if (tree.data.length > 0) headings.push(reportWords[lang].chartData);
      const lost = headings.find((heading) => !listed.includes(plain(heading)));
      if (lost !== undefined) return lost;
      const opf = epub.parsed.get('package.opf');
      const metadata = (name: string): string =>
        opf === undefined ? '' : xmlText(findXml(opf, name)[0] ?? opf);
      return firstDifference(
        `${metadata('dc:language')} ${metadata('dc:title')}`,
        `${language(lang).tag} ${tree.title}`,
      );
    });
    expect(wrong).toEqual([]);
  });

  test('has a header in every table that has one on the site, and no unfilled placeholders', () => {
    const wrong = faults((epub) => {
      const tables = bodies(epub).flatMap((body) => findXml(body, 'table'));
      const headless = tables.filter(
        (table) => findXml(table, 'thead').length > 0 && findXml(table, 'th').length === 0,
      );
      if (headless.length > 0) return `${String(headless.length)} tables`;
      const text = bodies(epub)
        .map((body) => xmlText(body))
        .join('\n');
      return /\{[a-z]+\}|undefined|\[object|NaN|\ufffd/u.exec(text)?.[0] ?? '';
    });
    expect(wrong).toEqual([]);
  });
});
