import { isHan } from '#src/i18n/languages.ts';
import { chineseRuns, latinWithApostrophe } from '#src/lib/scripts.ts';
import type { Lang } from '#src/model.ts';

/** A piece of text, and whether Word must take its ambiguous signs from the Chinese face. */
export interface ScriptRun {
  text: string;
  chinese: boolean;
}

/** Signs that Word takes from the Latin face unless told otherwise. */
const ambiguous = /[“”‘’…—]/u;
/** In a Chinese text: Latin words with their apostrophes, and signs of reckoning, which stay narrow. */
const latin = new RegExp(`(${latinWithApostrophe.source}|[×÷±°·]+)`, 'u');
/** In an English text: Chinese with the punctuation that stands between its characters. */
const chinese = new RegExp(`(${chineseRuns.source})`, 'u');

/** Cuts a text where the face of quotation marks and dashes changes. */
export function pieces(text: string, lang: Lang): ScriptRun[] {
  if (!ambiguous.test(text)) return [{ text, chinese: false }];
  const parts = text.split(isHan(lang) ? latin : chinese).map((part, index): ScriptRun => {
    const own = (index % 2 === 0) === isHan(lang);
    return { text: part, chinese: own && ambiguous.test(part) };
  });
  return parts.filter((part) => part.text !== '');
}

/** Cuts emphasised text into Chinese, which is never slanted, and the rest. */
export function byScript(text: string): { text: string; slanted: boolean }[] {
  return text
    .split(chinese)
    .map((part, index) => ({ text: part, slanted: index % 2 === 0 }))
    .filter((part) => part.text !== '');
}
