/** Rasterises drawings with the print font, subset to the characters in use. */
export { nodeRasterise } from './images/rasterise-node.ts';
