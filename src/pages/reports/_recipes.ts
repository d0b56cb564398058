import { settled } from '#src/lib/reads.ts';
import { inSite } from '#src/lib/site-dir-node.ts';
import { readRecipes, readSoundRecipes } from '#src/reports/request-node.ts';

const folder = inSite('content/reports');

/** The recipes of the site. Throws a `ReportError` with every fault of every file. */
export const siteRecipes = settled('recipes', () => readRecipes(folder));

/** Whether the site has a recipe of this name, so that pages can lead to its reports. */
export const hasRecipe = settled('recipe', (id) =>
  readSoundRecipes(folder).recipes.some((recipe) => recipe.id === id),
);
