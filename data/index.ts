import { codeBook } from './code-book/schema.ts';
import { coders } from './coders/schema.ts';
import { codingDecisions } from './coding-decisions/schema.ts';
import { codings } from './codings/schema.ts';
import { collectionCaveats } from './collection-caveats/schema.ts';
import { collections } from './collections/schema.ts';
import { communityTypes } from './community-types/schema.ts';
import { computations } from './computations/schema.ts';
import { comparisonItems } from './comparison-items/schema.ts';
import { comparisons } from './comparisons/schema.ts';
import { crosswalk } from './crosswalk/schema.ts';
import { diagramBoxes } from './diagram-boxes/schema.ts';
import { diagramPanels } from './diagram-panels/schema.ts';
import { diagramRelations } from './diagram-relations/schema.ts';
import { diagrams } from './diagrams/schema.ts';
import { divisions } from './divisions/schema.ts';
import { innovationCases } from './innovation-cases/schema.ts';
import { innovationClasses } from './innovation-classes/schema.ts';
import { innovationPlaces } from './innovation-places/schema.ts';
import { mentions } from './mentions/schema.ts';
import { policies } from './policies/schema.ts';
import { policyKinds } from './policy-kinds/schema.ts';
import { practiceFigures } from './practice-figures/schema.ts';
import { practiceParts } from './practice-parts/schema.ts';
import { practices } from './practices/schema.ts';
import { problemFamilies } from './problem-families/schema.ts';
import { problemFigures } from './problem-figures/schema.ts';
import { problemReformLinks } from './problem-reform-links/schema.ts';
import { problems } from './problems/schema.ts';
import { readings } from './readings/schema.ts';
import { rechecks } from './rechecks/schema.ts';
import { reformPassages } from './reform-passages/schema.ts';
import { reformQuestions } from './reform-questions/schema.ts';
import { reforms } from './reforms/schema.ts';
import { regroupingClasses } from './regrouping-classes/schema.ts';
import { regroupings } from './regroupings/schema.ts';
import { schemeItems } from './scheme-items/schema.ts';
import { schemeMatches } from './scheme-matches/schema.ts';
import { schemes } from './schemes/schema.ts';
import { slips } from './slips/schema.ts';
import { socialOrganisations } from './social-organisations/schema.ts';
import { streetGroupMembers } from './street-group-members/schema.ts';
import { streetGroups } from './street-groups/schema.ts';
import { streetProfiles } from './street-profiles/schema.ts';
import { streets } from './streets/schema.ts';
import { successions } from './successions/schema.ts';
import { supportDirections } from './support-directions/schema.ts';
import { supportKinds } from './support-kinds/schema.ts';
import { terms } from './terms/schema.ts';

/** The register of datasets, in display order. */
export const datasets = [
  streets,
  streetGroups,
  streetGroupMembers,
  streetProfiles,
  successions,
  collections,
  collectionCaveats,
  innovationClasses,
  regroupings,
  regroupingClasses,
  innovationCases,
  innovationPlaces,
  coders,
  codings,
  codingDecisions,
  crosswalk,
  policies,
  policyKinds,
  socialOrganisations,
  communityTypes,
  practices,
  practiceParts,
  practiceFigures,
  diagrams,
  diagramPanels,
  diagramBoxes,
  diagramRelations,
  problems,
  reforms,
  problemReformLinks,
  problemFamilies,
  problemFigures,
  mentions,
  reformPassages,
  supportKinds,
  supportDirections,
  reformQuestions,
  schemes,
  schemeItems,
  schemeMatches,
  readings,
  rechecks,
  computations,
  slips,
  comparisons,
  comparisonItems,
  divisions,
  codeBook,
  terms,
] as const;

export type AnyDataset = (typeof datasets)[number];

export type DatasetId = AnyDataset['id'];
