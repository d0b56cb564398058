import type { Place } from '#src/indicators/reforms/support-rules.ts';
import { rowPath } from '#src/tables/parts.ts';
import type { Label } from '#src/model.ts';
import type { Tables } from '#src/tables/load.ts';
import type { Named } from './problem-answers.ts';

/** A place where something was tried, leading to the practice, case or passage that tells of it. */
export interface TriedPlace extends Named {
  /** Places inside it where it was tried too. */
  within: Named[];
}

/** The places as pages name them: each with what it lies in, those inside it without. */
export function placesTried(places: readonly Place[], tables: Tables): TriedPlace[] {
  return places.map((place) => ({
    name: divisionName(place.division, tables),
    path: pathOf(place, tables),
    within: place.within.map((inner) => ({
      name: divisionName(inner.division, tables, place.division),
      path: pathOf(inner, tables),
    })),
  }));
}

function pathOf({ dataset, row }: Place, tables: Tables): string {
  const paths = {
    practices: `/practices/${row.key}/`,
    'innovation-cases': `/cases/${row.key}/`,
    'reform-passages': rowPath('reform-passages', row.key, tables),
  };
  return paths[dataset];
}

/** The name of a division with those that it is part of, up to but without `below`. */
function divisionName(code: string, tables: Tables, below?: string): Label {
  const { name_zh: zh, name_en: en, parent } = tables.table('divisions').row(code).values;
  if (parent === null || parent === below) return { zh, en };
  const above = divisionName(parent, tables, below);
  return { zh: `${above.zh}${zh}`, en: `${en}, ${above.en}` };
}
