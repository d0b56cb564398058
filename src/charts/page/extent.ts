import type { Chart, Lang, Measures } from '#src/model.ts';
import { evidenceOf } from './evidence.ts';
import { drawSvg } from './figure.ts';

/** Elements that a value takes where it stands with its source and its computation, about. */
const ofValue = 11;

/** Elements that the other views and the values of a chart may take on its page. */
const most = 2500;

/** How many values a chart states for a scope. */
export function valueCount(chart: Chart, scope: string, measures: Measures, lang: Lang): number {
  return evidenceOf(chart, scope, measures, lang).reduce(
    (sum, { values }) => sum + values.length,
    0,
  );
}

/**
 * Whether the page of a chart can show its other views beside everything that it states; where it
 * would have thousands of elements, each view has its own page only.
 */
export function showsAllViews(
  chart: Chart,
  scope: string,
  measures: Measures,
  lang: Lang,
  link: (path: string) => string,
): boolean {
  const drawings = chart.states
    .slice(1)
    .flatMap(({ id: state }) =>
      (['wide', 'narrow'] as const).map((form) =>
        drawSvg({ chart, scope, state, form, lang }, measures, link),
      ),
    );
  const drawn = drawings.reduce((sum, svg) => sum + (svg.match(/<[a-z]/gu)?.length ?? 0), 0);
  return drawn + ofValue * valueCount(chart, scope, measures, lang) <= most;
}
