const kinds = 'reading|cell|value|claim';
const placeholder = new RegExp(`\\{(${kinds}):([^{}|]+)\\|([^{}|]+)\\}`, 'gu');

/** Words of a text that rest on a reading, a cell, an observation or a claim. */
export interface BoundWords {
  kind: 'reading' | 'cell' | 'value' | 'claim';
  /** Id of the reading or claim, `dataset/row/column` of a cell, `indicator/key` of an observation. */
  target: string;
  /** The words as readers see them. */
  words: string;
}

/** A text in parts, in order: what is written, and the bound words between. */
export function boundParts(text: string): (string | BoundWords)[] {
  const parts: (string | BoundWords)[] = [];
  let end = 0;
  for (const { 0: all, 1: kind, 2: target = '', 3: words = '', index } of text.matchAll(
    placeholder,
  )) {
    parts.push(text.slice(end, index), { kind: kind as BoundWords['kind'], target, words });
    end = index + all.length;
  }
  parts.push(text.slice(end));
  return parts.filter((part) => part !== '');
}

/** A text as readers see it: of every placeholder only the words. */
export function plainText(text: string): string {
  return text.replace(placeholder, '$3');
}
