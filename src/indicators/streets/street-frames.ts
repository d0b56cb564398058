import { group } from 'd3-array';
import type { Formula } from '#src/model.ts';
import type { LoadedRow, Tables } from '#src/tables/load.ts';
import { cell, sum } from '../provenance.ts';

export type StreetRow = LoadedRow<'streets'>;

/** A column of the register that counts persons. */
export type PersonsColumn =
  | 'hukou'
  | 'hukou_local'
  | 'hukou_separated'
  | 'migrants'
  | 'migrants_permit'
  | 'migrants_no_permit'
  | 'outside'
  | 'total';

/**
 * The subdistricts of one district at one date, with the district’s printed total row if there is
 * one.
 */
export interface StreetFrame {
  /** Key of the district subject, e.g. `chaoyang@2010-03`. */
  key: string;
  district: string;
  asOf: string;
  streets: StreetRow[];
  printedTotal: StreetRow | undefined;
  /** A cell of a subdistrict, or undefined if it is empty. */
  of(row: StreetRow, column: PersonsColumn): Formula | undefined;
  /** The district’s figure: the printed total, otherwise the sum of the subdistricts. */
  whole(column: PersonsColumn): Formula | undefined;
  /** The sum of the subdistricts, or undefined if one of them is empty. */
  summed(column: PersonsColumn): Formula | undefined;
}

/** Groups the street dataset into frames, in row order. */
export function frames(tables: Tables): StreetFrame[] {
  const table = tables.table('streets');
  return [...group(table.rows, (row) => `${row.values.district}@${row.values.as_of}`).values()].map(
    (rows) => {
      const printedTotal = rows.find((row) => row.values.record === 'total');
      const streets = rows.filter((row) => row.values.record === 'street');
      const [{ values }] = rows as [StreetRow, ...StreetRow[]];
      const { district, as_of: asOf } = values;
      const of = (row: StreetRow, column: PersonsColumn): Formula | undefined =>
        row.values[column] === null ? undefined : cell(table, row, column);
      const summed = (column: PersonsColumn): Formula | undefined => {
        const parts = streets.map((row) => of(row, column));
        return parts.every((part) => part !== undefined) ? sum(parts) : undefined;
      };
      return {
        key: printedTotal?.key ?? `${district}@${asOf}`,
        district,
        asOf,
        streets,
        printedTotal,
        of,
        whole: (column) => (printedTotal === undefined ? summed(column) : of(printedTotal, column)),
        summed,
      };
    },
  );
}
