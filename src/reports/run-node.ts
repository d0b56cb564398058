/** Makes many reports in worker processes, with a cache between runs. */
export { printablePages } from './run/pages-node.ts';
export type { BuiltFile } from './run/builder-node.ts';
export { runJobs, shard, type Run } from './run/run-node.ts';
export { pruneCache, sourceHash } from './store/cache-node.ts';
export { WriteError, writeWhole } from './store/files-node.ts';
export { pruneStore } from './store/picture-store-node.ts';
