import { beforeAll, describe, expect, test } from 'vitest';
import type { PrebuiltFile } from '#src/reports/request/prebuilt.ts';
import {
  plainText,
  type Block,
  type ReportTable,
  type ReportTree,
} from '#src/reports/tree/tree.ts';
import { formatDate } from '#src/lib/text/format.ts';
import { materialOf } from '#src/reports/print/material.ts';
import { reportWords } from '#src/i18n/print.ts';
import { expectedOf } from '../fixtures/reports/expected.ts';
import { catalogue, firstDifference, plain, read, shipped, siteUrl, treeOf } from './shipped.ts';
import { readWord, xmlFault, type ReadWord } from '../fixtures/reports/word.ts';

/** Compares every Word file that ships with its document tree. */
const files = shipped('docx');
const words = new Map<PrebuiltFile, ReadWord>();

beforeAll(async () => {
  for (const file of files) words.set(file, await readWord(read(file.file)));
}, 60_000);

/** Runs a check on all files and labels the faults with the file name. */
function faults(check: (word: ReadWord, tree: ReportTree, file: PrebuiltFile) => string): string[] {
  return [...words].flatMap(([file, word]) => {
    const fault = check(word, treeOf(file), file);
    return fault === '' ? [] : [`${file.file}: ${fault}`];
  });
}

/** The text of a paragraph with its marks, in angle quotes, as a converter would read it. */
function markedText(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:footnoteReference w:id="(\d+)"/gu)]
    .map(([, text, number]) => text ?? `‹${number ?? ''}›`)
    .join('');
}

type Line = ReadWord['paragraphs'][number];

/** Splits paragraphs into those of figures and all others. */
function sorted({ paragraphs }: ReadWord): { body: Line[]; figures: Line[][] } {
  const body: Line[] = [];
  const figures: Line[][] = [];
  let open: Line[] | undefined;
  for (const line of paragraphs) {
    if (line.style === 'FigureCaption') figures.push((open = []));
    (open ?? body).push(line);
    if (line.style === 'FigureSource') open = undefined;
  }
  return { body, figures };
}

const joined = (lines: readonly Line[]): string => plain(lines.map(({ text }) => text).join(''));

/** All tables of a document, including nested ones. */
function tablesIn(blocks: readonly Block[]): ReportTable[] {
  return blocks.flatMap((block): ReportTable[] => {
    switch (block.kind) {
      case 'table':
        return [block.table];
      case 'quote':
      case 'summary':
        return tablesIn(block.blocks);
      case 'list':
        return block.items.flatMap(tablesIn);
      default:
        return [];
    }
  });
}

describe('every Word file that ships', () => {
  test('has exactly the text of its document, in order', () => {
    expect(words.size).toBeGreaterThan(100);
    const wrong = faults((word, tree) => {
      const body = sorted(word).body.filter(({ style }) => !/^TOC|^Version$/u.test(style));
      return firstDifference(
        joined(body),
        plain(expectedOf(tree, 'standard', 'docx').body.join('')),
      );
    });
    expect(wrong).toEqual([]);
  });

  test('has every note as a footnote, with marks at the first and at later places', () => {
    const wrong = faults((word, tree) => {
      const { notes, marks } = expectedOf(tree, 'standard', 'docx');
      const xml = word.xml('word/document.xml');
      const found = [
        // A number in the text of a note behind the text is no mark: its field has no `\\f`.
        ...xml.matchAll(/<w:footnoteReference w:id="(\d+)"|NOTEREF _Note_(\d+) \\f /gu),
      ].map(([, first, later]) => Number(first ?? later));
      if (found.join() !== marks.join()) return found.join(' ');
      if (notes.length !== word.notes.length) return `${String(word.notes.length)} notes`;
      return firstDifference(word.notes.map(plain).join('\n'), notes.map(plain).join('\n'));
    });
    expect(wrong).toEqual([]);
  });

  test('leads from every later mark to the first, and keeps number and mark apart', () => {
    const wrong = faults((word) => {
      const xml = word.xml('word/document.xml');
      const bookmarks = new Map(
        [
          ...xml.matchAll(
            /<w:bookmarkStart w:name="_Note_(\d+)"[^>]*>(?:(?!<w:bookmarkEnd).)*?<w:footnoteReference w:id="(\d+)"/gsu,
          ),
        ].map(([, name = '', id]) => [name, id]),
      );
      const lost = [...xml.matchAll(/NOTEREF _Note_(\d+) /gu)].find(
        ([, number = '']) => bookmarks.get(number) !== number,
      );
      if (lost !== undefined) return lost[0];
      const texts = word.paragraphs.map(({ xml: own }) => markedText(own)).join('\n');
      return /(?<!\[)‹\d+›|‹\d+›(?!\])/u.exec(texts)?.[0] ?? '';
    });
    expect(wrong).toEqual([]);
  });

  test('keeps the texts of each figure with its picture, which has its alternative text', () => {
    const wrong = faults((word, tree) => {
      const figures = tree.blocks.filter((block) => block.kind === 'figure');
      const texts = expectedOf(tree, 'standard', 'docx').figures;
      const own = reportWords[tree.lang];
      const expected = figures.map(({ number, path, url, data }, index) => {
        const { title = '', subtitle = [], caveat = '', source = '' } = texts[index] ?? {};
        const table = data === undefined ? undefined : tree.data[data]?.table.number;
        const name = own.table.replace('{number}', String(table));
        return plain(
          [
            own.figure.replace('{number}', String(number)) + own.afterNumber + title,
            ...[...subtitle, caveat, source],
            table === undefined ? '' : own.dataInTable.replace('{table}', name),
            url === undefined ? path : decodeURI(url).replace(/^https?:\/\//u, ''),
          ].join(''),
        );
      });
      const alts = [...word.xml('word/document.xml').matchAll(/<wp:docPr [^>]*descr="([^"]*)"/gu)];
      const described = figures.flatMap(({ drawings, description }) =>
        drawings.map(() => description),
      );
      if (tree.colophon !== undefined) described.push(tree.colophon.code.description);
      return (
        firstDifference(sorted(word).figures.map(joined).join('\n'), expected.join('\n')) ||
        firstDifference(
          alts
            .map(([, alt = '']) => alt.replace(/&quot;/gu, '"').replace(/&amp;/gu, '&'))
            .join('\n'),
          described.join('\n'),
        )
      );
    });
    expect(wrong).toEqual([]);
  });

  test('uses heading styles, and repeats every header row of a table', () => {
    const wrong = faults((word, tree) => {
      const headings = tree.blocks.flatMap((block) => {
        if (block.kind === 'part') return [`1 ${plainText(block.heading)}`];
        return block.kind === 'heading'
          ? [`${String(block.level)} ${plainText(block.children)}`]
          : [];
      });
      if (tree.data.length > 0) headings.push(`1 ${reportWords[tree.lang].chartData}`);
      const found = word.paragraphs.flatMap(({ style, text }) => {
        const level = /^Heading(\d)$/u.exec(style)?.[1];
        return level === undefined ? [] : [`${level} ${text}`];
      });
      const tables = [...tablesIn(tree.blocks), ...tree.data.map(({ table }) => table)];
      const heads = tables.reduce((sum, { head }) => sum + head.length, 0);
      const repeated = word.xml('word/document.xml').match(/<w:tblHeader\/>/gu)?.length ?? 0;
      if (heads !== repeated) return `${String(repeated)} of ${String(heads)} heads`;
      return firstDifference(plain(found.join('\n')), plain(headings.join('\n')));
    });
    expect(wrong).toEqual([]);
  });

  test('has title, author and version, and no site URL unless one is configured', () => {
    const wrong = faults((word, tree, { lang, layout }) => {
      const core = word.xml('docProps/core.xml');
      const own = reportWords[lang];
      const title = tree.title.replace(/&/gu, '&amp;');
      const version =
        own.version.replace('{version}', catalogue.version) + formatDate(catalogue.date, lang);
      const imprint = word.paragraphs.find(({ style }) => style === 'Version')?.text ?? '';
      if (!core.includes(`<dc:title>${title}</dc:title>`)) return 'title';
      if (!core.includes(`<dc:creator>${catalogue.site[lang]}</dc:creator>`)) return 'creator';
      const material = materialOf(tree);
      const signed = tree.brief === true ? '' : material;
      const unsigned = catalogue.site[lang] + (layout === 'official' ? '' : material) + version;
      const expected = layout === 'official' && tree.signed === true ? signed : unsigned;
      if (plain(imprint) !== plain(expected)) return imprint;
      const links = word.xml('word/_rels/document.xml.rels');
      return siteUrl === undefined && /any\.invalid|localhost/u.test(links) ? 'address' : '';
    });
    expect(wrong).toEqual([]);
  });

  test('is well formed in every part, with no unfilled placeholders', () => {
    const wrong = faults((word) => {
      for (const name of word.parts.keys()) {
        if (!/\.(?:xml|rels)$/u.test(name)) continue;
        const fault = xmlFault(word.xml(name));
        if (fault !== undefined) return `${name}: ${fault}`;
      }
      const texts = [...word.paragraphs.map(({ text }) => text), ...word.notes].join('\n');
      return /\{[a-z]+\}|undefined|\[object|NaN|\ufffd/u.exec(texts)?.[0] ?? '';
    });
    expect(wrong).toEqual([]);
  });
});
