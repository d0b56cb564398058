import { InternalHyperlink, Paragraph, TextRun } from 'docx';
import { punctuation } from '#src/i18n/punctuation.ts';
import { field } from './fields.ts';
import type { HeadingOutline } from './outline.ts';
import { headingNumber } from '../print/heading-number.ts';
import { pieces } from './scripts.ts';
import type { DocxContext } from './context.ts';

/**
 * The table of contents as a TOC field with cached entries, each a link to its heading. Entries
 * have no page numbers until the reader updates the field (F9): page numbers depend on the reader's
 * fonts, and a field that updates itself makes Word ask about “fields that may refer to other
 * files”. So no number is ever wrong.
 */
export function contents(
  outline: readonly HeadingOutline[],
  context: DocxContext,
  newPage: boolean,
  depth: number,
): Paragraph[] {
  const { before: start, after } = field(` TOC \\o "1-${String(depth)}" \\h \\z `);
  const entries = outline.map(({ level, text, bookmark, number, own }, index) => {
    const isNumbered = context.wordStyle.numbered && number > 0;
    const gap = punctuation(context.lang).wideSpace;
    const before = own === undefined ? '' : own + gap;
    const shown = (isNumbered ? headingNumber(number, level - 1, context.lang) : before) + text;
    const link = new InternalHyperlink({
      anchor: bookmark,
      children: pieces(shown, context.lang).map(
        (piece) =>
          new TextRun({
            text: piece.text,
            ...(piece.chinese ? { font: { hint: 'eastAsia' } } : {}),
          }),
      ),
    });
    return new Paragraph({
      style: `TOC${level}`,
      children: [
        ...(index === 0 ? start : []),
        link,
        ...(index === outline.length - 1 ? after : []),
      ],
    });
  });
  return [
    new Paragraph({
      style: 'TOCHeading',
      pageBreakBefore: newPage,
      children: [new TextRun(context.words.contents)],
    }),
    ...entries,
  ];
}
