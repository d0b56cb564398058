import { evidenceOf } from '#src/charts/page.ts';
import { linksOf, type ChartLinks } from '#src/claims/pages/chart-links.ts';
import { evidence } from '#src/claims/site.ts';
import { indicator } from '#src/indicators/index.ts';
import { plain } from '#src/lib/say.ts';
import type { Chart, Lang } from '#src/model.ts';

/** The pages that belong to a chart drawn for `scopes`, by its values and its words in one language. */
export function chartLinks(chart: Chart, scopes: readonly string[], lang: Lang): ChartLinks {
  const { measures } = evidence();
  const words = [
    ...chart.indicators.flatMap((id) => [
      indicator(id).label[lang],
      indicator(id).definition[lang],
    ]),
    ...scopes.flatMap((scope) =>
      [
        chart.describe(measures, scope, lang),
        ...(chart.caveat === undefined ? [] : [chart.caveat(measures, scope, lang)]),
        ...chart.states.flatMap(({ id }) => [
          chart.title(measures, scope, lang, id),
          chart.subtitle(measures, scope, lang, id),
        ]),
      ].map(plain),
    ),
  ];
  const observations = scopes
    .flatMap((scope) => evidenceOf(chart, scope, measures, lang))
    .flatMap(({ values }) => values.map(({ observation }) => observation));
  return linksOf(chart, scopes, { observations, words }, evidence(), lang);
}
