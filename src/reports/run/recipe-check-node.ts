import { namedInVain, recipeFaults, type InVain } from '../compose/recipe-faults.ts';
import type { ReportFault } from '../faults.ts';
import type { Recipe } from '../request/recipe.ts';
import type { ReportJob } from '../request/jobs.ts';
import type { BuiltSite } from '../compose/built-site.ts';

/** What recipes name and a built site lacks: their reports cannot be made, or not of every value. */
export function faultsOnPages(recipes: readonly Recipe[], site: BuiltSite): ReportFault[] {
  return recipes.flatMap((recipe) => recipeFaults(recipe, site));
}

/**
 * What recipes name with `?` and no page of a built site has; their reports can be made.
 *
 * @param jobs Reports to be made of them: the pages of the first are read first.
 */
export function namedInVainOn(
  recipes: readonly Recipe[],
  site: BuiltSite,
  jobs: readonly ReportJob[] = [],
): InVain[] {
  const nextOf = ({ id }: Recipe): ReportJob | undefined =>
    jobs.find(({ recipe }) => recipe.id === id);
  return recipes.flatMap((recipe) => namedInVain(recipe, site, nextOf(recipe)));
}
