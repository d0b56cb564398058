/** Draws pictures with the typeface of print, cut to the characters that they show. */
export { nodeRasterise } from './images/rasterise-node.ts';
