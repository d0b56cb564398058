import type { Lang } from '#src/model.ts';
import { en } from './words/en/index.ts';
import { zh } from './words/zh/index.ts';

/** Key of an interface text. */
export type Word = keyof typeof zh;

const words: Record<Lang, Record<Word, string>> = { zh, en };

/**
 * Returns an interface text with each `{name}` replaced by its value. Throws when a value is
 * missing, so that no placeholder reaches a page.
 */
export function t(lang: Lang, word: Word, values: Record<string, string> = {}): string {
  return words[lang][word].replace(/\{(\w+)\}/gu, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`Text "${word}" needs a value for {${name}}`);
    return value;
  });
}
