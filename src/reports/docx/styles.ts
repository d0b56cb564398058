import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  type IParagraphStyleOptions,
  type IParagraphStylePropertiesOptions,
  type IRunStylePropertiesOptions,
  type IStylesOptions,
} from 'docx';
import { characterStyles } from './character-styles.ts';
import type { WordStyle, Type } from './layout.ts';
import { headingNumbers } from './numbering.ts';
import { halfPoints, hex, millimetres, spacing, twips } from './units.ts';
import { colour } from '../print/palette.ts';

type Colour = Parameters<typeof colour>[0];

/**
 * The styles of a Word file: built-in ones under their own names, so that Word recognises them, and
 * a few custom ones.
 */
export function styles(wordStyle: WordStyle): IStylesOptions {
  return {
    default: {
      document: {
        run: {
          ...run(wordStyle.body),
          // Word selects the language by script.
          language: { value: 'en-GB', eastAsia: 'zh-CN' },
        },
        paragraph: { spacing: spacing({ ...wordStyle.body, after: 0 }) },
      },
    },
    paragraphStyles: [
      ...texts(wordStyle),
      ...headings(wordStyle),
      ...asides(wordStyle),
      ...contents(wordStyle),
    ],
    characterStyles: characterStyles(wordStyle),
  };
}

function run(type: Type, ink: Colour = '--ink'): IRunStylePropertiesOptions {
  return {
    font: type.face,
    size: halfPoints(type.size),
    color: hex(colour(ink)),
    bold: type.bold,
    ...(type.tracking === 0 ? {} : { characterSpacing: twips(type.tracking) }),
  };
}

function style(
  id: string,
  name: string,
  type: Type,
  paragraph: IParagraphStylePropertiesOptions = {},
  options: { ink?: Colour; next?: string } = {},
): IParagraphStyleOptions {
  return {
    id,
    name,
    basedOn: 'Normal',
    next: options.next ?? id,
    quickFormat: true,
    run: run(type, options.ink),
    paragraph: { spacing: spacing(type), ...paragraph },
  };
}

function texts(wordStyle: WordStyle): IParagraphStyleOptions[] {
  const { body } = wordStyle;
  const both = { alignment: AlignmentType.BOTH };
  const indent = {
    firstLine: twips((wordStyle.indent / 100) * body.size),
    ...(wordStyle.indent > 0 ? { firstLineChars: wordStyle.indent } : {}),
  };
  const centre = wordStyle.centred ? { alignment: AlignmentType.CENTER } : {};
  const list = { ...wordStyle.list, after: wordStyle.list.after / 2 };
  return [
    { id: 'Normal', name: 'Normal', quickFormat: true, run: run(body) },
    style('BodyText', 'Body Text', body, { ...both, indent }),
    style('TitleAgain', 'Title Again', wordStyle.title, { keepNext: true, ...centre }),
    style('Addressee', 'Addressee', body, both),
    style('Attachment', 'Attachment', body),
    style('Annex', 'Annex', { ...body, face: wordStyle.caption.face }, { keepNext: true }),
    style('Signature', 'Signature', body, {
      alignment: AlignmentType.RIGHT,
      indent: { right: twips(2 * body.size) },
    }),
    style('BoxText', 'Box Text', list),
    style('ListParagraph', 'List Paragraph', list),
    style('Title', 'Title', wordStyle.title, { keepNext: true, ...centre }, { next: 'BodyText' }),
    style(
      'Kicker',
      'Kicker',
      wordStyle.kicker,
      { keepNext: true, ...centre },
      { ink: wordStyle.centred ? '--ink' : '--accent' },
    ),
    style('Lede', 'Lede', wordStyle.lede, both, { ink: wordStyle.centred ? '--ink' : '--muted' }),
    style(
      'Quote',
      'Quote',
      { ...body, before: 3, after: 3 },
      {
        ...both,
        indent: { left: twips(14), right: twips(14) },
        border: {
          left: { style: BorderStyle.SINGLE, size: 12, space: 8, color: hex(colour('--rule')) },
        },
      },
    ),
    style(
      'Version',
      'Version',
      wordStyle.quiet,
      wordStyle.centred
        ? { ...centre, spacing: spacing({ ...wordStyle.quiet, after: 20 }) }
        : {
            spacing: spacing({ ...wordStyle.quiet, before: 4, after: 20 }),
            rightTabStop: millimetres(wordStyle.textWidth),
            border: {
              top: {
                style: BorderStyle.SINGLE,
                size: 10,
                space: 5,
                color: hex(colour('--accent')),
              },
            },
          },
      { ink: '--muted' },
    ),
  ];
}

function headings(wordStyle: WordStyle): IParagraphStyleOptions[] {
  const outline = wordStyle.headings.map((type, level): IParagraphStyleOptions => ({
    ...style(
      `Heading${level + 1}`,
      `heading ${level + 1}`,
      type,
      {
        keepNext: true,
        keepLines: true,
        outlineLevel: level,
        ...(wordStyle.numbered ? { numbering: { reference: headingNumbers, level } } : {}),
        ...(wordStyle.numbered && wordStyle.indent > 0
          ? {
              indent: {
                firstLine: twips((wordStyle.indent / 100) * type.size),
                firstLineChars: wordStyle.indent,
              },
            }
          : {}),
      },
      { next: 'BodyText' },
    ),
    uiPriority: 9,
  }));
  const box = { ...wordStyle.body, bold: true, before: 0, after: 4 };
  return [
    ...outline,
    style('BoxHeading', 'Box Heading', box, { keepNext: true }, { next: 'BoxText' }),
  ];
}

function asides(wordStyle: WordStyle): IParagraphStyleOptions[] {
  const { caption, quiet, table, smallTable, note } = wordStyle;
  const line = (name: Colour, size: number, space: number) => ({
    style: BorderStyle.SINGLE,
    size,
    space,
    color: hex(colour(name)),
  });
  const picture = { before: twips(4), after: twips(4), line: 240, lineRule: LineRuleType.AUTO };
  const muted = { ink: '--muted' } as const;
  return [
    style('Caption', 'caption', caption, { keepNext: true, keepLines: true }),
    {
      ...style('FigureCaption', 'Figure Caption', caption, {
        keepNext: true,
        keepLines: true,
        border: { top: line('--ink', 12, 6) },
      }),
      basedOn: 'Caption',
    },
    {
      ...style('TableCaption', 'Table Caption', caption, { keepNext: true, keepLines: true }),
      basedOn: 'Caption',
    },
    style('FigureSubtitle', 'Figure Subtitle', quiet, { keepNext: true }, muted),
    style('Picture', 'Picture', wordStyle.body, { keepNext: true, spacing: picture }),
    style('FigureNote', 'Figure Note', quiet, { keepNext: true }, muted),
    style('FigureEvidence', 'Figure Evidence', quiet, { keepNext: true }, muted),
    style(
      'FigureSource',
      'Figure Source',
      { ...quiet, after: 16 },
      { border: { bottom: line('--rule', 4, 4) } },
      muted,
    ),
    style('Colophon', 'Colophon', quiet, {}, muted),
    style('TableText', 'Table Text', table),
    style('TableTextSmall', 'Table Text Small', smallTable),
    style('TableNote', 'Table Note', { ...quiet, before: 3, after: 0 }, {}, muted),
    style('Term', 'Term', wordStyle.body, {}, muted),
    style('Spacer', 'Spacer', { ...quiet, size: 6, line: 8, before: 0, after: 0 }),
    style('FootnoteText', 'footnote text', note),
    style(
      'Header',
      'header',
      { ...quiet, after: 0 },
      {
        rightTabStop: millimetres(wordStyle.textWidth),
        border: { bottom: line('--rule', 4, 4) },
      },
      muted,
    ),
    style(
      'Footer',
      'footer',
      wordStyle.centred
        ? { ...wordStyle.body, face: wordStyle.table.face, size: 14, line: 18 }
        : { ...quiet, after: 0 },
      {},
      wordStyle.centred ? {} : muted,
    ),
  ];
}

function contents(wordStyle: WordStyle): IParagraphStyleOptions[] {
  const { body } = wordStyle;
  const entry = (level: number): IParagraphStyleOptions =>
    style(
      `TOC${level}`,
      `toc ${level}`,
      { ...body, before: 0, after: wordStyle.numbered ? 0 : 2, bold: false },
      {
        indent: { left: twips((level - 1) * 2 * body.size), right: twips(2 * body.size) },
        rightTabStop: millimetres(wordStyle.textWidth),
      },
    );
  const heading = { ...wordStyle.caption, size: wordStyle.caption.size + 1, before: 6, after: 6 };
  return [
    style(
      'TOCHeading',
      'TOC Heading',
      heading,
      wordStyle.centred ? { alignment: AlignmentType.CENTER, keepNext: true } : { keepNext: true },
    ),
    entry(1),
    entry(2),
    entry(3),
  ];
}
