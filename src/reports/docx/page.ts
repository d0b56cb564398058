import {
  AlignmentType,
  DocumentGridType,
  Footer,
  Header,
  PageNumber,
  Paragraph,
  TextRun,
  type ISectionOptions,
} from 'docx';
import { isHan } from '#src/i18n/languages.ts';
import type { ReportTree } from '../tree/tree.ts';
import { field } from './fields.ts';
import { millimetres, twips } from './units.ts';
import type { DocxContext } from './context.ts';

type PageParts = Pick<ISectionOptions, 'headers' | 'footers' | 'properties'>;

/**
 * Page size, headers and footers. In a report of several parts the header names the part that the page
 * belongs to, which Word finds for each page, and the title. The first page has no header, a cover no footer either. An
 * official document has no header, and its page number stands at the outer side, below the type
 * area (GB/T 9704—2012, 7.5).
 */
export function page(
  { title, cover, blocks }: Pick<ReportTree, 'title' | 'cover' | 'blocks'>,
  context: DocxContext,
): PageParts {
  const { wordStyle, lang } = context;
  const { top, right, bottom, left, header, footer } = wordStyle.page;
  const grid = wordStyle.grid;
  const hasParts = blocks.some(({ kind }) => kind === 'part');
  const foot = wordStyle.centred ? officialFoot : countingFoot(context);
  // Without an explicit paragraph they would inherit the rule of the header.
  const blank = { children: [new Paragraph({ style: 'Spacer' })] };
  const empty = { header: new Header(blank), footer: new Footer(blank) };
  const head = wordStyle.centred ? empty.header : runningHead(title, hasParts, context);
  return {
    properties: {
      titlePage: true,
      page: {
        size: { width: millimetres(210), height: millimetres(297) },
        margin: {
          top: millimetres(top),
          right: millimetres(right),
          bottom: millimetres(bottom),
          left: millimetres(left),
          header: millimetres(header),
          footer: millimetres(footer),
        },
      },
      ...(grid === undefined
        ? {}
        : {
            grid: {
              type: isHan(lang) ? DocumentGridType.LINES_AND_CHARS : DocumentGridType.LINES,
              linePitch: twips(grid),
            },
          }),
    },
    headers: { first: empty.header, default: head, even: head },
    footers: {
      first: cover ? empty.footer : foot('odd'),
      default: foot('odd'),
      even: foot('even'),
    },
  };
}

/**
 * The heading of level one that stands on the page or before it, and the title. Programs that do not
 * know the field show its stored result on every page, so that it is the name of the site.
 */
function runningHead(title: string, hasParts: boolean, { site }: DocxContext): Header {
  const { before, after } = field(' STYLEREF 1 ');
  const children = hasParts
    ? [...before, new TextRun(site), ...after, new TextRun(`\t${title}`)]
    : [new TextRun(`${title}\t${site}`)];
  return new Header({ children: [new Paragraph({ style: 'Header', children })] });
}

type Foot = (side: 'odd' | 'even') => Footer;

function countingFoot({ words }: DocxContext): Foot {
  const parts = words.pageOf.split(/(\{pages?\})/u).map((part) => {
    if (part === '{page}') return PageNumber.CURRENT;
    return part === '{pages}' ? PageNumber.TOTAL_PAGES : part;
  });
  return () =>
    new Footer({
      children: [
        new Paragraph({
          style: 'Footer',
          alignment: AlignmentType.CENTER,
          children: [new TextRun({ children: parts })],
        }),
      ],
    });
}

/** — 1 — at the outer side, indented by one character. */
function officialFoot(side: 'odd' | 'even'): Footer {
  const character = twips(14);
  const place =
    side === 'odd'
      ? { alignment: AlignmentType.RIGHT, indent: { right: character } }
      : { alignment: AlignmentType.LEFT, indent: { left: character } };
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        ...place,
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}
