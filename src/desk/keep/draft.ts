import type { History } from '../history.ts';
import { draftTable, take, type DraftTable, type Step } from '../table.ts';

/** A draft as it is kept: the table it began with and every step since. */
export interface KeptDraft {
  dataset: string;
  /** The published version that it began from. */
  base: string;
  /** What it began from: `published`, `empty`, or the name of a file. */
  from: string;
  columns: string[];
  /** The cells it began with. */
  start: string[][];
  steps: Step[];
  /** How many of the steps are made; the others were undone. */
  at: number;
  /** When it was last saved, in milliseconds. */
  saved: number;
}

/** A kept draft opened again. */
export interface OpenedDraft {
  table: DraftTable;
  history: History;
  /** Whether the dataset has other columns by now, so that the history was given up. */
  refitted: boolean;
}

/** Makes the steps of a kept draft again. Its columns are matched by name where they have changed. */
export function reopened(kept: KeptDraft, columns: readonly string[]): OpenedDraft {
  const table = draftTable(kept.columns, kept.start);
  for (const step of kept.steps.slice(0, kept.at)) take(table, step);
  if (columns.join() === kept.columns.join())
    return { table, history: { steps: [...kept.steps], at: kept.at }, refitted: false };
  const places = columns.map((column) => kept.columns.indexOf(column));
  const rows = table.rows.map(({ cells }) => places.map((place) => cells[place] ?? ''));
  return { table: draftTable(columns, rows), history: { steps: [], at: 0 }, refitted: true };
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isRow = (value: unknown): boolean =>
  isRecord(value) && Number.isInteger(value['id']) && isTexts(value['cells']);

const isChange = (value: unknown): boolean =>
  isRecord(value) &&
  [value['row'], value['column']].every(Number.isInteger) &&
  [value['before'], value['after']].every((text) => typeof text === 'string');

const isPlaced = (value: unknown): boolean =>
  isRecord(value) && Number.isInteger(value['at']) && isRow(value['row']);

const isStep = (value: unknown): value is Step => {
  if (!isRecord(value)) return false;
  const { cells, added, removed } = value;
  const every = (list: unknown, test: (one: unknown) => boolean): boolean =>
    Array.isArray(list) && list.every(test);
  return every(cells, isChange) && every(added, isPlaced) && every(removed, isPlaced);
};

const kind = 'linli-desk-draft';

/** A draft as the text of a file. */
export const draftText = (draft: KeptDraft): string => JSON.stringify({ kind, ...draft });

/** Reads the text of a draft file; undefined if it is none. */
export function draftOfText(text: string): KeptDraft | undefined {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(read) || read['kind'] !== kind) return undefined;
  const { dataset, base, from, columns, start, steps, at, saved } = read;
  if (![dataset, base, from].every((text) => typeof text === 'string')) return undefined;
  if (typeof at !== 'number' || typeof saved !== 'number' || !isTexts(columns)) return undefined;
  if (!Array.isArray(start) || !start.every(isTexts)) return undefined;
  if (!Array.isArray(steps) || !steps.every(isStep)) return undefined;
  return { ...(read as unknown as KeptDraft), columns, start, steps, at, saved };
}
