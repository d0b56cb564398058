import type { ParseArgsOptionsConfig } from 'node:util';
import type { FlagFault } from '#src/lib/flags-node.ts';
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

/** What each flag takes. */
const forms: Readonly<
  Record<Exclude<keyof typeof choiceFlags, 'dataset'>, Omit<FlagFault, 'flag'>>
> = {
  sheet: { zh: '写第几张表，例如 --sheet 2。', en: 'Give the number of a sheet, as in --sheet 2.' },
  head: {
    zh: '写表头在哪几行，例如 --head 3 或 --head 3-4。',
    en: 'Give the rows of the head, as in --head 3 or --head 3-4.',
  },
  column: {
    zh: '写列的字母和数据集的列名，例如 --column D=hukou；不取这一列，写 --column D=。',
    en: 'Give letters and the column of the dataset, as in --column D=hukou; to leave it out, --column D=.',
  },
  unit: {
    zh: '写列的字母和单位（万、千、%、1），例如 --unit D=万。',
    en: 'Give letters and a unit (万, 千, %, 1), as in --unit D=万.',
  },
  set: {
    zh: '写列名和值，例如 --set as_of=2010-03。',
    en: 'Give a column and its value, as in --set as_of=2010-03.',
  },
  take: { zh: '写行号，例如 --take 25。', en: 'Give the number of a row, as in --take 25.' },
  skip: { zh: '写行号，例如 --skip 7。', en: 'Give the number of a row, as in --skip 7.' },
  digits: { zh: '只有 shown 和 stored。', en: 'There are shown and stored.' },
  marks: { zh: '只有 keep 和 empty。', en: 'There are keep and empty.' },
};

/** A flag whose value is not understood. */
class FlagError extends Error {
  readonly fault: FlagFault;

  constructor(flag: Flag, value: string) {
    super(`--${flag} ${value}`);
    this.fault = { flag: this.message, ...forms[flag] };
  }
}

type Flag = keyof typeof forms;

function wrong(flag: Flag, value: string): never {
  throw new FlagError(flag, value);
}

/** The column of a sheet by its letters: `A` is 0. */
function columnAt(letters: string, flag: Flag, whole: string): number {
  if (!/^[A-Za-z]{1,3}$/u.test(letters)) return wrong(flag, whole);
  return (
    [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  );
}

function rowAt(text: string, flag: Flag): number {
  return /^[1-9]\d{0,6}$/u.test(text) ? Number(text) - 1 : wrong(flag, text);
}

/** The two sides of `D=hukou`; the right one may be empty. */
function sides(text: string, flag: Flag): [string, string] {
  const at = text.indexOf('=');
  return at < 1 ? wrong(flag, text) : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

function powerOf(word: string, flag: Flag, whole: string): number {
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
export function choiceOf(values: ChoiceValues): Choice | FlagFault {
  try {
    return choiceIn(values);
  } catch (error) {
    if (error instanceof FlagError) return error.fault;
    throw error;
  }
}
