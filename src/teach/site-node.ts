import { chartsOf } from '#src/charts/index.ts';
import { questionsAbout } from '#src/claims/pages/questions-node.ts';
import { evidence } from '#src/claims/site.ts';
import { languages } from '#src/i18n/languages.ts';
import { onceFor } from '#src/lib/once.ts';
import { recent } from '#src/lib/recent.ts';
import type { Chart, Lang, Measures } from '#src/model.ts';
import { chartValues, nativeCharts, sheetOf, type Sheet } from './sheet.ts';

const known = onceFor((measures: Measures) => {
  const each = recent<Sheet>(languages.length * chartsOf(measures).length);
  return (chart: Chart, lang: Lang): Sheet =>
    each(`${lang} ${chart.id}`, () => sheetOf(chart, measures, questionsAbout(chart.id), lang));
});

/** The charts of the project that is being built that a class gets a sheet of. */
export const taughtCharts = (): readonly Chart[] => chartsOf(evidence().measures);

/** The sheet of a chart, by its id; undefined where the chart has nothing to draw. */
export function sheetOfChart(id: string | undefined, lang: Lang): Sheet | undefined {
  const chart = taughtCharts().find((one) => one.id === id);
  return chart && known(evidence().measures)(chart, lang);
}

/** The sheets of all charts. */
export const sheets = (lang: Lang): Sheet[] =>
  taughtCharts().map((chart) => known(evidence().measures)(chart, lang));

/** How other programs draw the charts of the project. */
export const drawnByOthers = (): ReturnType<typeof nativeCharts> =>
  nativeCharts(evidence().measures);

/** The charts of the project that have a worksheet, as reports name them. */
export const sheetCharts = (): ReturnType<typeof chartValues> =>
  chartValues(evidence().measures, questionsAbout);
