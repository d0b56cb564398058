import type { Said, Text } from '#src/model.ts';

/** What may stand in a text: words, a value, or a text made before. */
export type Piece = string | Said | Text;

/**
 * A template of a text that keeps the observations behind its values:
 * ``say`${percent(share)} of ${whole(total)}` ``.
 */
export function say(words: TemplateStringsArray, ...values: readonly Piece[]): Text {
  // Charts write many thousands of texts; a loop makes no arrays in between.
  const parts: (string | Said)[] = [];
  for (const [index, written] of words.entries()) {
    if (written !== '') parts.push(written);
    const value = values[index] ?? '';
    if (isText(value)) parts.push(...value);
    else if (value !== '') parts.push(value);
  }
  return parts;
}

/** The parts of a piece of text. */
export function partsOf(piece: Piece): Text {
  if (piece === '') return [];
  return isText(piece) ? piece : [piece];
}

function isText(piece: Piece): piece is Text {
  return Array.isArray(piece);
}

/** A text as words alone, for places that can hold no link. */
export function plain(text: Piece): string {
  return partsOf(text)
    .map((part) => (typeof part === 'string' ? part : part.text))
    .join('');
}

/** Texts one after the other, with `separator` between them. */
export function joined(texts: readonly Piece[], separator: string): Text {
  return texts.flatMap((text, index) => [
    ...(index === 0 || separator === '' ? [] : [separator]),
    ...partsOf(text),
  ]);
}

/** The values of a text, in order. */
export function valuesIn(text: Text): Said[] {
  return text.filter((part) => typeof part !== 'string');
}
