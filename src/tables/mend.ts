import { metaOf, type Declared } from './declared.ts';
import type { Fault, FaultCode } from './fault.ts';
import { refuses } from './refusal.ts';
import { damagedCells, type CellChecks } from './checks/cell.ts';
import { anyOf, oddClasses } from '#src/lib/text/odd-characters.ts';

/** What a mend needs to know of the table of a cell and of those it refers to. */
export interface MendContext {
  dataset: Declared;
  checks: CellChecks;
  /** Whether the table that a column refers to has this key; true for other columns. */
  isKey: (column: string, cell: string) => boolean;
  /** The only key whose row has this name, in the table that a column refers to. */
  keyOfName: (column: string, name: string) => string | undefined;
}

type Repair = (cell: string, column: string, context: MendContext) => string | undefined;

const all = (characters: string): RegExp => new RegExp(anyOf(characters).source, 'gu');
const [controls, unseen, spaces, otherForms] = [
  all(oddClasses.control),
  all(oddClasses.invisible + oddClasses.direction),
  all(oddClasses.space),
  all(oddClasses.otherForm),
];
const writtenDate = /^(\d{4})(?:[年./-](\d{1,2})(?:[月./-](?:(\d{1,2})日?)?)?|年)$/u;

function plainDate(cell: string): string | undefined {
  const [, year, month, day] = writtenDate.exec(cell.normalize('NFKC')) ?? [];
  if (year === undefined) return undefined;
  const parts = [month, day].filter((part) => part !== undefined);
  return [year, ...parts.map((part) => part.padStart(2, '0'))].join('-');
}

/** The word of a closed list that has this label in some language, if only one has. */
function wordOfLabel(cell: string, column: string, { dataset }: MendContext): string | undefined {
  const wanted = cell.trim().toLowerCase();
  const words = Object.entries(metaOf(dataset, column).vocabulary ?? {});
  const found = words.filter(([word, { zh, en }]) =>
    [word, zh, en].some((name) => name.toLowerCase() === wanted),
  );
  return found.length === 1 ? found[0]?.[0] : undefined;
}

const withoutUnseen: Repair = (cell) => cell.replace(unseen, '');

/** What can be done about a fault without knowing the source. */
const repairs: Partial<Record<FaultCode, Repair>> = {
  padded: (cell) => cell.trim(),
  'full-width-digits': (cell) => cell.normalize('NFKC'),
  thousands: (cell) => cell.replace(/[,，\s]/gu, ''),
  'invisible-character': withoutUnseen,
  'direction-character': withoutUnseen,
  'control-character': (cell) => cell.replaceAll('\t', ' ').replace(controls, ''),
  'look-alike': (cell) =>
    cell
      .replace(spaces, ' ')
      .replace(otherForms, (letter) => letter.normalize('NFKC'))
      .normalize('NFC'),
  'not-a-date': plainDate,
  'not-yes': (cell) => (/^(?:y|yes|true|是|√|✓)$/iu.test(cell.trim()) ? 'yes' : undefined),
  'missing-mark': (cell) => (/^(?:n\/?a|null)$/iu.test(cell) ? '' : undefined),
  'not-in-vocabulary': wordOfLabel,
  'unknown-reference': (cell, column, { keyOfName }) => keyOfName(column, cell.trim()),
};

/** The first fault of a cell by itself, and beside the table it refers to. */
function faultOf(cell: string, column: string, context: MendContext): FaultCode | undefined {
  const { dataset, checks, isKey } = context;
  const kind = dataset.columns[column];
  const [damage] = damagedCells({ [column]: cell }, checks);
  if (damage !== undefined) return damage.code;
  const refusal = kind === undefined ? undefined : refuses(kind, cell);
  if (refusal !== undefined) return refusal.code;
  return cell === '' || isKey(column, cell) ? undefined : 'unknown-reference';
}

/** A cell has at most so many faults that hide one another, such as spaces around 12，345. */
const mostRepairs = 5;

/**
 * The one certain mend of a cell: what it must hold, if that follows from what it holds. Undefined
 * where the source has to be looked at, or where the mended cell would still have a fault.
 *
 * @param cell The cell as it is written, with placeholders.
 */
export function mendOf(
  { code, column = '' }: Pick<Fault, 'code' | 'column'>,
  cell: string,
  context: MendContext,
): string | undefined {
  if (repairs[code] === undefined || cell.includes('{')) return undefined;
  let mended = cell;
  for (let times = 0; times < mostRepairs; times += 1) {
    const fault = faultOf(mended, column, context);
    if (fault === undefined) return mended === cell ? undefined : mended;
    const next = repairs[fault]?.(mended, column, context);
    if (next === undefined || next === mended) return undefined;
    mended = next;
  }
  return undefined;
}
