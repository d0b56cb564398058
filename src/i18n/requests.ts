import type { Lang } from '#src/model.ts';
import { requests as en } from './words/en/requests.ts';
import { requests as zh } from './words/zh/requests.ts';

/** Key of a report parameter or layout. */
export type RequestWord = keyof typeof zh;

/** What fault messages call a recipe, its parameters and layouts. */
export const requestWords: Record<Lang, Record<RequestWord, string>> = { zh, en };
