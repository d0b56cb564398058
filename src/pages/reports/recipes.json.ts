import type { APIRoute } from 'astro';
import { baseName } from '#src/lib/file-names.ts';
import { siteRecipes } from './_recipes.ts';

const folder = 'content/reports';

/** The report recipes as JSON, for the report builder; files are named as in the folder of the site. */
export const GET: APIRoute = () => {
  const recipes = siteRecipes().map((recipe) => ({
    ...recipe,
    file: `${folder}/${baseName(recipe.file)}`,
  }));
  return new Response(`${JSON.stringify(recipes)}\n`);
};
