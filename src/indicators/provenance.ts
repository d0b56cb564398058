import { ascending, descending } from 'd3-array';
import type { Fault } from '#src/lib/faults.ts';
import type { CellRef, Formula, Label, Observation, Unit } from '#src/model.ts';
import { indicatorError } from './faults.ts';

/** The parts of a row that `cell` reads. */
interface SourceRow {
  key: string;
  line?: number;
  values: Record<string, unknown>;
  printed: Record<string, string>;
}

/** The parts of a dataset that `cell` reads. */
interface SourceTable {
  id: string;
  file: string;
  dataset: {
    columns: Record<
      string,
      { meta(): { column?: { rounding?: number; scale?: number; unit?: string } } | undefined }
    >;
  };
}

/**
 * Returns one cell of a dataset, the leaf of every formula. Columns printed in 万 are converted to
 * ones, percentages to fractions. Throws when the cell is empty or not a number.
 */
export function cell(table: SourceTable, row: SourceRow, column: string): Formula {
  const value = row.values[column];
  if (typeof value !== 'number') {
    throw indicatorError({
      code: 'no-number',
      file: table.file,
      ...(row.line === undefined ? {} : { line: row.line }),
      column,
      row: row.key,
      got: row.printed[column] ?? '',
    });
  }
  const meta = table.dataset.columns[column]?.meta()?.column;
  const scale = meta?.scale ?? (meta?.unit === 'percent' ? 0.01 : 1);
  return {
    op: 'cell',
    cell: { dataset: table.id, row: row.key, column },
    value: Number((value * scale).toPrecision(12)),
    tolerance: (meta?.rounding ?? 0) * scale,
    printed: row.printed[column] ?? String(value),
    scale,
  };
}

/** A row counted as one, identified by its cell in `column`. */
export function countedRow(table: SourceTable, row: SourceRow, column: string): Formula {
  return {
    op: 'cell',
    cell: { dataset: table.id, row: row.key, column },
    value: 1,
    tolerance: 0,
    printed: row.printed[column] ?? '',
    scale: 1,
  };
}

/** A number that comes from a definition instead of a source, with the reason for it. */
export function constant(value: number, why: Label): Formula {
  return { op: 'constant', value, tolerance: 0, why };
}

/** Sum of the parts, in their unit. */
export function sum(parts: Formula[]): Formula {
  return {
    op: 'sum',
    parts,
    value: add(parts.map((part) => part.value)),
    tolerance: add(parts.map((part) => part.tolerance)),
  };
}

/** `from` minus `parts`, in their unit. */
export function difference(from: Formula, ...parts: Formula[]): Formula {
  return {
    op: 'difference',
    parts: [from, ...parts],
    value: from.value - add(parts.map((part) => part.value)),
    tolerance: from.tolerance + add(parts.map((part) => part.tolerance)),
  };
}

export function product(left: Formula, right: Formula): Formula {
  return {
    op: 'product',
    parts: [left, right],
    value: left.value * right.value,
    tolerance: Math.abs(left.value) * right.tolerance + Math.abs(right.value) * left.tolerance,
  };
}

/** `part` divided by `whole`. Throws when `whole` is zero. */
export function ratio(part: Formula, whole: Formula): Formula {
  if (whole.value === 0) throw indicatorError(divisionByZero(whole));
  const value = part.value / whole.value;
  return {
    op: 'ratio',
    parts: [part, whole],
    value,
    tolerance: (part.tolerance + Math.abs(value) * whole.tolerance) / Math.abs(whole.value),
  };
}

/** Number of parts that pass the test; `test` describes the test in words. */
export function count(parts: Formula[], passes: (value: number) => boolean, test: Label): Formula {
  return {
    op: 'count',
    test,
    parts,
    value: parts.filter((part) => passes(part.value)).length,
    tolerance: 0,
  };
}

/** Rank of `of` among `parts`, the largest first; ties share the better rank. */
export function rank(of: Formula, parts: readonly Formula[]): Formula {
  return {
    op: 'rank',
    of,
    parts,
    value: 1 + parts.filter((part) => part.value > of.value).length,
    tolerance: 0,
  };
}

/**
 * Gini coefficient of `part` over `whole`: twice the area between the Lorenz curve and the
 * diagonal, by the trapezoid rule, with the units ordered by their ratio (Gini 1912; grouped data
 * as in Gastwirth 1972). `pairs` are [part, whole] of each unit.
 */
export function gini(pairs: readonly (readonly [Formula, Formula])[]): Formula {
  const ordered = [...pairs].sort(([a, b], [c, d]) =>
    ascending(a.value / b.value, c.value / d.value),
  );
  const parts = add(ordered.map(([part]) => part.value));
  const wholes = add(ordered.map(([, whole]) => whole.value));
  let area = 0;
  let below = 0;
  for (const [part, whole] of ordered) {
    const above = below + part.value / parts;
    area += ((below + above) / 2) * (whole.value / wholes);
    below = above;
  }
  return { op: 'gini', parts: ordered.flat(), value: 1 - 2 * area, tolerance: 0 };
}

/** One bound of an interval, derived by a rule from `parts`. */
export function bound(side: 'low' | 'high', value: number, rule: Label, parts: Formula[]): Formula {
  return { op: 'bound', side, rule, parts, value, tolerance: 0 };
}

/** The cells below a formula, without duplicates, in order of first use. */
export function inputsOf(formula: Formula): CellRef[] {
  const found = new Map<string, CellRef>();
  const visit = (node: Formula): void => {
    if (node.op === 'cell') found.set(Object.values(node.cell).join('\n'), node.cell);
    else if (node.op !== 'constant') {
      if (node.op === 'rank') visit(node.of);
      node.parts.forEach(visit);
    }
  };
  visit(formula);
  return [...found.values()];
}

/** Creates an observation. Its value is read from the formula, so the two cannot disagree. */
export function observe(
  indicator: string,
  key: string,
  unit: Unit,
  formula: Formula,
  more: { crossCheck?: Formula | undefined; part?: Label | undefined; page?: number } = {},
): Observation {
  const { crossCheck, part, page = 1 } = more;
  return {
    indicator,
    key,
    ...(page === 1 ? {} : { page }),
    ...(part === undefined ? {} : { part }),
    unit,
    formula,
    ...(crossCheck === undefined ? {} : { crossCheck }),
    value: formula.value,
    get inputs() {
      return inputsOf(formula);
    },
  };
}

/** Returns the formulas in descending order of value. */
export function largestFirst(parts: readonly Formula[]): Formula[] {
  return [...parts].sort((a, b) => descending(a.value, b.value));
}

/** Sum without binary rounding errors: 0.1 + 0.2 is 0.3. */
function add(values: number[]): number {
  return Number(values.reduce((total, value) => total + value, 0).toPrecision(15));
}

/** Names the location of a zero cell; for a larger formula, its first cell and a description. */
function divisionByZero(formula: Formula): Fault<'division-by-zero'> {
  const [first] = inputsOf(formula);
  const op = formula.op === 'cell' ? '' : ` (${formula.op})`;
  return {
    code: 'division-by-zero',
    file: first === undefined ? 'src/indicators' : `data/${first.dataset}/${first.dataset}.csv`,
    ...(first === undefined
      ? {}
      : { dataset: first.dataset, column: first.column, row: first.row }),
    got: `0${op}`,
  };
}
