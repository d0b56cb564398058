/** Where a passage of a report stands. */
export type Place = 'text' | 'heading' | 'cell' | 'evidence' | 'note' | 'figure' | 'aside';

/** A run of text that readers of a report meet as one: a paragraph, a cell, a caption, a note. */
export interface Passage {
  text: string;
  place: Place;
  /** Whether a mark of an existing note stands in it. */
  noted: boolean;
  /** Links to evidence on the site or to notes: the texts between their ends. */
  linked: readonly string[];
  /** Number of the table, for its cells and its evidence. */
  table?: number;
  /** Index of row and column in the table; header rows have negative numbers. */
  cell?: readonly [row: number, column: number];
  /** Number of the figure, for its texts. */
  figure?: number;
}

/** The passages of a file without those that hold no text. */
export const withText = (passages: readonly Passage[]): Passage[] =>
  passages
    .map((passage) => ({ ...passage, text: tidy(passage.text) }))
    .filter(({ text }) => text !== '');

/** Without the gaps that printing sets between Chinese and digits, and without word joiners. */
function tidy(text: string): string {
  return text
    .replace(/[\u2060\u00ad]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(
      /(?<=[\p{Script=Han}，。：；、（）“”]) (?=[\d“（])|(?<=[\d%）”]) (?=\p{Script=Han})/gu,
      '',
    )
    .trim();
}

/** Addresses of evidence on the site. */
export const evidenceAddress =
  /\/(?:(?:data|indicators|charts|sources|errata|cases)\/[^#]*#.|evidence\/[\w-]+\/)/u;
