import { datasets } from '#data/index.ts';
import { indicators } from '#src/indicators/index.ts';
import { reading as readingOf } from '#src/indicators/reading.ts';
import type { BoundWords } from '#src/lib/text/bound-text.ts';
import { observationPath } from '#src/lib/observations.ts';
import { rowPath } from '#src/tables/parts.ts';
import type { CellRef, Measures } from '#src/model.ts';
import { kindOf } from '#src/tables/column-kind.ts';
import type { Tables } from '#src/tables/load.ts';
import { wordsOf } from '../check.ts';
import type { Claim } from '../ledger.ts';
import { cut } from '../references.ts';
import { cellPath } from '../evidence/source-links.ts';
import type { ClaimWords } from '../words/claim-words.ts';

/** What placeholders may be bound to. */
export interface Targets {
  tables: Tables;
  measures: Measures;
  claims: readonly Claim[];
}

/** What a placeholder is bound to: the words it must say, or the text of a cell that holds them. */
export type Target =
  | { says: ClaimWords }
  | { cell: string }
  /** There is no such target; the names that there are. */
  | { known: readonly string[] };

/** The cell that `dataset/row/column` names; a row may hold slashes itself. */
function cellOf(target: string): CellRef {
  const [first, last] = [target.indexOf('/'), target.lastIndexOf('/')];
  const row = target.slice(first + 1, Math.max(first + 1, last));
  return { dataset: target.slice(0, Math.max(0, first)), row, column: target.slice(last + 1) };
}

/** What the words of a placeholder must say. */
export function targetOf({ kind, target }: BoundWords, targets: Targets): Target {
  switch (kind) {
    case 'reading':
      return readingTarget(target, targets);
    case 'cell':
      return cellTarget(cellOf(target), targets);
    case 'value':
      return valueTarget(target, targets);
    case 'claim': {
      const claim = targets.claims.find(({ id }) => id === target);
      return claim === undefined
        ? { known: targets.claims.map(({ id }) => id) }
        : { says: wordsOf(claim) };
    }
  }
}

function readingTarget(id: string, { tables }: Targets): Target {
  const { rows } = tables.table('readings');
  const row = rows.find(({ key }) => key === id);
  if (row === undefined) return { known: rows.map(({ key }) => key) };
  const { value } = readingOf(tables, id);
  // Percentage points are said as they are printed: 0.4.
  const said = row.values.unit === 'points' ? Number(row.values.value) : value;
  return { says: { value: said, says: [], passage: row.values.printed } };
}

function cellTarget({ dataset, row: key, column }: CellRef, targets: Targets): Target {
  const { tables } = targets;
  if (!datasets.some(({ id }) => id === dataset)) {
    return { known: datasets.map(({ id }) => `${id}/${key}/${column}`) };
  }
  const table = tables.any(dataset);
  const row = table.rows.find((one) => one.key === key);
  if (row === undefined)
    return { known: table.rows.map((one) => `${dataset}/${one.key}/${column}`) };
  const declared = table.dataset.columns[column];
  if (declared === undefined)
    return { known: table.header.map((name) => `${dataset}/${key}/${name}`) };
  if (dataset === 'readings' && column === 'value') return readingTarget(key, targets);
  const printed = row.printed[column] ?? '';
  const isNumber = ['integer', 'number', 'printed-number'].includes(kindOf(table.dataset, column));
  if (!isNumber || printed === '') return { cell: printed };
  const { unit, scale = 1 } = declared.meta()?.column ?? {};
  const value = Number(printed) * (unit === 'percent' || unit === 'points' ? 0.01 : scale);
  return { says: { value: Number(value.toPrecision(12)), says: [] } };
}

function valueTarget(target: string, { measures }: Targets): Target {
  const [indicator, key] = cut(target);
  const found = measures.find(indicator, key);
  if (found !== undefined) return { says: { value: found.value, says: [] } };
  const own = measures.all(indicator).map((one) => `${indicator}/${one.key}`);
  return { known: own.length > 0 ? own : indicators.map(({ id }) => `${id}/${key}`) };
}

/**
 * What a target is now, to see whether it has changed; undefined where there is none. Of a statement
 * it is what the data give in its place: other subjects may change as long as they decide nothing.
 */
export function stateOfTarget(part: BoundWords, targets: Targets): string | undefined {
  const target = targetOf(part, targets);
  if ('known' in target) return undefined;
  if ('cell' in target || target.says.statement === undefined) return JSON.stringify(target);
  const { statement, ...others } = target.says;
  const { holds, found } = statement.finding;
  return JSON.stringify({ ...others, holds, found });
}

/** The address of what words are bound to, without base path and language. */
export function targetPath(
  { kind, target }: BoundWords,
  { tables, measures }: Pick<Targets, 'tables' | 'measures'>,
): string {
  if (kind === 'reading') return rowPath('readings', target, tables);
  if (kind === 'cell') return cellPath(cellOf(target), tables);
  if (kind === 'claim') return `/evidence/${target}/`;
  const [indicator, key] = cut(target);
  return observationPath(measures.find(indicator, key) ?? { indicator, key });
}
