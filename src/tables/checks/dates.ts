import { kindOf } from '../column-kind.ts';
import type { Fault } from '../fault.ts';
import type { TableLines } from './lines.ts';

/** What bounds the dates of a table. */
export interface Bounds {
  /** Year of each source that prints one. */
  years: ReadonlyMap<string, number>;
  /** The sources of rows that do not name their own. */
  sources: readonly string[];
  /** The day of the check as `2026-11-28`; builds do not look at the clock. */
  today: string | undefined;
}

const isDate = /^\d{4}(?:-\d{2}){0,2}$/u;

/** The last year that rows of these sources can speak of; undefined when one has no date. */
function lastYear(sources: readonly string[], years: Bounds['years']): number | undefined {
  const known = sources.map((source) => years.get(source));
  if (known.length === 0 || known.includes(undefined)) return undefined;
  return Math.max(...known.map((year) => year ?? 0));
}

/** Dates before the year 1000, after the source of their row, or in the future. */
export function* dateFaults(
  table: TableLines,
  { years, sources, today }: Bounds,
): Generator<Fault> {
  const { dataset, file, lines } = table;
  const columns = Object.keys(dataset.columns).filter((name) => kindOf(dataset, name) === 'date');
  const boundsOf = (year: number | undefined): string[] => [
    ...(year === undefined ? [] : [String(year)]),
    today ?? '9999',
  ];
  const whole = boundsOf(lastYear(sources, years));
  const ofSource = new Map([...years].map(([source, year]) => [source, boundsOf(year)]));
  const unknown = boundsOf(undefined);
  for (const column of columns) {
    for (const { line, key, cells } of lines) {
      const got = cells[column] ?? '';
      if (!isDate.test(got)) continue;
      const source = cells['source'] ?? '';
      const bounds = source === '' ? whole : (ofSource.get(source) ?? unknown);
      const passed = bounds.find((bound) => got.slice(0, bound.length) > bound);
      if (passed === undefined && got >= '1000') continue;
      const expected = passed ?? bounds[0] ?? '';
      yield { code: 'impossible-date', file, line, row: key, column, got, expected };
    }
  }
}
