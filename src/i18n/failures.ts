import { type Lack, lackOf, mayCome } from '#src/lib/failure.ts';
import type { Lang } from '#src/model.ts';
import { interpolate } from './interpolate.ts';
import { failures as en } from './words/en/failures.ts';
import type { Texts } from './words/texts.ts';
import { failures as zh } from './words/zh/failures.ts';

export type FailureWords = Texts<typeof zh>;

/** Kept apart from the interface texts so that scripts do not bundle the others. */
const words: Record<Lang, FailureWords> = { zh, en };

/** The texts in the language of the page. */
function wordsHere(): FailureWords {
  const { documentElement: page } = document;
  return Object.entries(words).find(([lang]) => page.matches(`:lang(${lang})`))?.[1] ?? zh;
}

/**
 * What was lacking, as a sentence; a fault of the program is quoted. `isRetried` adds that it is tried
 * again when the network is back.
 */
export function lackText(error: unknown, isRetried = false): string {
  const lack: Lack = lackOf(error);
  const { lacks, again } = wordsHere();
  if (lack === 'fault') return `${lacks.fault}${String(error)} `;
  return isRetried && mayCome(lack) ? lacks[lack] + again : lacks[lack];
}

/** What a figure says when a view could not be loaded. */
export const viewFailure = (name: string, error: unknown): string =>
  interpolate(wordsHere().view, { name, lack: lackText(error, true) });

/** What stands in place of evidence that could not be loaded; its address follows. */
export const cardFailure = (error: unknown): string =>
  interpolate(wordsHere().card, { lack: lackText(error) });
