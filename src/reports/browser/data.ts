import type { Catalogue } from '../request/catalogue.ts';
import { fetchText, FetchError, openStore } from './fetch.ts';
import type { KnownSize, PrebuiltFile } from '../request/prebuilt.ts';
import type { Recipe } from '../request/recipe.ts';

/** Data of the site that the report maker loads. */
export interface SiteData {
  recipes: Recipe[];
  catalogue: Catalogue;
  /** Files made by the build; empty when there are none. */
  prebuilt: PrebuiltFile[];
  /** Sizes of what the build has measured besides. */
  sizes: KnownSize[];
}

/** Loads recipes, catalogue and the list of prebuilt files. Throws a `FetchError`. */
export async function readSiteData(base: string): Promise<SiteData> {
  const store = await openStore();
  const read = (name: string): Promise<string | undefined> =>
    fetchText(new URL(`${base}/reports/${name}.json`, location.href).href, store);
  const [recipes, catalogue, made = '[]', sizes = '[]'] = await Promise.all([
    read('recipes'),
    read('catalogue'),
    read('index'),
    read('sizes'),
  ]);
  // The schema is loaded on demand.
  const { readCatalogue } = await import('../request/read-catalogue.ts');
  if (recipes === undefined || catalogue === undefined) throw new FetchError('missing', base);
  return {
    recipes: JSON.parse(recipes) as Recipe[],
    catalogue: readCatalogue(catalogue),
    prebuilt: JSON.parse(made) as PrebuiltFile[],
    sizes: JSON.parse(sizes) as KnownSize[],
  };
}
