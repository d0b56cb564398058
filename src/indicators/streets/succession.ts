import { onceFor } from '#src/lib/once.ts';
import type { Tables } from '#src/tables/load.ts';
import type { StreetRow } from './street-frames.ts';
import { unitsOf } from './street-units.ts';

/** The rows of an earlier date that a subdistrict continues. */
export interface Lineage {
  rows: readonly StreetRow[];
  /** Whether they are others than the subdistrict itself: renamed or merged ones. */
  renamed: boolean;
}

/** Finds what a row of the register continues at an earlier date. */
export type Lineages = (row: StreetRow, earlier: string) => Lineage | undefined;

/**
 * Follows subdistricts back in time: by their id, and by the declared successions between the two
 * dates. Undefined where nothing is known, where a part was split off, and where the definitions of
 * the figures differ.
 */
export const lineagesOf = onceFor((tables: Tables): Lineages => {
  const unitOf = unitsOf(tables);
  const rows = new Map<string, StreetRow>();
  for (const row of tables.table('streets').rows) {
    const { street, district, as_of: asOf, record } = row.values;
    if (record === 'street') rows.set(`${unitOf(street, district)}@${asOf}`, row);
  }
  const successions = tables.table('successions').rows.map(({ values }) => ({
    ...values,
    unit: unitOf(values.street, values.district),
    formerUnit: unitOf(values.former, values.district),
  }));
  return (row, earlier) => {
    const { street, district, as_of: asOf, basis } = row.values;
    const unit = unitOf(street, district);
    const between = successions.filter(({ since }) => since > earlier && since <= asOf);
    const into = between.filter((one) => one.unit === unit);
    const isSplit = [...into, ...between.filter((one) => one.formerUnit === unit)].some(
      ({ change }) => change === 'split',
    );
    if (isSplit) return undefined;
    const formers = into.map(({ formerUnit }) => formerUnit);
    const isRenamed = into.some(({ change }) => change === 'renamed');
    const units = isRenamed ? formers : [unit, ...formers];
    const found = [...new Set(units)].flatMap((one) => rows.get(`${one}@${earlier}`) ?? []);
    const isWhole = formers.every((one) => rows.has(`${one}@${earlier}`));
    if (found.length === 0 || !isWhole) return undefined;
    if (found.some((one) => one.values.basis !== basis)) return undefined;
    return { rows: found, renamed: formers.length > 0 };
  };
});
