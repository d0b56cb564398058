/** Reads recipes from the disk, and what they can be chosen by. */
export { readRecipes, readSoundRecipes } from './request/recipes-node.ts';
export { readCatalogue } from './request/read-catalogue.ts';
