import type { Lang } from '#src/model.ts';
import { explore as en } from './words/en/explore.ts';
import type { Texts } from './words/texts.ts';
import { explore as zh } from './words/zh/explore.ts';

/** Texts used by the script of the explorer, which receives them as JSON. */
export type ExploreWords = Texts<typeof zh.script>;

/** Texts of the explorer, kept apart from the interface texts so that its script bundles no others. */
export const exploreWords: Record<Lang, { page: Texts<typeof zh.page>; script: ExploreWords }> = {
  zh,
  en,
};
