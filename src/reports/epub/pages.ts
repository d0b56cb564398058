import { element, textElement } from '#src/lib/text/xml.ts';
import { formatDate } from '#src/lib/text/format.ts';
import { blocksXhtml, compactXhtml, openingXhtml } from './blocks.ts';
import { colophonXhtml } from './colophon.ts';
import type { EpubDocument } from './xhtml-files.ts';
import { dataId } from './figure.ts';
import { dataHeading, tableXhtml } from './table.ts';
import type { EpubContext, EpubFileContext } from './context.ts';
import { headingId, xhtmlFile } from './xml.ts';
import { partNumber } from '../print/heading-number.ts';
import { materialOf } from '../print/material.ts';
import type { WriteOptions } from '../options.ts';
import { plainText, type ReportTree } from '../tree/tree.ts';

/** Writes a content document, with its notes at the end; the last one also ends the report. */
export function pageFile(
  document: EpubDocument,
  tree: ReportTree,
  options: WriteOptions,
  report: EpubContext,
  last: boolean,
): string {
  const deeper = document.kind === 'part' ? 0 : 1;
  const context: EpubFileContext = { report, file: document.file, deeper, asides: [] };
  const [title, body] = pageOf(document, tree, options, context);
  const end = last && tree.colophon !== undefined ? [colophonXhtml(tree.colophon, context)] : [];
  return xhtmlFile(report.lang, title, [...body, ...notes(context), ...end]);
}

/** Title and body of a content document. */
function pageOf(
  document: EpubDocument,
  tree: ReportTree,
  options: WriteOptions,
  context: EpubFileContext,
): [string, string[]] {
  const { contents, words } = context.report;
  const { file } = document;
  switch (document.kind) {
    case 'title': {
      contents.push({ level: 1, text: tree.title, href: file });
      const opening = [...openingXhtml(tree, context), imprint(tree, options, context)];
      const page = { class: 'title-page', 'epub:type': 'titlepage' };
      return [tree.title, [element('section', page, `\n${opening.join('\n')}\n`)]];
    }
    case 'text': {
      if (document.headed) contents.push({ level: 1, text: tree.title, href: file });
      const opening = document.headed
        ? [...openingXhtml(tree, context), imprint(tree, options, context)]
        : [];
      return [tree.title, [...opening, blocksXhtml(document.blocks, context)]];
    }
    case 'part': {
      const { part, blocks } = document;
      const id = headingId(part.id);
      const title = plainText(part.heading);
      const numbered = [partNumber(part), title].filter((one) => one !== undefined).join(' ');
      contents.push({ level: 1, text: numbered, href: `${file}#${id}` });
      const body = [...openingXhtml(part, context, id), blocksXhtml(blocks, context)];
      const chapter = { 'epub:type': 'chapter', role: 'doc-chapter', 'aria-labelledby': id };
      return [title, [element('section', chapter, `\n${body.join('\n')}\n`)]];
    }
    case 'data': {
      contents.push({ level: 1, text: words.chartData, href: file });
      const tables = document.data.map(({ figure, title, table }, index) => {
        const heading = dataHeading(figure, title, dataId(index), context);
        return `${heading}\n${tableXhtml(table, context, compactXhtml, title)}`;
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

/** Publisher, date of the data, version and date. */
function imprint(
  tree: ReportTree,
  { site, version, date }: WriteOptions,
  { report }: EpubFileContext,
): string {
  const { words, lang } = report;
  const dated = [words.version.replace('{version}', version), formatDate(date, lang)];
  const parts = [site, materialOf(tree), ...dated].filter((part) => part !== '');
  return textElement('p', { class: 'imprint' }, parts.join(' · '));
}

function notes({ asides, report }: EpubFileContext): string[] {
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
