import { isHan } from '#src/i18n/languages.ts';
import type { Lang } from '#src/model.ts';
import { chineseRuns, latinWithApostrophe, wide, wideClass } from '#src/lib/text/scripts.ts';

/**
 * A Typst string literal. All report text is passed in strings, never as markup, so that no
 * character has a meaning in Typst.
 */
export function quoted(text: string): string {
  return `"${text.replace(/[\\"]/gu, '\\$&')}"`;
}

/** Text as Typst markup; runs of the other script get its own rules. */
export function textRun(text: string, lang: Lang, slanted = false): string {
  const [other, setter] = isHan(lang) ? [latinWithApostrophe, 'latin'] : [chineseRuns, 'han'];
  let markup = '';
  let end = 0;
  for (const match of text.matchAll(other)) {
    markup += ownRun(text.slice(end, match.index), slanted);
    const run = `#${setter}(${quoted(match[0])})`;
    markup += slanted && setter === 'latin' ? `#slanted(latin(${quoted(match[0])}))` : run;
    end = match.index + match[0].length;
  }
  return markup + ownRun(text.slice(end), slanted);
}

/**
 * The family has no italic, so Latin words are slanted one by one; the spaces between them stay
 * line-break opportunities. Chinese is never slanted.
 */
function ownRun(text: string, slanted: boolean): string {
  return text
    .split(longWord)
    .map((part, index) => {
      if (index % 2 === 1) return inBoxes(part);
      return slanted ? slantedWords(part) : string(part);
    })
    .join('');
}

const string = (text: string): string => (text === '' ? '' : `#${quoted(text)}`);

function slantedWords(text: string): string {
  return text
    .split(/(\s+)/u)
    .filter((word) => word !== '')
    .map((word) => (isLatin(word) ? `#slanted(${quoted(word)})` : `#${quoted(word)}`))
    .join('');
}

/** A word that no line may hold: longer than any of a language, without a sign that lines end after. */
const longWord = new RegExp(`((?:(?!${wideClass})[^\\s/-]){31,})`, 'u');

/**
 * A long word in boxes, between which its lines may end: a mark that allows it would be copied and
 * searched with the text.
 */
function inBoxes(word: string): string {
  return (word.match(/.{1,4}/gsu) ?? []).map((piece) => `#box(${quoted(piece)})`).join('');
}

function isLatin(word: string): boolean {
  return /[A-Za-z]/u.test(word) && !wide.test(word);
}
