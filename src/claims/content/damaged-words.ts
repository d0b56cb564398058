import { characterFault } from '#src/tables/checks/characters.ts';
import { languageFault } from '#src/tables/checks/languages.ts';
import type { Lang } from '#src/model.ts';
import type { Chapter } from '../chapters.ts';
import type { WordFault } from '../faults.ts';

/** A text that readers see, with its place. */
interface PlacedText {
  file: string;
  line: number;
  lang: Lang;
  text: string;
}

/** Tags, addresses of links, ids of headings and what is filled in: no words of the author. */
const markup = /<[^<>]*>|\]\([^()]*\)|\[#[^\]]*\]|\{[^{}]*\|([^{}]*)\}|\{[^{}]*\}|[*`[\]]/gu;

/** Signs that chapters can only write as codes. */
const inMarkup = /&(?:lt|gt|amp|#12[35]);/gu;

/** Punctuation of English beside a Chinese character; a full stop also ends abbreviations. */
const foreignPunctuation: Partial<Record<Lang, RegExp>> = {
  zh: /\p{Script=Han}[,;:!"()]|[,;:!"()]\p{Script=Han}/u,
};

/** What is wrong with the words of a text, whatever they say. */
function damageOf(written: string, lang: Lang): WordFault['code'] | undefined {
  const text = written.replace(inMarkup, ' ').replace(markup, '$1').trim();
  const found = characterFault(text);
  if (found === 'garbled') return 'content-garbled';
  if (found === 'question-marks') return 'content-question-marks';
  if (found === 'escaped') return 'content-escaped';
  if (languageFault(text, lang) !== undefined) return 'content-language';
  return foreignPunctuation[lang]?.test(text) === true ? 'content-punctuation' : undefined;
}

/**
 * Texts that are garbled, hold question marks or codes in place of characters, stand in the place of
 * the other language, or have its punctuation. Odd characters are told with their files.
 */
export function damagedWords(texts: readonly PlacedText[]): WordFault[] {
  return texts.flatMap(({ file, line, lang, text }): WordFault[] => {
    const code = damageOf(text, lang);
    return code === undefined ? [] : [{ code, file, line, got: text }];
  });
}

/** The texts of a chapter line by line: what stands below its front matter, and its titles. */
export function textsOfChapter(chapter: Chapter): PlacedText[] {
  const { file, lang, meta, metaLines, body, firstLine } = chapter;
  const head = (['title', 'menu', 'kicker', 'lede'] as const).map((entry) => {
    return { file, lang, line: metaLines[entry], text: meta[entry] };
  });
  const lines = body.split('\n').map((text, index) => {
    return { file, lang, line: firstLine + index, text };
  });
  return [...head, ...lines].filter(({ text }) => text !== '');
}
