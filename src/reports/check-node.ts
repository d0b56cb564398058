/** Compares recipes with the pages of a built site. */
export { faultsOnPages, namedInVainOn } from './run/recipe-check-node.ts';
