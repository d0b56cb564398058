import type { ReportFault } from '#src/reports/faults.ts';
import type { BuiltSite, SiteOptions } from '#src/reports/check-node.ts';
import type { Catalogue, Recipe, ReportJob } from '#src/reports/request.ts';

/** Loaded on demand: what only lists or helps does not need the reader of pages. */
const check = () => import('#src/reports/check-node.ts');

/** The site that was built, as the checks and the reports of this process read it. */
export async function openedSite(place: SiteOptions, catalogue: Catalogue): Promise<BuiltSite> {
  return (await check()).siteIn(place, catalogue);
}

/** What `--check` tells of all recipes: what their pages lack, and what no page has. */
export async function allRecipesChecked(
  recipes: readonly Recipe[],
  site: BuiltSite,
): Promise<{ faults: ReportFault[]; notes: ReportFault[] }> {
  const { faultsOnPages, namedInVainOn } = await check();
  return { faults: faultsOnPages(recipes, site), notes: namedInVainOn(recipes, site) };
}

/**
 * What a run tells of recipes before it makes reports: of all recipes, what the pages of those lack
 * that nothing is made of, since the others are told of as they are made; of recipes that were
 * named, what they name in vain and is like a name that there is.
 */
export async function recipesChecked(
  { all, recipes, jobs }: { all: boolean; recipes: readonly Recipe[]; jobs: readonly ReportJob[] },
  site: BuiltSite,
): Promise<{ faults: ReportFault[]; notes: ReportFault[] }> {
  const made = new Set(jobs.map(({ recipe }) => recipe.id));
  const { faultsOnPages, namedInVainOn } = await check();
  if (all) {
    const others = recipes.filter(({ id }) => !made.has(id));
    return { faults: faultsOnPages(others, site), notes: [] };
  }
  const named = recipes.filter(({ id }) => made.has(id));
  return {
    faults: [],
    notes: namedInVainOn(named, site, jobs).filter(({ near }) => near !== undefined),
  };
}
