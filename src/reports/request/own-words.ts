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

/** Leaves out fields that hold nothing. */
export function writtenWords(words: OwnWords): OwnWords {
  return Object.fromEntries(
    ownFields.flatMap((field) => {
      const text = words[field]?.trim() ?? '';
      return text === '' ? [] : [[field, text]];
    }),
  );
}
