import { t } from '#src/i18n/index.ts';
import { languages } from '#src/i18n/languages.ts';
import type { Table, TableCell } from '#src/model.ts';

const year = /^(\d{4})年?$/u;

/** The head of a column: its label with the unit in both languages, where its cells have one unit. */
function headOf(label: string, cells: readonly TableCell[]): string {
  const [unit, ...others] = new Set(cells.flatMap(({ observation }) => observation?.unit ?? []));
  if (unit === undefined || unit === 'year' || others.length > 0) return label;
  // A CSV has the value of a share, not the percentage that pages show.
  const word = unit === 'share' ? 'unit.fraction' : (`unit.${unit}` as const);
  const names = languages.map(({ id }) => t(id, word));
  const [, bare = label, bracket = ''] = /^(.*?)\s*[（(]([^（(]*)[)）]$/u.exec(label) ?? [];
  return `${names.includes(bracket) ? bare : label} [${names.join(' · ')}]`;
}

/**
 * A value with the digits that mean something: whole numbers as they are, others to six digits,
 * which is more than any source prints and less than a computer does.
 */
function sensible(value: number | string): number | string {
  return typeof value === 'number' && !Number.isInteger(value)
    ? Number(value.toPrecision(6))
    : value;
}

/** The head and the rows of a CSV file. */
export interface CsvContent {
  fields: string[];
  rows: (string | number)[][];
}

/**
 * The table of a chart as a spreadsheet computes with it: values instead of what is shown, with at
 * most six digits, years as numbers, and the unit of a column in both languages behind its head.
 */
export function csvOf({ columns, rows }: Table): CsvContent {
  const cellsOf = (index: number): TableCell[] => rows.flatMap((row) => row[index] ?? []);
  const isYears = columns.map((_, index) => {
    const filled = cellsOf(index).filter(({ value, text }) => value === undefined && text !== '');
    return filled.length > 0 && filled.every(({ text }) => year.test(text));
  });
  return {
    fields: columns.map(({ label }, index) => headOf(label, cellsOf(index))),
    rows: rows.map((row) =>
      row.map(({ value, text }, index) => {
        if (value !== undefined) return sensible(value);
        return isYears[index] === true && text !== '' ? Number(year.exec(text)?.[1]) : text;
      }),
    ),
  };
}
