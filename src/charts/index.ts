import type { Chart } from '#src/model.ts';
import { audit } from './audit.ts';
import { committeeStation } from './committee-station.ts';
import { communityTypes } from './community-types.ts';
import { concentration } from './concentration.ts';
import { innovationClasses } from './innovation-classes.ts';
import { innovationPlaces } from './innovation-places.ts';
import { innovationWaffle } from './innovation-waffle.ts';
import { migrantsSeparation } from './migrants-separation.ts';
import { outsideShare } from './outside-share.ts';
import { permitGap } from './permit-gap.ts';
import { pilotComparison } from './pilot-comparison.ts';
import { policyTimeline } from './policy-timeline.ts';
import { populationComposition } from './population-composition.ts';
import { problemReformMap } from './problem-reform-map.ts';
import { selfGovernmentChain } from './self-government-chain.ts';
import { sixLayers } from './six-layers.ts';
import { socialOrganisations } from './social-organisations.ts';
import { streetScatter } from './street-scatter.ts';
import { themesByRegion } from './themes-by-region.ts';

/** The register of charts, in the order in which they are shown. */
export const charts: readonly Chart[] = [
  outsideShare,
  populationComposition,
  streetScatter,
  concentration,
  permitGap,
  migrantsSeparation,
  pilotComparison,
  innovationWaffle,
  innovationClasses,
  innovationPlaces,
  themesByRegion,
  problemReformMap,
  committeeStation,
  sixLayers,
  selfGovernmentChain,
  communityTypes,
  policyTimeline,
  socialOrganisations,
  audit,
];

/** The chart with this id. Throws with the known ids when there is none. */
export function chart(id: string): Chart {
  const found = charts.find((candidate) => candidate.id === id);
  if (found !== undefined) return found;
  const known = charts.map((candidate) => candidate.id).join(', ');
  throw new Error(
    `没有名为“${id}”的图。现有：${known}。请检查拼写，或在 src/charts/index.ts 登记。 / There is no chart "${id}". Known: ${known}. Check the spelling, or register it in src/charts/index.ts.`,
  );
}
