import type { Lang } from '#src/model.ts';

/** The punctuation of a language, with the spaces that belong to it. */
export interface Punctuation {
  /** Between a name and what is said of it. */
  colon: string;
  comma: string;
  semicolon: string;
  /** After a sentence that another one follows. */
  stop: string;
  /** After the last sentence of a text. */
  end: string;
  /** Between the items of a list. */
  pause: string;
  /** Between items that hold commas of their own. */
  longPause: string;
  dash: string;
  ellipsis: string;
  /** Brackets inside a sentence; the opening one keeps its distance from the word before it. */
  open: string;
  close: string;
  openQuote: string;
  closeQuote: string;
  /** Between two words or two sentences. */
  space: string;
  /** Between a number or a label and the title after it, where both stand in one line. */
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

/** The locales of `Intl.ListFormat`: British English has no comma before “and”. */
const listLocales: Record<Lang, string> = { zh: 'zh-CN', en: 'en-GB' };

/** The punctuation of a language. */
export const punctuation = (lang: Lang): Punctuation => marks[lang];

/**
 * Items without a word between the last two: `甲、乙、丙` or `a, b, c`. Joined by hand, because a
 * report made in a browser must not depend on the lists that the browser brings.
 */
export const list = (items: readonly string[], lang: Lang): string => items.join(marks[lang].pause);

/** Items that hold commas of their own: `甲、乙` or `a, b; c, d`. */
export const listOfPhrases = (items: readonly string[], lang: Lang): string =>
  items.join(marks[lang].longPause);

/** Items as a sentence names them: `甲、乙和丙` or `a, b and c`. At build only. */
export const listInSentence = (items: readonly string[], lang: Lang): string =>
  new Intl.ListFormat(listLocales[lang], { type: 'conjunction' }).format(items);

/** A remark in brackets, to follow a word: `（甲）` or ` (a)`. */
export const bracketed = (text: string, lang: Lang): string =>
  `${marks[lang].open}${text}${marks[lang].close}`;

/** Words in quotation marks. */
export const quoted = (text: string, lang: Lang): string =>
  `${marks[lang].openQuote}${text}${marks[lang].closeQuote}`;

/** A name and what is said of it: `甲：乙` or `a: b`. */
export const labelled = (name: string, text: string, lang: Lang): string =>
  `${name}${marks[lang].colon}${text}`;

/** Words that stand side by side; Chinese sets no space between them: `三里屯12` or `Sanlitun 12`. */
export const spaced = (parts: readonly string[], lang: Lang): string =>
  parts.join(marks[lang].space);
