import { isHan } from '#src/i18n/languages.ts';
import { chineseRuns, latinWithApostrophe } from '#src/lib/text/scripts.ts';
import type { Lang } from '#src/model.ts';

/** A run of text, and whether Word must use the Chinese font for its ambiguous punctuation. */
export interface ScriptRun {
  text: string;
  chinese: boolean;
}

/** Punctuation that Word sets in the Latin font by default. */
const ambiguous = /[“”‘’…—]/u;
/** In Chinese text: Latin words with apostrophes, and math signs, which stay narrow. */
const latin = new RegExp(`(${latinWithApostrophe.source}|[×÷±°·]+)`, 'u');
/** In English text: Chinese with the punctuation between its characters. */
const chinese = new RegExp(`(${chineseRuns.source})`, 'u');

/** Splits text where the font of quotation marks and dashes changes. */
export function pieces(text: string, lang: Lang): ScriptRun[] {
  if (!ambiguous.test(text)) return [{ text, chinese: false }];
  const parts = text.split(isHan(lang) ? latin : chinese).map((part, index): ScriptRun => {
    const own = (index % 2 === 0) === isHan(lang);
    return { text: part, chinese: own && ambiguous.test(part) };
  });
  return parts.filter((part) => part.text !== '');
}

/** Splits emphasised text into Chinese, which is never slanted, and the rest. */
export function byScript(text: string): { text: string; slanted: boolean }[] {
  return text
    .split(chinese)
    .map((part, index) => ({ text: part, slanted: index % 2 === 0 }))
    .filter((part) => part.text !== '');
}
