import { chineseNumber } from '#src/lib/text/numerals.ts';
import { chineseNumeral, englishNumeral } from '#src/lib/text/quantities.ts';
import { han } from '#src/lib/text/scripts.ts';

/** The forms in which a text may hold a query word, as patterns for normalised text. */

/**
 * What may stand before a match, as a group that takes it along: Safari before 16.4 cannot look
 * behind. All groups of a pattern that capture are of this kind; `engine.ts` takes them off again.
 */
const notAfter = (characters: string): string => `(^|[^${characters}])`;

/** A plural `s`. */
const lastS = /(^|[^sui])s$/u;

const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const small =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );

/** A number from 1 to 99 in English. */
function englishWords(value: number): string {
  if (value < 20) return small[value - 1] ?? '';
  const ten = tens[Math.floor(value / 10) - 2] ?? '';
  return value % 10 === 0 ? ten : `${ten}-${small[(value % 10) - 1] ?? ''}`;
}

const chineseDigits = '零〇一二两三四五六七八九十百千万亿';

/** The value of a numeral in any form; undefined when the text is none. */
export function valueOf(text: string): number | undefined {
  if (/^\d+$/u.test(text)) return Number(text);
  if (new RegExp(`^[${chineseDigits}]+$`, 'u').test(text)) return chineseNumeral(text);
  return /^[a-z-]+$/u.test(text) ? englishNumeral(text) : undefined;
}

/**
 * A pattern for every form of a number: digits, Chinese, English. `before` is what the phrase has
 * before it; at its beginning the text decides.
 */
function numberPattern(value: number, before: string): string {
  const isFirst = before === '';
  const digits = `${String(value)}(?![\\d]|[.,]\\d)`;
  // Not after a digit or a dot, nor after a comma that follows a digit.
  const ofDigits = isFirst ? `(^|[^\\d.,]|(?:^|\\D),)${digits}` : digits;
  if (value < 1 || value > 99 || !Number.isInteger(value)) return ofDigits;
  const chinese = `${value === 2 ? '[二两]' : chineseNumber(value)}(?![${chineseDigits}])`;
  const english = `${englishWords(value)}(?![\\p{L}\\p{N}-])`;
  const forms = [
    ofDigits,
    ...wholeAfter(before, `${chineseDigits}第`, chinese),
    ...wholeAfter(before, String.raw`\p{L}\p{N}-`, english),
  ];
  return `(?:${forms.join('|')})`;
}

/** A form that does not stand after these characters; none where the phrase has one of them before it. */
function wholeAfter(before: string, characters: string, form: string): string[] {
  if (before === '') return [notAfter(characters) + form];
  return new RegExp(`[${characters}]$`, 'u').test(before) ? [] : [form];
}

const endings = /(?:'s|'|ie|ies|ied|ings?|edly|ed|es|s|e|y)$/u;

/** What the forms of an English word share; whole for words too short to cut. */
export function stem(word: string): string {
  if (word.length < 5 || !/^[a-z']+$/u.test(word)) {
    return word.length > 3 ? word.replace(lastS, '$1') : word;
  }
  const singular = word.replace(/(?:'s|s'|')$/u, '').replace(lastS, '$1');
  const short = singular.replace(endings, '');
  const cut = short.length >= 4 ? short : singular;
  return cut.replace(/([bdgmnprt])\1$/u, '$1');
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);

function latinPattern(word: string): string {
  if (/^[a-z]{3}$/u.test(word)) return `${word}(?:'?s)?`;
  if (!/^[a-z']{4,}$/u.test(word)) return escaped(word);
  const root = stem(word);
  const last = /[bdgmnprt]$/u.exec(root)?.[0] ?? '';
  return `${escaped(root)}${last === '' ? '' : `${last}?`}(?:'s|s'|ies|ied|ings?|ed|es|s|e|y)?'?`;
}

/** Letters beside Chinese are words of their own; elsewhere only whole words match. */
function bounded(pattern: string, first: string, last: string): string {
  const isOpen = (sign: string): boolean => /[\p{L}\p{N}]/u.test(sign) && !han.test(sign);
  const left = isOpen(first) ? String.raw`(^|\p{Script=Han}|[^\p{L}\p{N}])` : '';
  const right = isOpen(last) ? String.raw`(?!(?!\p{Script=Han})[\p{L}\p{N}])` : '';
  return left + pattern + right;
}

/**
 * The pattern of a normalised phrase: numerals in every form, English words with their endings,
 * everything else as it stands. With `exact` as it stands altogether. What the groups capture stands
 * before the match.
 */
export function pattern(phrase: string, exact = false): RegExp {
  const [first, last] = [phrase.charAt(0), phrase.charAt(phrase.length - 1)];
  if (exact) return new RegExp(bounded(escaped(phrase), first, last), 'gu');
  const numeral = new RegExp(
    // 3.5 and 1,23 are no counts, but words of their own.
    `\\d+(?:[.,]\\d+)*|[${chineseDigits}]+|[a-z][a-z'-]*|[^a-z\\d${chineseDigits}]+|.`,
    'gu',
  );
  const parts = phrase.match(numeral) ?? [];
  const body = parts.map((part, index) => {
    const value = valueOf(part);
    // 一 alone, 万 and `one` are seldom counts.
    const isCount = value !== undefined && value > 1 && !/^[百千万亿]/u.test(part);
    return isCount && !part.startsWith('0')
      ? numberPattern(value, parts[index - 1] ?? '')
      : (part.match(/-|[^-]+/gu) ?? []).map(latinPattern).join('');
  });
  const isNumber = (part: string | undefined): boolean => valueOf(part ?? '') !== undefined;
  return new RegExp(
    bounded(
      body.join(''),
      isNumber(parts[0]) ? '' : first,
      isNumber(parts[parts.length - 1]) ? '' : last,
    ),
    'gu',
  );
}
