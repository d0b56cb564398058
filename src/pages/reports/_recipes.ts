import { inSite } from '#src/lib/site-dir-node.ts';
import { readSoundRecipes } from '#src/reports/request-node.ts';

let ids: ReadonlySet<string> | undefined;

/** Whether the site has a recipe of this name, so that pages can lead to its reports. */
export function hasRecipe(id: string): boolean {
  ids ??= new Set(readSoundRecipes(inSite('content/reports')).recipes.map((recipe) => recipe.id));
  return ids.has(id);
}
