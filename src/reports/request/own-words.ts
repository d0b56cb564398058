import { oddClasses } from '#src/lib/text/odd-characters.ts';

/**
 * What whoever makes a report can write in it: another title, a number, who issues it, whom it
 * addresses, its date, who signs, paragraphs before the text, and the names of what is attached to it.
 */
export const ownFields = [
  'title',
  'number',
  'to',
  'text',
  'attach',
  'sign',
  'unit',
  'date',
] as const;

export type OwnField = (typeof ownFields)[number];

/** Own words by field; without those that are empty. */
export type OwnWords = Readonly<Partial<Record<OwnField, string>>>;

/** Most characters of each field: a longer title would fill a page of its own, which no writer can set. */
const ownLimits: Readonly<Record<OwnField, number>> = {
  title: 150,
  number: 100,
  to: 500,
  text: 5000,
  attach: 1000,
  sign: 100,
  unit: 150,
  date: 100,
};

/** A field with more characters than it may have. */
export interface LongField {
  field: OwnField;
  length: number;
  most: number;
}

/** The fields that are too long. */
export function longFields(words: OwnWords): LongField[] {
  return ownFields.flatMap((field): LongField[] => {
    const length = [...(words[field] ?? '')].length;
    return length > ownLimits[field] ? [{ field, length, most: ownLimits[field] }] : [];
  });
}

/** Fields that hold several lines. */
const severalLines: readonly OwnField[] = ['text', 'attach'];

/** What pasted text may carry and no file can: halves of characters, and code points that are none. */
const noCharacters = /[\p{Cs}\uFDD0-\uFDEF\uFFFE\uFFFF]/gu;
const unseen = new RegExp(`[${oddClasses.direction}\\u00AD\\u200B\\u2060\\uFEFF]`, 'gu');
const control = new RegExp(`[\\0${oddClasses.control}]`, 'gu');

/**
 * Words as they are printed: without control characters and marks that turn the direction of
 * writing, which text copied from other programs carries unseen; line breaks stay where a field has
 * lines. Fields that hold nothing are left out.
 */
export function writtenWords(words: OwnWords): OwnWords {
  return Object.fromEntries(
    ownFields.flatMap((field) => {
      const text = printed(words[field] ?? '', severalLines.includes(field));
      return text === '' ? [] : [[field, text]];
    }),
  );
}

function printed(words: string, hasLines: boolean): string {
  const lines = words
    .replace(/\r\n?|[\u000B\u000C\u0085\u2028\u2029]/gu, '\n')
    .replace(noCharacters, '')
    .replace(unseen, '')
    .replace(control, '')
    .split('\n')
    .map((line) => line.replace(/\t+/gu, ' ').trim());
  return lines.filter((line) => line !== '').join(hasLines ? '\n' : ' ');
}
