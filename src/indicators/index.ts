import { collecting, suggestionFor, type Fault } from '#src/lib/faults.ts';
import type { Indicator, Measures } from '#src/model.ts';
import type { Tables } from '#src/tables/load.ts';
import { agreement } from './cases/agreement.ts';
import { audit } from './audit.ts';
import { diagrams } from './cases/diagrams.ts';
import { caseRegions } from './cases/case-regions.ts';
import { changes } from './streets/changes.ts';
import { classes } from './cases/classes.ts';
import { communityTypes } from './streets/community-types.ts';
import { concentration } from './streets/concentration.ts';
import { sources } from './cases/corpus.ts';
import type { Family } from './family.ts';
import { indicatorError, indicatorErrors } from './faults.ts';
import { groups } from './streets/groups.ts';
import { holdings } from './streets/holdings.ts';
import { identified } from './identified.ts';
import { recorder } from './measures.ts';
import { migrants } from './streets/migrants.ts';
import { organisations } from './reforms/organisations.ts';
import { outside } from './streets/outside.ts';
import { peers } from './streets/peers.ts';
import { places } from './places.ts';
import { policies } from './reforms/policies.ts';
import { population } from './streets/population.ts';
import { practices } from './cases/practices.ts';
import { problems } from './reforms/problems.ts';
import { recomputed } from './recomputed.ts';
import { separation } from './streets/separation.ts';
import { supportGrades } from './reforms/support-grades.ts';
import { support } from './reforms/support.ts';
import { views } from './views.ts';

export { lineagesOf } from './streets/succession.ts';
export { unitsOf } from './streets/street-units.ts';

/** All indicator families, in the order in which they are measured. */
const families: readonly Family[] = [
  population,
  outside,
  groups,
  concentration,
  migrants,
  separation,
  peers,
  changes,
  classes,
  identified,
  agreement,
  views,
  places,
  caseRegions,
  organisations,
  recomputed,
  sources,
  problems,
  practices,
  support,
  supportGrades,
  diagrams,
  policies,
  communityTypes,
  audit,
  holdings,
];

/** All indicators, for the code book and for labels. */
export const indicators: readonly Indicator[] = families.flatMap((family) => family.indicators);

const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));

/** Returns the indicator with this id. Throws if it is unknown. */
export function indicator(id: string): Indicator {
  const found = byId.get(id);
  if (found === undefined)
    throw indicatorError({
      code: 'unknown-indicator',
      file: 'src/indicators/index.ts',
      got: id,
      ...suggestionFor(id, byId.keys()),
    });
  return found;
}

/** Measures every family. Throws when the tables break a rule of an indicator. */
export function measure(tables: Tables): Measures {
  const { measures, faults } = measureAll(tables);
  if (faults.length > 0) throw indicatorErrors(faults);
  return measures;
}

/**
 * Measures every family and collects the faults instead of throwing. A family that depends on a
 * faulty one does not report the observations it misses.
 */
export function measureAll(tables: Tables): {
  measures: Measures;
  faults: Fault[];
} {
  const record = recorder();
  const faults: Fault[] = [];
  for (const family of families) {
    const own: Fault[] = [];
    const isFirst = faults.length === 0;
    collecting(own, () => {
      family.measure(tables, record);
    });
    for (const fault of own) {
      if (isFirst || !isConsequence(fault)) faults.push(withLine(fault, tables));
    }
  }
  return { measures: record, faults };
}

/**
 * Whether a fault may only follow from a family that could not be measured, so that the name in it
 * may be right.
 */
export function isConsequence({ code, got = '' }: Fault): boolean {
  if (code === 'unknown-indicator') return byId.has(got);
  return code === 'unknown-observation' || code === 'unknown-subject';
}

/** Adds the line number to a fault; formulas know their cells but not their lines. */
function withLine(fault: Fault, tables: Tables): Fault {
  if (fault.dataset === undefined) return fault;
  const { file, rows } = tables.any(fault.dataset);
  const line = rows.find(({ key }) => key === fault.row)?.line;
  return { ...fault, file, ...(line === undefined ? {} : { line }) };
}
