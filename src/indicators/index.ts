import type { Indicator, Measures } from '#src/model.ts';
import type { Tables } from '#src/tables/load.ts';
import { audit } from './audit.ts';
import { caseRegions } from './case-regions.ts';
import { classes } from './classes.ts';
import { communityTypes } from './community-types.ts';
import { concentration } from './concentration.ts';
import { sources } from './corpus.ts';
import type { Family } from './family.ts';
import { identified } from './identified.ts';
import { recorder } from './measures.ts';
import { migrants } from './migrants.ts';
import { organisations } from './organisations.ts';
import { outside } from './outside.ts';
import { places } from './places.ts';
import { policies } from './policies.ts';
import { population } from './population.ts';
import { practices } from './practices.ts';
import { problems } from './problems.ts';
import { recomputed } from './recomputed.ts';
import { separation } from './separation.ts';
import { views } from './views.ts';

/** The register of indicators, in the order in which they are measured. */
const families: readonly Family[] = [
  population,
  outside,
  concentration,
  migrants,
  separation,
  classes,
  identified,
  views,
  places,
  caseRegions,
  organisations,
  recomputed,
  sources,
  problems,
  practices,
  policies,
  communityTypes,
  audit,
];

/** All indicators, for the code book and for labels. */
export const indicators: readonly Indicator[] = families.flatMap((family) => family.indicators);

const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));

/** The indicator with this id. Throws when there is none. */
export function indicator(id: string): Indicator {
  const found = byId.get(id);
  if (found === undefined)
    throw new Error(`No indicator "${id}". Known: ${[...byId.keys()].join(', ')}`);
  return found;
}

/** Measures everything that the tables allow. Throws when the tables contradict a rule of an indicator. */
export function measure(tables: Tables): Measures {
  const record = recorder();
  for (const family of families) family.measure(tables, record);
  return record;
}
