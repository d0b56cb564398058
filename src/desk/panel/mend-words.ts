import type { DeskWords } from '#src/i18n/desk.ts';
import { interpolate } from '#src/i18n/interpolate.ts';

/** The words of a button that makes a mend. */
export const mendWords = (mend: string, words: DeskWords): string =>
  mend === '' ? words.mendEmpty : interpolate(words.mend, { mend });
