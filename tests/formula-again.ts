import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CellRef, Formula } from '#src/model.ts';
import { project } from './fixture-tables.ts';

/** Cells of a CSV by row key and column, read without any code of the project. */
type Sheet = Map<string, Record<string, string>>;

/** Key columns of the datasets that anything is measured from. */
const keys: Record<string, string[]> = {
  streets: ['street', 'as_of'],
  'innovation-classes': ['id'],
  'innovation-cases': ['id'],
  'innovation-places': ['id'],
  'social-organisations': ['year'],
  policies: ['id'],
  readings: ['id'],
  rechecks: ['reading'],
  problems: ['id'],
  reforms: ['id'],
  'problem-reform-links': ['problem', 'reform', 'source'],
  mentions: ['id'],
  practices: ['id'],
  'practice-parts': ['practice', 'order'],
  'community-types': ['id'],
  'pilot-streets': ['street', 'aspect'],
  divisions: ['code'],
};

/** Columns that are measured as numbers, with what one printed unit stands for. A cell of another column is a row counted as one. */
const scales: Record<string, Record<string, number>> = {
  streets: {
    hukou: 1,
    hukou_local: 1,
    hukou_separated: 1,
    migrants: 1,
    migrants_permit: 1,
    migrants_no_permit: 1,
    outside: 1,
    total: 1,
  },
  'innovation-classes': { cases: 1, percent: 0.01 },
  'innovation-places': { cases: 1 },
  policies: { year: 1 },
  'social-organisations': { associations: 10_000, private_non_enterprise: 10_000, foundations: 1 },
};

/** The tests that counts make, by their words; every other count takes all its parts. */
const tests: Record<string, (value: number) => boolean> = {
  '≥ 1,000': (value) => value >= 1000,
  '≠ 0': (value) => value !== 0,
  '= 0': (value) => value === 0,
};

/** Cuts a CSV with quoted cells into lines of cells. */
export function csvLines(text: string): string[][] {
  const lines: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/gu)) {
    lines.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\n') lines.push([]);
  }
  return lines.filter((cells) => cells.some((cell) => cell !== ''));
}

const sheets = new Map<string, Sheet>();

/** A dataset as text, by row key. */
export function sheetOf(dataset: string): Sheet {
  const known = sheets.get(dataset);
  if (known !== undefined) return known;
  const [header = [], ...rows] = csvLines(
    readFileSync(join(project, 'data', dataset, `${dataset}.csv`), 'utf8'),
  );
  const sheet: Sheet = new Map();
  for (const cells of rows) {
    const row = Object.fromEntries(header.map((column, index) => [column, cells[index] ?? '']));
    sheet.set((keys[dataset] ?? []).map((column) => row[column] ?? '').join('@'), row);
  }
  sheets.set(dataset, sheet);
  return sheet;
}

/** The text of one cell. */
export function textOf({ dataset, row, column }: CellRef): string {
  const text = sheetOf(dataset).get(row)?.[column];
  if (text === undefined) throw new Error(`${dataset} has no cell ${row}/${column}`);
  return text;
}

/** What one cell stands for, in ones. */
export function amountOf(ref: CellRef): number {
  // Of a date, the year is measured.
  const text = ref.dataset === 'policies' ? textOf(ref).slice(0, 4) : textOf(ref);
  const row = sheetOf(ref.dataset).get(ref.row);
  if (ref.dataset === 'readings') {
    const isPercent = row?.['unit'] === 'percent' || row?.['unit'] === 'points';
    return isPercent ? Number(text) / 100 : Number(text) * Number(row?.['scale']);
  }
  const scale = scales[ref.dataset]?.[ref.column];
  return scale === undefined ? 1 : Number(text) * scale;
}

/** Gini by mean differences between all pairs of units, which is another way to the same number. */
function giniOf(values: number[]): number {
  const units = values.flatMap((part, index) =>
    index % 2 === 0 ? [{ part, whole: values[index + 1] ?? 0 }] : [],
  );
  const [parts, wholes] = (['part', 'whole'] as const).map((side) =>
    units.reduce((all, unit) => all + unit[side], 0),
  ) as [number, number];
  let differences = 0;
  for (const a of units) {
    for (const b of units) {
      differences +=
        (a.whole / wholes) * (b.whole / wholes) * Math.abs(a.part / a.whole - b.part / b.whole);
    }
  }
  return differences / (2 * (parts / wholes));
}

/** The value of a formula, computed again from the text of its cells alone. Bounds cannot be: they give NaN. */
export function again(formula: Formula): number {
  if (formula.op === 'cell') return amountOf(formula.cell);
  if (formula.op === 'constant') return formula.value;
  const values = formula.parts.map(again);
  const [first = 0, ...others] = values;
  switch (formula.op) {
    case 'sum':
      return values.reduce((all, value) => all + value, 0);
    case 'difference':
      return others.reduce((left, value) => left - value, first);
    case 'product':
      return values.reduce((all, value) => all * value, 1);
    case 'ratio':
      return first / (others[0] ?? 0);
    case 'count':
      return values.filter(tests[formula.test.en] ?? (() => true)).length;
    case 'rank':
      return [...values].sort((a, b) => b - a).indexOf(again(formula.of)) + 1;
    case 'gini':
      return giniOf(values);
    case 'bound':
      return Number.NaN;
  }
}

/** Every node of a formula. */
export function nodesOf(formula: Formula): Formula[] {
  if (formula.op === 'cell' || formula.op === 'constant') return [formula];
  const below = formula.op === 'rank' ? [formula.of, ...formula.parts] : formula.parts;
  return [formula, ...below.flatMap(nodesOf)];
}
