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

/** What was lacking, as a sentence. A fault of the program is quoted. */
export function lackText(error: unknown): string {
  const lack: Lack = lackOf(error);
  const text = wordsHere().lacks[lack];
  return lack === 'fault' ? `${text}${String(error)} ` : text;
}

/** What a figure says when a view could not be loaded, and whether it is tried again. */
export function viewFailure(name: string, error: unknown): string {
  const { view, again } = wordsHere();
  const text = interpolate(view, { name, lack: lackText(error) });
  return mayCome(lackOf(error)) ? text + again : text;
}

/** What stands in place of evidence that could not be loaded; its address follows. */
export const cardFailure = (error: unknown): string =>
  interpolate(wordsHere().card, { lack: lackText(error) });
