/** Reads recipes and the catalogue from disk. */
export { readRecipes, readSoundRecipes } from './request/recipes-node.ts';
export { readCatalogue } from './request/read-catalogue.ts';
