import type { Lang } from '#src/model.ts';
import { deskHandOn as en } from './words/en/desk-hand-on.ts';
import type { Texts } from './words/texts.ts';
import { deskHandOn as zh } from './words/zh/desk-hand-on.ts';

/** Texts by which a draft is handed on; the script of the desk receives them as JSON. */
export type HandOnWords = Texts<typeof zh>;

/** The texts by language. */
export const handOnWords: Record<Lang, HandOnWords> = { zh, en };
