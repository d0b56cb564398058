import type { ChangedView } from '#src/charts/changes.ts';
import { chartsOf } from '#src/charts/index.ts';
import { drawSvg } from '#src/charts/page.ts';
import { escapeXml } from '#src/lib/text/xml.ts';
import type { Lang, Measures } from '#src/model.ts';

/** A view as its chart draws it; undefined where there is nothing to draw. */
function drawn(
  { chart: id, scope, state, kind }: ChangedView,
  side: 'before' | 'after',
  measures: Measures,
  lang: Lang,
): string | undefined {
  if (kind === (side === 'before' ? 'new' : 'gone')) return undefined;
  const chart = chartsOf(measures).find((one) => one.id === id);
  if (chart === undefined) return undefined;
  return drawSvg({ chart, scope, state, form: 'wide', lang }, measures, (path) => path);
}

/** A page with each drawing before and after, side by side; it needs no other file. */
export function chartsPage(
  changed: readonly ChangedView[],
  { before, after }: { before: Measures; after: Measures },
  lang: Lang,
  styles: string,
): string {
  const rows = changed.map((view) => {
    const { chart, scope, state } = view;
    const pair = [
      ['改前 · before', drawn(view, 'before', before, lang)],
      ['改后 · after', drawn(view, 'after', after, lang)],
    ].map(([name = '', svg = '—']) => `<figure><figcaption>${name}</figcaption>${svg}</figure>`);
    const title = escapeXml([chart, scope, state].join(' · '));
    return `<section><h2>${title}</h2><div class="pair">${pair.join('')}</div></section>`;
  });
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>改动前后的图 · charts before and after</title><style>${styles}
body{padding:1rem}.pair{display:grid;grid-template-columns:1fr 1fr;gap:1rem}.pair svg{width:100%;height:auto}</style><body>${rows.join('\n')}</body></html>\n`;
}
