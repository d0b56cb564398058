import { sum as total } from 'd3-array';
import { collecting, type Fault } from '#src/lib/faults.ts';
import type { Formula, Label } from '#src/model.ts';
import type { LoadedRow, Tables } from '#src/tables/load.ts';
import { indicatorError, indicatorErrors } from './faults.ts';
import { bound, cell, countedRow } from './provenance.ts';

export type PlaceRow = LoadedRow<'innovation-places'>;

interface Interval {
  low: number;
  high: number;
}

/**
 * The bounds of one unit as the wording alone implies them, each with the cells it follows from.
 */
interface Wording extends Interval {
  lowFrom: Formula[];
  highFrom: Formula[];
}

/** The number of cases by which the source’s wording sets units without a number apart. */
export const tenCases = 10;

const rule: Label = {
  zh: '由原文措辞、点名的案例和地区合计推出',
  en: 'from the source’s wording, the cases it names and the regional total',
};

/**
 * Computes the smallest and largest number of cases of each unit of a region: first from the
 * wording, then narrowed until the bounds are consistent with the regional total. `members` are
 * the units of the region, or those without one; `all` is the number of all cases of the collection.
 * Without a total nothing is narrowed, and the largest number may be undefined. Throws when
 * wording, named cases and total contradict each other.
 */
export function intervalsOf(
  tables: Tables,
  region: PlaceRow | undefined,
  members: readonly PlaceRow[],
  all: Formula | undefined,
): { row: PlaceRow; low: Formula; high: Formula | undefined }[] {
  const table = tables.table('innovation-places');
  const whole =
    region === undefined || region.values.cases === null ? undefined : cell(table, region, 'cases');
  const faults: Fault[] = [];
  const wordings = members.flatMap(
    (row) => collecting(faults, () => fromWording(tables, row, whole ?? all)) ?? [],
  );
  if (faults.length > 0) throw indicatorErrors(faults);
  const known = wordings.flatMap(({ lowFrom, highFrom }) => [...lowFrom, ...highFrom]);
  const together = whole === undefined ? known : [whole, ...known];
  const narrowed =
    region === undefined || whole === undefined
      ? wordings
      : withinTotal(table, region, wordings, whole);
  return members.flatMap((row, index) => {
    const [worded, interval] = [wordings[index], narrowed[index]];
    if (worded === undefined || interval === undefined) return [];
    if (row.values.cases !== null) {
      const printed = cell(table, row, 'cases');
      return [{ row, low: printed, high: printed }];
    }
    const { low, high } = interval;
    return [
      {
        row,
        low: bound('low', low, rule, low === worded.low ? worded.lowFrom : together),
        high: Number.isFinite(high)
          ? bound('high', high, rule, high === worded.high ? worded.highFrom : together)
          : undefined,
      },
    ];
  });
}

/** The intervals that fit the total of their region. Throws when none do. */
function withinTotal(
  { file }: { file: string },
  region: PlaceRow,
  wordings: readonly Wording[],
  whole: Formula,
): Interval[] {
  const narrowed = narrow(wordings, whole.value);
  if (narrowed !== undefined) return narrowed;
  const [low, high] = [total(wordings, (each) => each.low), total(wordings, (each) => each.high)];
  throw indicatorError({
    code: 'region-total',
    file,
    line: region.line,
    column: 'cases',
    row: region.key,
    got: region.printed.cases,
    expected: `${low}–${high}`,
  });
}

/**
 * Computes the bounds that the wording alone implies. The source names those without a case, so
 * the rest have at least one, and no fewer than the counted cases it names there. A unit of ten or more has no upper bound
 * but the regional total: that it is missing from the units listed does not bound it, as the source
 * does not say that it lists all the largest.
 */
function fromWording(tables: Tables, row: PlaceRow, whole: Formula | undefined): Wording {
  const table = tables.table('innovation-places');
  const { cases, said } = row.values;
  const named = namedIn(tables, row);
  const word = countedRow(table, row, 'said');
  const wording = (low: number, high: number, highFrom: Formula[]): Wording => ({
    low: Math.max(low, named.length),
    high,
    lowFrom: [word, ...named],
    highFrom: [word, ...highFrom],
  });
  const allowed =
    cases !== null
      ? wording(cases, cases, [cell(table, row, 'cases')])
      : said === 'none'
        ? wording(0, 0, [])
        : said === 'ten-or-more'
          ? wording(tenCases, whole?.value ?? Infinity, whole === undefined ? [] : [whole])
          : wording(1, tenCases - 1, []);
  if (allowed.low > allowed.high) {
    const counted = named.length;
    throw indicatorError({
      code: 'wording-contradiction',
      file: table.file,
      line: row.line,
      column: 'said',
      row: row.key,
      expected: String(allowed.high),
      detail: {
        zh: `措辞是“${row.printed.said}”，点名且计入的案例有 ${counted} 例，至少应是 ${allowed.low} 例`,
        en: `“${row.printed.said}” with ${counted} counted ${counted === 1 ? 'case' : 'cases'} named there makes at least ${allowed.low}`,
      },
    });
  }
  return allowed;
}

/** The cases of its collection that the source names in a province-level unit. */
function namedIn(tables: Tables, { values }: PlaceRow): Formula[] {
  const table = tables.table('innovation-cases');
  const province = values.division?.slice(0, 2);
  return table.rows
    .filter(
      (row) =>
        row.values.counted === 'yes' &&
        row.values.collection === values.collection &&
        row.values.division.slice(0, 2) === province,
    )
    .map((row) => countedRow(table, row, 'division'));
}

/**
 * Narrows intervals until every bound can occur with the given total. Returns undefined when no
 * numbers fit it.
 */
export function narrow(intervals: readonly Interval[], whole: number): Interval[] | undefined {
  const lows = total(intervals, (interval) => interval.low);
  const highs = total(intervals, (interval) => interval.high);
  if (whole < lows || whole > highs) return undefined;
  return intervals.map((interval) => ({
    low: Math.max(interval.low, whole - (highs - interval.high)),
    high: Math.min(interval.high, whole - (lows - interval.low)),
  }));
}
