import { ImageRun, InternalHyperlink, Paragraph, TextRun, type ParagraphChild } from 'docx';
import { punctuation } from '#src/i18n/punctuation.ts';
import { readable } from '../print/address.ts';
import { label } from './caption.ts';
import { bookmarked, runs, webLink } from './inlines.ts';
import {
  dataBookmark,
  figureBookmark,
  wordFault,
  type Child,
  type DrawingPicture,
  type DocxContext,
} from './context.ts';
import { plainText, type Inline, type ReportFigure } from '../tree/tree.ts';

/** A figure with title, unit, pictures, caveat, source and URL, kept on one page. */
export function figureBlocks(figure: ReportFigure, context: DocxContext): Child[] {
  const { number, title, subtitle, drawings, caveat, evidence } = figure;
  const line = (style: string, inlines: readonly Inline[]): Paragraph =>
    new Paragraph({ style, keepNext: true, children: runs(inlines, context, 'aside') });
  return [
    new Paragraph({
      style: 'FigureCaption',
      keepNext: true,
      children: [
        ...bookmarked(figureBookmark(number), label('figure', number, context)),
        ...runs(title, context, 'aside'),
      ],
    }),
    ...subtitle.map((inlines) => line('FigureSubtitle', inlines)),
    ...drawings.map((drawing) => {
      const picture = context.pictures.get(drawing);
      if (picture === undefined) {
        wordFault(
          context,
          `“${plainText(title)}” ${drawing.name}`,
          '这张图没有画成图片。请检查图的 SVG。',
          'This drawing was not made into a picture. Check its SVG.',
        );
      }
      return new Paragraph({
        style: 'Picture',
        // What is said of a drawing as tall as a page may stand on the next one.
        keepNext: picture === undefined || picture.height <= tallestWhole,
        children: picture === undefined ? [] : [image(picture, figure)],
      });
    }),
    ...(caveat === undefined ? [] : [line('FigureNote', caveat)]),
    ...(evidence === undefined ? [] : [line('FigureEvidence', evidence)]),
    new Paragraph({ style: 'FigureSource', children: sourceLine(figure, context) }),
  ];
}

/** Height in millimetres of the tallest picture that leaves its page to what is said of it. */
const tallestWhole = 165;

/** Pixels per millimetre at Word's 96 dpi. */
const perMillimetre = 96 / 25.4;

function image({ png, width, height }: DrawingPicture, figure: ReportFigure): ParagraphChild {
  return new ImageRun({
    type: 'png',
    data: png,
    transformation: { width: width * perMillimetre, height: height * perMillimetre },
    altText: { name: plainText(figure.title), description: figure.description },
  });
}

/** Source line: source, link to the data table, link to the chart page. */
function sourceLine(figure: ReportFigure, context: DocxContext): ParagraphChild[] {
  const parts = [
    ...(figure.source === undefined ? [] : [runs(figure.source, context, 'aside')]),
    ...(figure.data === undefined ? [] : [[dataLink(figure.data, context)]]),
    [
      figure.url === undefined
        ? new TextRun(figure.path)
        : webLink(figure.url, readable(figure.url).replace(/^https?:\/\//u, '')),
    ],
  ];
  const gap = punctuation(context.lang).wideSpace;
  return parts.flatMap((part, index) => (index === 0 ? part : [new TextRun(gap), ...part]));
}

function dataLink(index: number, context: DocxContext): ParagraphChild {
  const { dataInTable, chartData } = context.words;
  const name = context.dataLabels[index] ?? '';
  const text = name === '' ? chartData : dataInTable.replace('{table}', name);
  return new InternalHyperlink({
    anchor: dataBookmark(index),
    children: [new TextRun({ text, style: 'Hyperlink' })],
  });
}
