import { namedInVain, recipeFaults, type InVain } from '../compose/recipe-faults.ts';
import type { ReportFault } from '../faults.ts';
import type { Recipe } from '../request/recipe.ts';
import { siteIn, type SiteOptions } from './site-node.ts';

/** What recipes name and a built site lacks: their reports cannot be made, or not of every value. */
export function faultsOnPages(recipes: readonly Recipe[], options: SiteOptions): ReportFault[] {
  const site = siteIn(options);
  return recipes.flatMap((recipe) => recipeFaults(recipe, site));
}

/** What recipes name with `?` and no page of a built site has; their reports can be made. */
export function namedInVainOn(recipes: readonly Recipe[], options: SiteOptions): InVain[] {
  const site = siteIn(options);
  return recipes.flatMap((recipe) => namedInVain(recipe, site));
}
