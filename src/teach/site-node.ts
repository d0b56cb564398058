import { questionsAbout } from '#src/claims/pages/questions-node.ts';
import { evidence } from '#src/claims/site.ts';
import { languages } from '#src/i18n/languages.ts';
import { onceFor } from '#src/lib/once.ts';
import { recent } from '#src/lib/recent.ts';
import type { Lang, Measures } from '#src/model.ts';
import { chartValues, nativeCharts, sheetsOf, type Sheet } from './sheet.ts';

const known = onceFor((measures: Measures) => {
  const byLang = recent<readonly Sheet[]>(languages.length);
  return (lang: Lang) => byLang(lang, () => sheetsOf(measures, questionsAbout, lang));
});

/** The sheets of the project that is being built. */
export const sheets = (lang: Lang): readonly Sheet[] => known(evidence().measures)(lang);

/** How other programs draw the charts of the project. */
export const drawnByOthers = (): ReturnType<typeof nativeCharts> =>
  nativeCharts(evidence().measures);

/** The charts of the project that have a worksheet, as reports name them. */
export const sheetCharts = (): ReturnType<typeof chartValues> =>
  chartValues(evidence().measures, questionsAbout);
