import type { Lang } from '#src/model.ts';
import { requests as en } from './words/en/requests.ts';
import { requests as zh } from './words/zh/requests.ts';

/** What a report can be asked for by. */
export type RequestWord = keyof typeof zh;

/** What faults call a recipe and the values that it is chosen by. */
export const requestWords: Record<Lang, Record<RequestWord, string>> = { zh, en };
