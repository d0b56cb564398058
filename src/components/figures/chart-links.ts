import { chartsOf } from '#src/charts/index.ts';
import { evidenceOf, scopesOf } from '#src/charts/page.ts';
import { linksOf, usedBy, type ChartLinks } from '#src/claims/pages/chart-links.ts';
import { questionsAbout } from '#src/claims/pages/questions-node.ts';
import type { Term } from '#src/claims/pages/terms.ts';
import { evidence } from '#src/claims/site.ts';
import { indicator } from '#src/indicators/index.ts';
import { plain } from '#src/lib/text/say.ts';
import type { Chart, Lang } from '#src/model.ts';

/** What a chart says in words, drawn for `scopes`, with its indicators and their definitions. */
function wordsOf(chart: Chart, scopes: readonly string[], lang: Lang): string[] {
  const { measures } = evidence();
  return [
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
}

/** The pages that belong to a chart drawn for `scopes`, by its values and its words in one language. */
export function chartLinks(chart: Chart, scopes: readonly string[], lang: Lang): ChartLinks {
  const words = wordsOf(chart, scopes, lang);
  const observations = scopes
    .flatMap((scope) => evidenceOf(chart, scope, evidence().measures, lang))
    .flatMap(({ values }) => values.map(({ observation }) => observation));
  return linksOf(chart, scopes, { observations, words }, evidence(), lang);
}

/** The charts with the terms that their words use: the way back from a term to its charts. */
export function chartsByTerm(lang: Lang): (term: Term) => { path: string; topic: string }[] {
  const { measures } = evidence();
  const all = chartsOf(measures).flatMap((chart) =>
    scopesOf(chart, measures)
      .slice(0, 1)
      .map(({ path, dates }) => ({
        ...{ path, topic: questionsAbout(chart.id).topic[lang] },
        isUsed: usedBy(
          wordsOf(
            chart,
            dates.map(({ key }) => key),
            lang,
          ),
          lang,
        ),
      })),
  );
  return (term) => all.filter(({ isUsed }) => isUsed(term));
}
