/** Packs what a browser needs to make reports. */
export { engineFiles } from './browser/engine-files-node.ts';
