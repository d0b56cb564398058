import type { APIRoute } from 'astro';
import { baseName } from '#src/lib/file-names.ts';
import { inSite } from '#src/lib/site-dir-node.ts';
import { readRecipes } from '#src/reports/request-node.ts';

const folder = 'content/reports';

/** The report recipes as JSON, for the report builder; files are named as in the folder of the site. */
export const GET: APIRoute = () => {
  const recipes = readRecipes(inSite(folder)).map((recipe) => ({
    ...recipe,
    file: `${folder}/${baseName(recipe.file)}`,
  }));
  return new Response(`${JSON.stringify(recipes)}\n`);
};
