import type { Lang } from '#src/model.ts';
import { desk as en } from './words/en/desk.ts';
import { desk as zh } from './words/zh/desk.ts';
import type { Texts } from './words/texts.ts';

/** Texts rendered into the page of the desk. */
export type DeskPageWords = Texts<typeof zh.page>;

/** Texts used by the script of the desk, which receives them as JSON. */
export type DeskWords = Omit<Texts<typeof zh.script>, 'keyList'> & {
  /** Keys, and what they do. */
  readonly keyList: readonly (readonly [string, string])[];
};

/** Texts of the desk, kept apart from the interface texts so that its script bundles no others. */
export const deskWords: Record<Lang, { page: DeskPageWords; script: DeskWords }> = { zh, en };
