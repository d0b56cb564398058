import type { TextFault } from '../fault.ts';

const han = /\p{Script=Han}/gu;
const latin = /[A-Za-z]/gu;

/** Words that a text quotes or adds in brackets. */
const quoted = /“[^”]*”|‘[^’]*’|"[^"]*"|\([^)]*\)|（[^）]*）|《[^》]*》/gu;

const count = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0;

/** A text so short that it is a name, not a sentence. */
const nameLength = 40;

/**
 * Whether a text of an English column is Chinese. Quoted and bracketed words may be, and sentences
 * may hold some: names may not.
 */
function isNotEnglish(text: string): boolean {
  if (!/[\p{Script=Han}，。；：！？]/u.test(text)) return false;
  const bare = text.replace(quoted, '');
  const chinese = count(bare, han);
  if (/[，。；：！？]/u.test(bare)) return true;
  if (chinese === 0) return false;
  return text.length < nameLength || count(bare, latin) < 3 * chinese;
}

/** Whether a text of a Chinese column has words, and not one Chinese character. */
function isNotChinese(text: string): boolean {
  return !/\p{Script=Han}/u.test(text) && /[A-Za-z]{3}/u.test(text.replace(quoted, ''));
}

/** Whether a text of a column in one language is in the other; placeholders taken away. */
export function languageFault(text: string, lang: 'zh' | 'en'): TextFault | undefined {
  return { zh: isNotChinese, en: isNotEnglish }[lang](text) ? 'wrong-language' : undefined;
}

/** The pairs of columns of one text in both languages, such as `note_zh` and `note_en`. */
export function languagePairs(columns: readonly string[]): [string, string][] {
  return columns.flatMap((column): [string, string][] => {
    const other = column.replace(/(^|_)zh$/u, '$1en');
    return other !== column && columns.includes(other) ? [[column, other]] : [];
  });
}
