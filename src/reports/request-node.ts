/** Reads recipes and the catalogue from disk. */
export { misnamedRecipes, readRecipes, readSoundRecipes } from './request/recipes-node.ts';
export { readCatalogue } from './request/read-catalogue.ts';
