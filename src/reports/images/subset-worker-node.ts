import { parentPort, workerData } from 'node:worker_threads';
import { subsetFonts } from './subset-fonts-node.ts';

/** Thread of `subsetFontsApart`: subsets the fonts to the characters that it is given, and ends. */
parentPort?.postMessage(await subsetFonts(workerData as string));
