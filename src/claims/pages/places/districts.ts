import type { Label, Measures, Observation, Subject } from '#src/model.ts';
import type { Tables } from '#src/tables/load.ts';
import { datesOf } from './street-dates.ts';

/** A district at its newest date, with what stands in its list of streets. */
export interface DistrictList {
  subject: Subject;
  /** Its streets, the highest share from outside first; those without a share last. */
  streets: Subject[];
  /** Streets of earlier dates that others continue. */
  former: Subject[];
  /** Its other dates, the newest first. */
  earlier: string[];
  count: Observation;
}

/** Every district once, at its newest date, in the order of the data. */
export function districtLists(measures: Measures): DistrictList[] {
  const units = Map.groupBy(measures.subjects('district'), ({ unit, key }) => unit ?? key);
  return [...units.values()].flatMap((dated): DistrictList[] => {
    const inOrder = [...dated].sort((a, b) => (b.asOf ?? '').localeCompare(a.asOf ?? ''));
    const [subject] = inOrder;
    if (subject === undefined) return [];
    const rank = ({ key }: Subject): number =>
      measures.find('outside-share-rank', key)?.value ?? Infinity;
    const streets = [...measures.subjects('street', subject.key)];
    const units = new Set(streets.map(({ unit }) => unit));
    const former = inOrder
      .slice(1)
      .flatMap(({ key }) => measures.subjects('street', key))
      .filter((street) => !units.has(street.unit))
      .filter((street) => datesOf(street, measures)[0]?.key === street.key);
    return [
      {
        subject,
        streets: streets.sort((a, b) => rank(a) - rank(b)),
        former,
        earlier: inOrder.slice(1).map(({ asOf = '' }) => asOf),
        count: measures.get('streets', subject.key),
      },
    ];
  });
}

/** Lists of so many districts stand on one page; of more, each has a page of its own. */
const listsOfPage = 6;

/** Whether each district has a page. */
export const haveOwnPages = (districts: readonly DistrictList[]): boolean =>
  districts.length > listsOfPage;

/** Path of the page of a district, without base path and language. */
export const districtPath = ({ subject: { unit, key } }: DistrictList): string =>
  `/districts/${unit ?? key}/`;

/** Names of the divisions that a district lies in, the outermost first. */
export function liesIn({ subject: { unit = '' } }: DistrictList, tables: Tables): Label[] {
  const { rows } = tables.table('divisions');
  const above = (code: string | null | undefined): Label[] => {
    const values = rows.find(({ key }) => key === code)?.values;
    if (values === undefined) return [];
    return [...above(values.parent), { zh: values.name_zh, en: values.name_en }];
  };
  return above(unit).slice(0, -1);
}

/** Districts that were counted by the same definitions, and can be compared. */
export function comparable(districts: readonly DistrictList[]): DistrictList[][] {
  return [...Map.groupBy(districts, ({ subject }) => subject.basis ?? '').values()];
}
