/** Compares recipes with the pages of a built site. */
export { faultsOnPages, namedInVainOn } from './run/recipe-check-node.ts';
export { siteIn, type SiteOptions } from './run/site-node.ts';
export type { BuiltSite } from './compose/built-site.ts';
