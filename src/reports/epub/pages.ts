import { element, textElement } from '#src/lib/xml.ts';
import { formatDate } from '#src/lib/format.ts';
import { blocksXhtml, compactXhtml, openingXhtml } from './blocks.ts';
import type { EpubDocument } from './xhtml-files.ts';
import { dataId } from './figure.ts';
import { dataHeading, tableXhtml } from './table.ts';
import type { EpubWriting, FileWriting } from './context.ts';
import { headingId, xhtmlFile } from './xml.ts';
import type { WriteOptions } from '../options.ts';
import { plainText, type ReportTree } from '../tree/tree.ts';

/** A content document as a file, with its notes at its end. */
export function pageFile(
  document: EpubDocument,
  tree: ReportTree,
  options: WriteOptions,
  report: EpubWriting,
): string {
  const deeper = document.kind === 'part' ? 0 : 1;
  const writing: FileWriting = { report, file: document.file, deeper, asides: [] };
  const [title, body] = pageOf(document, tree, options, writing);
  return xhtmlFile(report.lang, title, [...body, ...notes(writing)]);
}

/** Title and body of a content document. */
function pageOf(
  document: EpubDocument,
  tree: ReportTree,
  options: WriteOptions,
  writing: FileWriting,
): [string, string[]] {
  const { contents, words } = writing.report;
  const { file } = document;
  switch (document.kind) {
    case 'title': {
      contents.push({ level: 1, text: tree.title, href: file });
      const opening = [...openingXhtml(tree, writing), imprint(options, writing)];
      const page = { class: 'title-page', 'epub:type': 'titlepage' };
      return [tree.title, [element('section', page, `\n${opening.join('\n')}\n`)]];
    }
    case 'text': {
      if (document.headed) contents.push({ level: 1, text: tree.title, href: file });
      const opening = document.headed
        ? [...openingXhtml(tree, writing), imprint(options, writing)]
        : [];
      return [tree.title, [...opening, blocksXhtml(document.blocks, writing)]];
    }
    case 'part': {
      const { part, blocks } = document;
      const id = headingId(part.id);
      const title = plainText(part.heading);
      contents.push({ level: 1, text: title, href: `${file}#${id}` });
      const body = [...openingXhtml(part, writing, id), blocksXhtml(blocks, writing)];
      const chapter = { 'epub:type': 'chapter', role: 'doc-chapter', 'aria-labelledby': id };
      return [title, [element('section', chapter, `\n${body.join('\n')}\n`)]];
    }
    case 'data': {
      contents.push({ level: 1, text: words.chartData, href: file });
      const tables = document.data.map(({ figure, title, table }, index) => {
        const heading = dataHeading(figure, title, dataId(index), writing);
        return `${heading}\n${tableXhtml(table, writing, compactXhtml, title)}`;
      });
      const body = [textElement('h1', { id: 'data-title' }, words.chartData), ...tables];
      const appendix = {
        class: 'data',
        'epub:type': 'appendix',
        role: 'doc-appendix',
        'aria-labelledby': 'data-title',
      };
      return [words.chartData, [element('section', appendix, `\n${body.join('\n')}\n`)]];
    }
  }
}

/** Who made the report, in which version, and when. */
function imprint({ version, date }: WriteOptions, { report }: FileWriting): string {
  const { words, lang } = report;
  const parts = [
    words.siteName,
    words.version.replace('{version}', version),
    formatDate(date, lang),
  ];
  return textElement('p', { class: 'imprint' }, parts.join(' · '));
}

function notes({ asides, report }: FileWriting): string[] {
  if (asides.length === 0) return [];
  const { words } = report;
  return [
    element(
      'section',
      { class: 'notes', 'epub:type': 'footnotes', 'aria-labelledby': 'notes-title' },
      ['', textElement('h2', { id: 'notes-title' }, words.epub.notes), ...asides, ''].join('\n'),
    ),
  ];
}
