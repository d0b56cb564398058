import type { ReportFault } from '#src/reports/faults.ts';
import type { Recipe, ReportJob } from '#src/reports/request.ts';

/** Where the built site is. */
interface Place {
  dist: string;
  base: string;
}

/** Loaded on demand: a run that only starts workers does not need the reader of pages. */
const check = () => import('#src/reports/check-node.ts');

/** What `--check` tells of all recipes: what their pages lack, and what no page has. */
export async function allRecipesChecked(
  recipes: readonly Recipe[],
  place: Place,
): Promise<{ faults: ReportFault[]; notes: ReportFault[] }> {
  const { faultsOnPages, namedInVainOn } = await check();
  return { faults: faultsOnPages(recipes, place), notes: namedInVainOn(recipes, place) };
}

/**
 * What a run tells of recipes before it makes reports: of all recipes, what the pages of those lack
 * that nothing is made of, since the others are told of as they are made; of recipes that were
 * named, what they name in vain and is like a name that there is.
 */
export async function recipesChecked(
  { all, recipes, jobs }: { all: boolean; recipes: readonly Recipe[]; jobs: readonly ReportJob[] },
  place: Place,
): Promise<{ faults: ReportFault[]; notes: ReportFault[] }> {
  const made = new Set(jobs.map(({ recipe }) => recipe.id));
  const { faultsOnPages, namedInVainOn } = await check();
  if (all) {
    const others = recipes.filter(({ id }) => !made.has(id));
    return { faults: faultsOnPages(others, place), notes: [] };
  }
  const named = recipes.filter(({ id }) => made.has(id));
  return {
    faults: [],
    notes: namedInVainOn(named, place).filter(({ near }) => near !== undefined),
  };
}
