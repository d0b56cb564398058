import type { Lang } from '#src/model.ts';
import { en } from './words/en/index.ts';
import { zh } from './words/zh/index.ts';

/** Key of an interface text. */
export type Word = keyof typeof zh;

const words: Record<Lang, Record<Word, string>> = { zh, en };

/** One part of an interface text; the value of a placeholder has its name. */
interface Part {
  text: string;
  name?: string;
}

/** `{name}`, or `{name|place|places}`: the form of a word for one, and for any other number. */
const placeholder = /\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/u;

const isOne = (value: string): boolean => /^(?:1|one|once)$/iu.test(value);

/**
 * Returns an interface text with each `{name}` replaced by its value, and each `{name|place|places}`
 * by the form that goes with the value, a number in digits or in words. Throws when a value is
 * missing, so that no placeholder reaches a page.
 */
export function t(lang: Lang, word: Word, values: Record<string, string> = {}): string {
  return partsOf(lang, word, values)
    .map(({ text }) => text)
    .join('');
}

/** The same text in parts, for pages that make a link of a value. Throws as `t` does. */
export function partsOf(lang: Lang, word: Word, values: Record<string, string>): Part[] {
  const [first = '', ...rest] = words[lang][word].split(placeholder);
  const parts: Part[] = [{ text: first }];
  for (let at = 0; at < rest.length; at += 4) {
    const [name = '', one, other, after = ''] = rest.slice(at, at + 4);
    const value = values[name];
    if (value === undefined) throw new Error(`Text "${word}" needs a value for {${name}}`);
    const form = isOne(value) ? one : other;
    parts.push(form === undefined ? { text: value, name } : { text: form }, { text: after });
  }
  return parts;
}
