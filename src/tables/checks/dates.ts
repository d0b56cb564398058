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

/** The last year that rows of these sources can speak of; undefined when one has no date. */
function lastYear(sources: readonly string[], years: Bounds['years']): number | undefined {
  const known = sources.map((source) => years.get(source));
  if (known.length === 0 || known.includes(undefined)) return undefined;
  return Math.max(...known.map((year) => year ?? 0));
}

/** Dates before the year 1000, after the source of their row, or in the future. */
export function dateFaults(table: TableLines, { years, sources, today }: Bounds): Fault[] {
  const { dataset, file, lines } = table;
  const columns = Object.keys(dataset.columns).filter((name) => kindOf(dataset, name) === 'date');
  const whole = lastYear(sources, years);
  const ofSource = (cells: Record<string, string>): number | undefined => {
    const source = cells['source'] ?? '';
    return source === '' ? whole : years.get(source);
  };
  return columns.flatMap((column) =>
    lines.flatMap(({ line, key, cells }): Fault[] => {
      const got = cells[column] ?? '';
      if (!/^\d{4}(?:-\d{2}){0,2}$/u.test(got)) return [];
      const year = ofSource(cells);
      const bounds = [...(year === undefined ? [] : [String(year)]), today ?? '9999'];
      const passed = bounds.find((bound) => got.slice(0, bound.length) > bound);
      if (passed === undefined && got >= '1000') return [];
      const expected = passed ?? bounds[0] ?? '';
      return [{ code: 'impossible-date', file, line, row: key, column, got, expected }];
    }),
  );
}
