import type { Shown } from './rows.ts';

/** A value in a text, with the path of its evidence. */
export type Told = Pick<Shown, 'text' | 'path'>;

/** A text in which values lead to their evidence. */
export type Words = readonly (string | Told)[];

/** What may stand in a text: words, a value, a text made before. */
export type Piece = string | Told | Words;

const isWords = (piece: Piece): piece is Words => Array.isArray(piece);

/** A template of a text that keeps the paths of its values, as `say` keeps their observations. */
export function tell(words: TemplateStringsArray, ...values: readonly Piece[]): Words {
  return words.flatMap((text, index) => [text, ...piecesOf(values[index] ?? '')]).filter(isFilled);
}

const piecesOf = (piece: Piece): Words => (isWords(piece) ? piece : [piece]);
const isFilled = (part: string | Told): boolean => part !== '';

/** Texts one after the other, with `separator` between them. */
export const together = (texts: readonly Piece[], separator: string): Words =>
  texts.flatMap((text, index) => [...(index === 0 ? [] : [separator]), ...piecesOf(text)]);

/** A text as words alone. */
export const bare = (text: Words): string =>
  text.map((part) => (typeof part === 'string' ? part : part.text)).join('');
