import {
  Bookmark,
  ExternalHyperlink,
  FootnoteReferenceRun,
  InternalHyperlink,
  Paragraph,
  TextRun,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import { illegalAt, withoutIllegal } from '#src/lib/text/xml.ts';
import { emphasised } from './layout.ts';
import { field } from './fields.ts';
import { byScript, pieces } from './scripts.ts';
import { figureBookmark, wordFault, type DocxContext } from './context.ts';
import { mapInlines } from '../tree/map-tree.ts';
import { plainText, type Inline, type ReportNote, type Tone } from '../tree/tree.ts';
import { readable, sameAddress } from '../print/address.ts';

/**
 * Context of inlines: in `text` a URL becomes a footnote, in an `aside` it is printed inline, a
 * `note` cannot hold notes.
 */
export type WordSetting = 'text' | 'aside' | 'note';

type RunFormat = Pick<IRunOptions, 'bold' | 'superScript' | 'subScript' | 'style'> & {
  slanted?: boolean;
};

/** Character styles by chip tone. */
export const chipStyles: Readonly<Record<Tone, string>> = {
  confirmed: 'ChipConfirmed',
  contradicted: 'ChipContradicted',
  computed: 'ChipComputed',
  reported: 'ChipReported',
  plain: 'ChipPlain',
};

/** Inlines as paragraph children. */
export function runs(
  inlines: readonly Inline[],
  context: DocxContext,
  place: WordSetting,
  format: RunFormat = {},
): ParagraphChild[] {
  return inlines.flatMap((inline, index): ParagraphChild[] => {
    switch (inline.kind) {
      case 'text':
        return textRuns(inline.text, context, format);
      case 'break':
        return [new TextRun({ break: 1 })];
      case 'strong':
        return runs(inline.children, context, place, { ...format, bold: true });
      case 'emphasis':
        return runs(inline.children, context, place, { ...format, slanted: true });
      // Code uses the text font: computations are recognised by their signs, and a fixed-width font
      // would break the line.
      case 'code':
        return runs(inline.children, context, place, format);
      case 'superscript':
        return runs(inline.children, context, place, { ...format, superScript: true });
      case 'subscript':
        return runs(inline.children, context, place, { ...format, subScript: true });
      case 'small':
        return runs(inline.children, context, place, { style: 'Small', ...format });
      case 'chip': {
        const chip = runs(unbroken(inline.children), context, place, {
          ...format,
          style: chipStyles[inline.tone],
        });
        return index === 0 ? chip : [new TextRun(' '), ...chip];
      }
      case 'note':
        return note(inline, context, place);
      case 'noteref':
        return laterMark(inline, context);
      case 'link':
        return link(inline, context, place, format);
    }
  });
}

/**
 * The words of a chip without spaces that could end a line, so that its frame does not break in two.
 * Word has no such mark between Chinese characters that copied text would not carry.
 */
function unbroken(inlines: readonly Inline[]): Inline[] {
  return mapInlines(inlines, {
    inline: (one) => [
      one.kind === 'text' ? { ...one, text: one.text.replaceAll(' ', '\u00a0') } : one,
    ],
  });
}

function textRuns(text: string, context: DocxContext, format: RunFormat): TextRun[] {
  const bad = illegalAt(text);
  if (bad >= 0) {
    const code = `U+${text.charCodeAt(bad).toString(16).toUpperCase().padStart(4, '0')}`;
    wordFault(
      context,
      `“${withoutIllegal(text, '�').slice(0, 24)}”`,
      `文字里有 Word 文件不能写的控制字符（${code}）。请在原文里删去它。`,
      `The text holds a control character that a Word file cannot hold (${code}). Remove it from the source text.`,
    );
    return [];
  }
  const { slanted = false, ...options } = format;
  const parts = slanted ? byScript(text) : [{ text, slanted: false }];
  return parts.flatMap((part) => {
    const isHan = slanted && !part.slanted;
    return pieces(part.text, context.lang).map((piece) => {
      const run: IRunOptions = {
        ...options,
        ...(part.slanted ? { italics: true } : {}),
        ...fontOf(piece.chinese, isHan),
        text: piece.text,
      };
      return new TextRun(run);
    });
  });
}

function fontOf(chinese: boolean, isHan: boolean): Pick<IRunOptions, 'font'> {
  const hint = chinese ? { hint: 'eastAsia' } : {};
  if (isHan) return { font: { eastAsia: emphasised.eastAsia, ...hint } };
  return chinese ? { font: hint } : {};
}

function note(
  { id, children }: ReportNote,
  context: DocxContext,
  place: WordSetting,
): ParagraphChild[] {
  if (place === 'note') {
    wordFault(
      context,
      `“${plainText(children).slice(0, 24)}”`,
      '注释里又有注释，Word 的脚注不能嵌套。请把它并入外面的注释。',
      'A note holds another note, but footnotes in Word cannot be nested. Put it into the text of the outer note.',
    );
    return [];
  }
  return footnote(context, () => runs(children, context, 'note'), id);
}

/** Adds a footnote and returns its reference, with a bookmark if the note can have later marks. */
function footnote(
  context: DocxContext,
  content: () => ParagraphChild[],
  id?: string,
): ParagraphChild[] {
  const own: { children: Paragraph[] } = { children: [] };
  const number = context.notes.push(own);
  own.children.push(
    new Paragraph({ style: 'FootnoteText', children: [new TextRun(' '), ...content()] }),
  );
  const reference = new FootnoteReferenceRun(number);
  if (id === undefined) return inBrackets([reference]);
  context.noted.set(id, number);
  return inBrackets([new Bookmark({ id: noteBookmark(number), children: [reference] })]);
}

const noteBookmark = (number: number): string => `_Note_${number}`;

type NoteReference = Extract<Inline, { kind: 'noteref' }>;

/** A later mark of a footnote: a field that Word keeps up to date, with a link. */
function laterMark({ id, bare }: NoteReference, context: DocxContext): ParagraphChild[] {
  const number = context.noted.get(id);
  if (number === undefined) throw new Error(`A mark comes before its note ${id}.`);
  if (bare === true) {
    const { before, after } = field(`NOTEREF ${noteBookmark(number)} \\h`);
    return [...before, new TextRun(`${number}`), ...after];
  }
  const { before, after } = field(`NOTEREF ${noteBookmark(number)} \\f \\h`);
  return inBrackets([...before, new TextRun({ style: noteStyle, text: `${number}` }), ...after]);
}

const noteStyle = 'FootnoteReference';

/** Brackets keep a number and the mark after it, or two marks, apart in the text. */
function inBrackets(mark: readonly ParagraphChild[]): ParagraphChild[] {
  return [
    new TextRun({ style: noteStyle, text: '[' }),
    ...mark,
    new TextRun({ style: noteStyle, text: ']' }),
  ];
}

type LinkInline = Extract<Inline, { kind: 'link' }>;

function link(
  { target, children }: LinkInline,
  context: DocxContext,
  place: WordSetting,
  format: RunFormat,
): ParagraphChild[] {
  const linked = runs(children, context, place, { style: 'Hyperlink', ...format });
  if (target.kind === 'heading') {
    const anchor = context.bookmarks.get(target.id);
    if (anchor !== undefined) return [new InternalHyperlink({ anchor, children: linked })];
    wordFault(
      context,
      `“${plainText(children).slice(0, 24)}”`,
      `链接指向标题 #${target.id}，但这份报告里没有它。请改正链接，或把那一节收进报告。`,
      `A link leads to the heading #${target.id}, which this report does not have. Correct the link, or take that section into the report.`,
    );
    return linked;
  }
  if (target.kind === 'figure')
    return [new InternalHyperlink({ anchor: figureBookmark(target.number), children: linked })];
  const { url } = target;
  const result: ParagraphChild[] = [new ExternalHyperlink({ link: url, children: linked })];
  if (!target.shown || context.shown.has(url)) return result;
  context.shown.add(url);
  if (sameAddress(plainText(children), url)) return result;
  const address = (): ParagraphChild => webLink(url, readable(url));
  if (place === 'text') return [...result, ...footnote(context, () => [address()])];
  return [...result, new TextRun(' '), address()];
}

/** A web link with this text. */
export function webLink(url: string, text: string): ParagraphChild {
  return new ExternalHyperlink({
    link: url,
    children: [new TextRun({ text, style: 'Hyperlink' })],
  });
}

/** Content with a bookmark as link target. */
export function bookmarked(name: string | undefined, children: ParagraphChild[]): ParagraphChild[] {
  return name === undefined ? children : [new Bookmark({ id: name, children })];
}
