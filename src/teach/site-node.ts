import { questionsAbout } from '#src/claims/pages/questions-node.ts';
import { evidence } from '#src/claims/site.ts';
import type { Lang } from '#src/model.ts';
import { chartValues, nativeCharts, sheetsOf, type Sheet } from './sheet.ts';

const memory = new Map<Lang, readonly Sheet[]>();

/** The sheets of the project that is being built. */
export function sheets(lang: Lang): readonly Sheet[] {
  const known = memory.get(lang) ?? sheetsOf(evidence().measures, questionsAbout, lang);
  memory.set(lang, known);
  return known;
}

/** How other programs draw the charts of the project. */
export const drawnByOthers = (): ReturnType<typeof nativeCharts> =>
  nativeCharts(evidence().measures);

/** The charts of the project that have a worksheet, as reports name them. */
export const sheetCharts = (): ReturnType<typeof chartValues> =>
  chartValues(evidence().measures, questionsAbout);
