/** Reads recipes from the disk. */
export { readRecipes } from './request/recipes-node.ts';
