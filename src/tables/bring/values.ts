import type { Word } from '#data/column-meta.ts';
import { serialDate, writtenDate } from './dates.ts';
import { movePoint } from './decimal.ts';
import type { Scale } from './types.ts';
import { unitOf } from './units.ts';

/** What was changed in a cell as it was taken. */
export type Change =
  | 'spaces'
  | 'line-break'
  | 'full-width'
  | 'separators'
  | 'unit'
  | 'scale'
  | 'zeros'
  | 'date'
  | 'word'
  | 'mark'
  | 'joined'
  | 'rounded';

/** A cell as it is stored, and what was changed in it. */
export interface Value {
  text: string;
  changes: Change[];
}

/** Marks that tables print where there is no number. */
const marks = /^(?:[-—–－/／…]+|n\/?a|无|缺)$/iu;

const hans = '(?<=\\p{Script=Han})';

/** Collects the changes of a text, one after the other. */
function edited(cell: string) {
  const value: Value = { text: cell, changes: [] };
  const edit = (change: Change, after: string): void => {
    if (after === value.text) return;
    value.text = after;
    if (!value.changes.includes(change)) value.changes.push(change);
  };
  return { value, edit };
}

/** A text without spaces around it, and without those that pad Chinese words. */
export function textValue(cell: string, dropMarks: boolean): Value {
  if (!dropMarks && !/\s/u.test(cell)) return { text: cell, changes: [] };
  const { value, edit } = edited(cell);
  edit(
    'line-break',
    value.text
      .replace(new RegExp(`${hans}\\s*\\n\\s*(?=\\p{Script=Han})`, 'gu'), '')
      .replace(/\s*\n\s*/gu, ' '),
  );
  edit(
    'spaces',
    value.text.trim().replace(new RegExp(`${hans}[\\s　]+(?=\\p{Script=Han})`, 'gu'), ''),
  );
  if (dropMarks && marks.test(value.text)) edit('mark', '');
  return value;
}

/** A word of a closed list by its code or by its label in either language. */
export function wordValue(
  cell: string,
  vocabulary: Record<string, Word> | undefined,
  dropMarks: boolean,
): Value {
  const value = textValue(cell, dropMarks);
  const { text } = value;
  const words: Record<string, readonly string[]> =
    vocabulary === undefined
      ? { yes: ['是', '有', '√', '✓', '✔', 'Yes', 'Y', 'y'], '': ['否', '无', '×', 'No', 'no'] }
      : Object.fromEntries(Object.entries(vocabulary).map(([id, { zh, en }]) => [id, [zh, en]]));
  if (text in words) return value;
  const found = Object.entries(words).filter(([, names]) => names.includes(text));
  const [word] = found[0] ?? [];
  if (word === undefined || found.length > 1) return value;
  return { text: word, changes: [...value.changes, 'word'] };
}

/** A date as ISO, from a serial number or from another way of writing it. */
export function dateValue(cell: string, dropMarks: boolean): Value {
  const value = textValue(cell, dropMarks);
  const date = serialDate(value.text) ?? writtenDate(value.text);
  if (date === undefined || date === value.text) return value;
  return { text: date, changes: [...value.changes, 'date'] };
}

/** How the numbers of a column are read. */
export interface NumberRules {
  scale: Pick<Scale, 'power' | 'shift'>;
  /** Whether only whole numbers are allowed. */
  isWhole: boolean;
  /** Whether the column is in per cent, so that its sign says nothing new. */
  isPercent: boolean;
  /** Whether marks such as — become empty. */
  marks: boolean;
}

const number = /^(?<digits>-?\d+(?:\.\d+)?)(?<unit>\D.*)?$/u;

/**
 * A number in the unit of its column: in ordinary digits, without separators and without its unit.
 * A unit in the cell itself, such as 16.9万, comes before that of the column.
 */
export function numberValue(cell: string, rules: NumberRules): Value {
  const { scale, isWhole, isPercent } = rules;
  // Most cells are in ordinary digits and in the unit of their column.
  if (cell === '' || (scale.shift === 0 && /^\d+$/u.test(cell))) return { text: cell, changes: [] };
  const trimmed = cell.trim();
  const { value, edit } = edited(cell);
  edit('spaces', trimmed.replace(/\s+/gu, ' '));
  if (rules.marks && marks.test(trimmed)) edit('mark', '');
  const plain = trimmed.normalize('NFKC').replace(/−/gu, '-');
  const bare = plain.replace(/(?<=\d)[, ](?=\d{3}(?!\d))/gu, '');
  const groups = number.exec(bare)?.groups;
  if (groups === undefined) return value;
  const { digits = '', unit } = groups;
  const written = unit === undefined ? undefined : unitOf(unit);
  if (unit !== undefined && written === undefined) return value;
  if (plain !== trimmed) edit('full-width', plain);
  edit('separators', bare);
  edit('unit', digits);
  const own = scale.power - scale.shift;
  // 万 in a cell says more than the head; 人 says nothing of the size.
  const hasPower = written !== undefined && written.power !== 0;
  const shift = hasPower ? (isPercent ? written.power + 2 : written.power - own) : scale.shift;
  edit('scale', shift === 0 ? value.text : movePoint(digits, shift));
  if (isWhole) edit('zeros', value.text.replace(/\.0+$/u, ''));
  return value;
}
