import type { Declared } from '../declared.ts';
import type { ParsedRow } from '../csv/parse.ts';

/** A row as text with its key. */
export type KeyedLine = ParsedRow & { key: string };

/** A table as text: what the checks of its rows need. */
export interface TableLines {
  dataset: Declared;
  /** Path of the CSV. */
  file: string;
  lines: readonly KeyedLine[];
}
