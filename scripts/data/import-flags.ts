import type { ParseArgsOptionsConfig } from 'node:util';
import { unitOf } from '#src/tables/bring/units.ts';
import type { Choice } from '#src/tables/bring/types.ts';

/** The flags by which a reader overrides what was understood of a file. */
export const choiceFlags = {
  dataset: { type: 'string' },
  sheet: { type: 'string' },
  head: { type: 'string' },
  column: { type: 'string', multiple: true },
  unit: { type: 'string', multiple: true },
  set: { type: 'string', multiple: true },
  take: { type: 'string', multiple: true },
  skip: { type: 'string', multiple: true },
  digits: { type: 'string' },
  marks: { type: 'string' },
} as const satisfies ParseArgsOptionsConfig;

/** The values of these flags as they were written. */
export type ChoiceValues = {
  [Name in keyof typeof choiceFlags]?: (typeof choiceFlags)[Name] extends { multiple: true }
    ? string[]
    : string;
};

/** A flag whose value is not understood. */
class FlagError extends Error {}

function wrong(flag: string, value: string): never {
  throw new FlagError(`--${flag} ${value}`);
}

/** The column of a sheet by its letters: `A` is 0. */
function columnAt(letters: string, flag: string, whole: string): number {
  if (!/^[A-Za-z]{1,3}$/u.test(letters)) return wrong(flag, whole);
  return (
    [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  );
}

function rowAt(text: string, flag: string): number {
  return /^[1-9]\d{0,6}$/u.test(text) ? Number(text) - 1 : wrong(flag, text);
}

/** The two sides of `D=hukou`; the right one may be empty. */
function sides(text: string, flag: string): [string, string] {
  const at = text.indexOf('=');
  return at < 1 ? wrong(flag, text) : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

function powerOf(word: string, flag: string, whole: string): number {
  return word === '1' ? 0 : (unitOf(word)?.power ?? wrong(flag, whole));
}

function headOf(text: string): { first: number; rows: number } {
  const match = /^(?<first>\d+)(?:-(?<last>\d+))?$/u.exec(text)?.groups;
  const first = rowAt(match?.['first'] ?? text, 'head');
  const last = rowAt(match?.['last'] ?? String(first + 1), 'head');
  return last < first ? wrong('head', text) : { first, rows: last - first + 1 };
}

/** The choices as an object, with only those that were made. */
function choiceIn(values: ChoiceValues): Choice {
  const { dataset, sheet, head, digits, marks, column = [], unit = [], set = [] } = values;
  if (digits !== undefined && digits !== 'shown' && digits !== 'stored') wrong('digits', digits);
  if (marks !== undefined && marks !== 'keep' && marks !== 'empty') wrong('marks', marks);
  const columns = column.map((text): [number, string | null] => {
    const [letters, name] = sides(text, 'column');
    return [columnAt(letters, 'column', text), name === '' ? null : name];
  });
  const powers = unit.map((text): [number, number] => {
    const [letters, word] = sides(text, 'unit');
    return [columnAt(letters, 'unit', text), powerOf(word, 'unit', text)];
  });
  const rows = (['take', 'skip'] as const).flatMap((what) =>
    (values[what] ?? []).map((text) => [rowAt(text, what), what] as const),
  );
  return {
    ...(dataset === undefined ? {} : { dataset }),
    ...(sheet === undefined ? {} : { sheet: rowAt(sheet, 'sheet') }),
    ...(head === undefined ? {} : { head: headOf(head) }),
    ...(digits === undefined ? {} : { digits }),
    ...(marks === undefined ? {} : { marks }),
    columns: Object.fromEntries(columns),
    powers: Object.fromEntries(powers),
    rows: Object.fromEntries(rows),
    constants: Object.fromEntries(set.map((text) => sides(text, 'set'))),
  };
}

/** The choices that flags make, or the flag that is not understood. */
export function choiceOf(values: ChoiceValues): Choice | string {
  try {
    return choiceIn(values);
  } catch (error) {
    if (error instanceof FlagError) return error.message;
    throw error;
  }
}
