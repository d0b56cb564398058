/** Packs the engine files that a browser needs to make reports. */
export { engineFiles } from './browser/engine-files-node.ts';
