import { punctuation } from '#src/i18n/punctuation.ts';
import type { Lang } from '#src/model.ts';
import { plainText, type Inline } from './tree.ts';

/** An entry of a note: what it is about, if that must be said, and its text. */
export interface Entry {
  labels: readonly string[];
  text: readonly Inline[];
}

/** Joins entries: “label: text; label: text”, with a space after a whole sentence. */
export function joinEntries(entries: readonly Entry[], lang: Lang): Inline[] {
  const { colon, semicolon, pause } = punctuation(lang);
  const words = (text: string): Inline => ({ kind: 'text', text });
  return entries.flatMap(({ labels, text }, index) => {
    const before = entries.slice(0, index).at(-1);
    const between = before === undefined ? [] : [words(isClosed(before.text) ? ' ' : semicolon)];
    const label = [...new Set(labels)].join(pause);
    return [...between, ...(label === '' ? [] : [words(label + colon)]), ...text];
  });
}

/** Whether a text ends with a sentence, or with the status that follows one. */
export function isClosed(inlines: readonly Inline[]): boolean {
  const last = [...inlines]
    .reverse()
    .find((inline) => inline.kind !== 'text' || inline.text.trim() !== '');
  return last?.kind === 'chip' || /[.。]\s*$/u.test(plainText(inlines));
}
