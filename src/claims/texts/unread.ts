import type { DatasetId } from '#data/index.ts';

/**
 * Datasets whose texts are not bound yet: numbers and comparisons typed into them are not named.
 * Placeholders in them are checked like all others. The list may only shrink.
 */
export const unreadDatasets: readonly DatasetId[] = [];
