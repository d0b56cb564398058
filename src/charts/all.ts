import { onceFor } from '#src/lib/once.ts';
import type { Chart, Measures } from '#src/model.ts';
import { audit } from './audit/audit.ts';
import { communityTypes } from './series/community-types.ts';
import { concentration } from './streets/concentration.ts';
import { innovationClasses } from './innovations/innovation-classes.ts';
import { innovationPlaces } from './places/innovation-places.ts';
import { innovationWaffle } from './innovations/innovation-waffle.ts';
import { migrantsSeparation } from './streets/migrants-separation.ts';
import { outsideShare } from './streets/outside-share.ts';
import { permitGap } from './streets/permit-gap.ts';
import { groupCharts } from './streets/group-comparison.ts';
import { policyTimeline } from './series/policy-timeline.ts';
import { populationComposition } from './streets/population-composition.ts';
import { problemReformMap } from './problems/problem-reform-map.ts';
import { diagramCharts } from './structures/diagrams.ts';
import { socialOrganisations } from './series/social-organisations.ts';
import { streetScatter } from './streets/street-scatter.ts';
import { streetSeries } from './streets/street-series.ts';
import { themesByRegion } from './innovations/themes-by-region.ts';

const ofStreets: readonly Chart[] = [
  outsideShare,
  populationComposition,
  streetScatter,
  concentration,
  permitGap,
  migrantsSeparation,
  streetSeries,
];

const ofCases: readonly Chart[] = [
  innovationWaffle,
  innovationClasses,
  innovationPlaces,
  themesByRegion,
];

const others: readonly Chart[] = [communityTypes, policyTimeline, socialOrganisations, audit];

/**
 * The register of charts, in the order in which they are shown: those that are always there, and one
 * for each group of subdistricts and each diagram that the data declare. Some may have nothing to draw.
 */
export const allCharts = onceFor((measures: Measures): readonly Chart[] => [
  ...ofStreets,
  ...groupCharts(measures),
  ...ofCases,
  problemReformMap(measures),
  ...diagramCharts(measures),
  ...others,
]);

/** Ids of the charts that are there whatever the data declare, in the order of the register. */
export const chartsOfEverySite: readonly string[] = [
  ...[...ofStreets, ...ofCases].map(({ id }) => id),
  'problem-reform-map',
  ...others.map(({ id }) => id),
];

/** The charts of the register by their ids. */
export const chartById = onceFor(
  (measures: Measures): ReadonlyMap<string, Chart> =>
    new Map(allCharts(measures).map((chart) => [chart.id, chart])),
);
