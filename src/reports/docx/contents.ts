import { InternalHyperlink, Paragraph, TextRun } from 'docx';
import { field } from './fields.ts';
import { headingNumber, type HeadingOutline } from './outline.ts';
import { pieces } from './scripts.ts';
import type { DocxContext } from './context.ts';

/**
 * The contents as a TOC field that carries its entries, each a link to its heading. Word shows them
 * as they are. Page numbers are known only once Word has laid out the pages with the reader’s
 * fonts, and a field that updates itself makes Word ask about “fields that may refer to other
 * files”; so the entries have none until the reader updates the field (F9), and none is wrong.
 */
export function contents(
  outline: readonly HeadingOutline[],
  context: DocxContext,
  newPage: boolean,
): Paragraph[] {
  const { before, after } = field(' TOC \\o "1-2" \\h \\z ');
  const entries = outline.map(({ level, text, bookmark, number }, index) => {
    const shown = context.look.numbered ? headingNumber(level, number, context.lang) + text : text;
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
        ...(index === 0 ? before : []),
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
