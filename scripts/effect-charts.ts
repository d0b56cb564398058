import { chartsOf } from '#src/charts/index.ts';
import { drawSvg, scopesOf } from '#src/charts/page.ts';
import { languages } from '#src/i18n/languages.ts';
import { escapeXml } from '#src/lib/xml.ts';
import type { Measures } from '#src/model.ts';

/** A view of a chart that a change draws otherwise, in the first language. */
export interface ChangedChart {
  id: string;
  scope: string;
  state: string;
  before: string | undefined;
  after: string | undefined;
}

/** The views whose drawing differs between two sets of measures. */
export function changedCharts(before: Measures, after: Measures): ChangedChart[] {
  const [old, now] = [drawings(before), drawings(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((view) => {
    const [was, is] = [old.get(view), now.get(view)];
    const [id = '', scope = '', state = ''] = view.split('\n');
    return was === is ? [] : [{ id, scope, state, before: was, after: is }];
  });
}

function drawings(measures: Measures): Map<string, string | undefined> {
  return new Map(
    chartsOf(measures).flatMap((chart) =>
      scopesOf(chart, measures)
        .flatMap(({ dates }) => dates)
        .flatMap(({ key: scope }) =>
          chart.states.map(({ id: state }) => {
            const view = [chart.id, scope, state].join('\n');
            const options = { chart, scope, state, form: 'wide', lang: languages[0].id } as const;
            return [view, attempt(() => drawSvg(options, measures, (path) => path))] as const;
          }),
        ),
    ),
  );
}

/** A chart that the change leaves without anything to draw has no drawing. */
function attempt(draw: () => string): string | undefined {
  try {
    return draw();
  } catch {
    return undefined;
  }
}

/** A page with each drawing before and after, side by side; it needs no other file. */
export function chartsPage(changed: readonly ChangedChart[], styles: string): string {
  const rows = changed.map(
    ({ id, scope, state, before, after }) =>
      `<section><h2>${escapeXml([id, scope, state].join(' · '))}</h2><div class="pair">${[
        before,
        after,
      ]
        .map(
          (svg, index) =>
            `<figure><figcaption>${index === 0 ? '改前 · before' : '改后 · after'}</figcaption>${svg ?? '—'}</figure>`,
        )
        .join('')}</div></section>`,
  );
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>改动前后的图 · charts before and after</title><style>${styles}
body{padding:1rem}.pair{display:grid;grid-template-columns:1fr 1fr;gap:1rem}.pair svg{width:100%;height:auto}</style><body>${rows.join('\n')}</body></html>\n`;
}
