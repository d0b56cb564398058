import type { ChartEffect } from '#src/claims/effect/report-types.ts';
import { chartsOf } from '#src/charts/index.ts';
import { drawSvg } from '#src/charts/page.ts';
import { href } from '#src/i18n/paths.ts';
import type { Lang, Measures } from '#src/model.ts';

/** A view before and after a change as SVG text; a side that has nothing to draw is missing. */
export interface DrawnPair {
  before?: string;
  after?: string;
}

/** Draws a view of a chart from the published measures and from those of a draft. */
export function drawnPair(
  { chart, scope, state, kind }: ChartEffect,
  { before, after }: { before: Measures; after: Measures },
  { lang, base }: { lang: Lang; base: string },
): DrawnPair {
  const drawn = (measures: Measures): string | undefined => {
    const found = chartsOf(measures).find(({ id }) => id === chart);
    if (found === undefined) return undefined;
    const view = { chart: found, scope, state, form: 'narrow', lang } as const;
    return drawSvg(view, measures, (path) => href(base, lang, path));
  };
  const [was, is] = [
    kind === 'new' ? undefined : drawn(before),
    kind === 'gone' ? undefined : drawn(after),
  ];
  return {
    ...(was === undefined ? {} : { before: was }),
    ...(is === undefined ? {} : { after: is }),
  };
}
