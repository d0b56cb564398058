import type { Lang } from '#src/model.ts';

/** The punctuation marks of a language, including the spaces around them. */
export interface Punctuation {
  /** Between a label and its text. */
  colon: string;
  comma: string;
  semicolon: string;
  /** After a sentence that is followed by another. */
  stop: string;
  /** After the last sentence of a text. */
  end: string;
  /** Between list items. */
  pause: string;
  /** Between list items that contain commas. */
  longPause: string;
  dash: string;
  ellipsis: string;
  /** Brackets inside a sentence; the opening one includes the space before it. */
  open: string;
  close: string;
  openQuote: string;
  closeQuote: string;
  /** Between two words or two sentences. */
  space: string;
  /** Between a number or label and its title on the same line. */
  wideSpace: string;
}

const marks: Record<Lang, Punctuation> = {
  zh: {
    colon: '：',
    comma: '，',
    semicolon: '；',
    stop: '。',
    end: '。',
    pause: '、',
    longPause: '、',
    dash: '——',
    ellipsis: '……',
    open: '（',
    close: '）',
    openQuote: '“',
    closeQuote: '”',
    space: '',
    wideSpace: '　',
  },
  en: {
    colon: ': ',
    comma: ', ',
    semicolon: '; ',
    stop: '. ',
    end: '.',
    pause: ', ',
    longPause: '; ',
    dash: ' — ',
    ellipsis: '…',
    open: ' (',
    close: ')',
    openQuote: '“',
    closeQuote: '”',
    space: ' ',
    wideSpace: '  ',
  },
};

/** Locales for `Intl.ListFormat`: British English has no comma before “and”. */
const listLocales: Record<Lang, string> = { zh: 'zh-CN', en: 'en-GB' };

export const punctuation = (lang: Lang): Punctuation => marks[lang];

/**
 * Joins items without a conjunction: `甲、乙、丙` or `a, b, c`. Does not use `Intl.ListFormat`, whose
 * output varies between browsers; reports made in a browser must be identical to those made at
 * build time.
 */
export const list = (items: readonly string[], lang: Lang): string => items.join(marks[lang].pause);

/** Joins items that contain commas: `甲、乙` or `a, b; c, d`. */
export const listOfPhrases = (items: readonly string[], lang: Lang): string =>
  items.join(marks[lang].longPause);

/**
 * Joins items with a conjunction: `甲、乙和丙` or `a, b and c`. Uses `Intl.ListFormat`; for build-time
 * text only.
 */
export const listInSentence = (items: readonly string[], lang: Lang): string =>
  listFormat(lang).format(items);

const listFormats = new Map<Lang, Intl.ListFormat>();

function listFormat(lang: Lang): Intl.ListFormat {
  const before = listFormats.get(lang);
  const format = before ?? new Intl.ListFormat(listLocales[lang], { type: 'conjunction' });
  listFormats.set(lang, format);
  return format;
}

/** Wraps a remark in brackets, to follow a word: `（甲）` or ` (a)`. */
export const bracketed = (text: string, lang: Lang): string =>
  `${marks[lang].open}${text}${marks[lang].close}`;

/** Quotation marks inside a quotation: single ones inside double ones, and the other way round. */
const nested: Record<string, string> = { '“': '‘', '”': '’', '‘': '“', '’': '”' };

/**
 * Wraps text in quotation marks; quotation marks in it become those of the next level. The
 * apostrophe of an English word stays.
 */
export const quoted = (text: string, lang: Lang): string => {
  const inner = text.replace(/[“”‘]|’(?!\p{Script=Latin})/gu, (mark) => nested[mark] ?? mark);
  return `${marks[lang].openQuote}${inner}${marks[lang].closeQuote}`;
};

/** What stands between a place in a source and the words that mark it. */
const beforeMark: Record<Lang, string> = { zh: '，', en: ', at ' };

/** The words of a source that mark a place in it, after the place: `，“城市部分”` or `, at “城市部分”`. */
export const markedBy = (phrase: string, lang: Lang): string =>
  `${beforeMark[lang]}${quoted(phrase, lang)}`;

/** A place without the words that mark it. */
export const withoutMark = (place: string, lang: Lang): string =>
  place.split(`${beforeMark[lang]}${marks[lang].openQuote}`)[0] ?? place;

/** Joins a label and its text: `甲：乙` or `a: b`. */
export const labelled = (name: string, text: string, lang: Lang): string =>
  `${name}${marks[lang].colon}${text}`;

/** Joins words; Chinese puts no space between them: `三里屯12` or `Sanlitun 12`. */
export const spaced = (parts: readonly string[], lang: Lang): string =>
  parts.join(marks[lang].space);
