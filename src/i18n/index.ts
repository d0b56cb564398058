import type { Lang } from '#src/model.ts';
import { en } from './words/en/index.ts';
import { zh } from './words/zh/index.ts';

/** The name of a text of the interface. */
export type Word = keyof typeof zh;

const words: Record<Lang, Record<Word, string>> = { zh, en };

/**
 * A text of the interface; `{name}` is replaced by the value of that name.
 * Throws when a value is missing, so that no reader sees a brace.
 */
export function t(lang: Lang, word: Word, values: Record<string, string> = {}): string {
  return words[lang][word].replace(/\{(\w+)\}/gu, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`Text "${word}" needs a value for {${name}}`);
    return value;
  });
}
