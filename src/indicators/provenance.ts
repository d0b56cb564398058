import { ascending, descending } from 'd3-array';
import type { CellRef, Formula, Label, Observation, Unit } from '#src/model.ts';

/** A row as a cell is taken from it. */
interface SourceRow {
  key: string;
  values: Record<string, unknown>;
  printed: Record<string, string>;
}

/** A dataset as a cell is taken from it. */
interface SourceTable {
  id: string;
  dataset: {
    columns: Record<
      string,
      { meta(): { column?: { rounding?: number; scale?: number; unit?: string } } | undefined }
    >;
  };
}

/**
 * The leaf of every formula: one cell of a dataset.
 * A column printed in 万 is returned in ones, a percentage as a fraction. Throws when the cell is empty or not a number.
 */
export function cell(table: SourceTable, row: SourceRow, column: string): Formula {
  const value = row.values[column];
  if (typeof value !== 'number') {
    throw new Error(`${table.id}, row ${row.key}, column ${column}: no number in this cell`);
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

/** A row counted as one, named by what stands in `column`. */
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

/** A number that belongs to a definition and to no source, with the reason for it. */
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

/** `from` less `parts`, in their unit. */
export function difference(from: Formula, ...parts: Formula[]): Formula {
  return {
    op: 'difference',
    parts: [from, ...parts],
    value: from.value - add(parts.map((part) => part.value)),
    tolerance: from.tolerance + add(parts.map((part) => part.tolerance)),
  };
}

/** Product of two quantities. */
export function product(left: Formula, right: Formula): Formula {
  return {
    op: 'product',
    parts: [left, right],
    value: left.value * right.value,
    tolerance: Math.abs(left.value) * right.tolerance + Math.abs(right.value) * left.tolerance,
  };
}

/** `part` divided by `whole`. Throws when the whole is zero: such a share does not exist. */
export function ratio(part: Formula, whole: Formula): Formula {
  if (whole.value === 0) throw new Error(`Division by zero: ${describeLeaf(whole)} is 0`);
  const value = part.value / whole.value;
  return {
    op: 'ratio',
    parts: [part, whole],
    value,
    tolerance: (part.tolerance + Math.abs(value) * whole.tolerance) / Math.abs(whole.value),
  };
}

/** How many of the parts pass the test; `test` says in words which. */
export function count(parts: Formula[], passes: (value: number) => boolean, test: Label): Formula {
  return {
    op: 'count',
    test,
    parts,
    value: parts.filter((part) => passes(part.value)).length,
    tolerance: 0,
  };
}

/** Place of `of` among `parts`, the largest first; equal values share the better place. */
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
 * diagonal, by trapezoids, with the units ordered by their ratio (Gini 1912; grouped data as in
 * Gastwirth 1972). `pairs` are [part, whole] of each unit.
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

/** An end of an interval that follows by a rule from `parts`. */
export function bound(side: 'low' | 'high', value: number, rule: Label, parts: Formula[]): Formula {
  return { op: 'bound', side, rule, parts, value, tolerance: 0 };
}

/** The cells below a formula, each once, in order of first use. */
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

/** Binds a formula to what was measured. The value is the formula's: the two cannot disagree. */
export function observe(
  indicator: string,
  key: string,
  unit: Unit,
  formula: Formula,
  crossCheck?: Formula,
): Observation {
  return {
    indicator,
    key,
    unit,
    formula,
    ...(crossCheck === undefined ? {} : { crossCheck }),
    value: formula.value,
    get inputs() {
      return inputsOf(formula);
    },
  };
}

/** The formulas with the largest values first. */
export function largestFirst(parts: readonly Formula[]): Formula[] {
  return [...parts].sort((a, b) => descending(a.value, b.value));
}

/** Sum without the dust of binary fractions: 0.1 + 0.2 is 0.3. */
function add(values: number[]): number {
  return Number(values.reduce((total, value) => total + value, 0).toPrecision(15));
}

function describeLeaf(formula: Formula): string {
  return formula.op === 'cell'
    ? `${formula.cell.dataset}, row ${formula.cell.row}, column ${formula.cell.column}`
    : `a ${formula.op}`;
}
