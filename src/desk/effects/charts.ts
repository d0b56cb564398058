import type { ChartEffect } from '#src/claims/effect/report-types.ts';
import { button, make } from '../dom.ts';
import { fold, link, type EffectContext } from './context.ts';
import type { DrawnPair } from './draw.ts';

/** Charts that change, each view with its drawings before and after, drawn when asked for. */
export function charts(all: readonly ChartEffect[], context: EffectContext): Node[] {
  const { lang, words } = context;
  return [...Map.groupBy(all, ({ chart, scope }) => `${chart} ${scope}`)].map(([key, views]) => {
    const [first] = views;
    const parts = views.map((view) => viewOf(view, views.length > 1, context));
    return make(
      'article',
      { class: 'chart-effect', 'data-chart': key },
      make(
        'h4',
        {},
        first === undefined ? key : link(first.title[lang], first.path, context),
        make('span', { class: 'quiet' }, ` ${first?.scopeName[lang] ?? ''}`),
        first?.kind === 'changed' ? undefined : ` (${words[first?.kind ?? 'gone']})`,
      ),
      ...parts,
    );
  });
}

function viewOf(view: ChartEffect, isOneOfSeveral: boolean, context: EffectContext): Node {
  const { words, lang } = context;
  const name = isOneOfSeveral ? ` · ${view.stateLabel[lang]}` : '';
  const key = `chart ${view.chart} ${view.scope} ${view.state}`;
  return fold(key, [`${words.chart}${name}`], () => [drawings(view, context)], context);
}

/** A place for both drawings, filled when they are there. */
function drawings(view: ChartEffect, context: EffectContext): HTMLElement {
  const { words } = context;
  const place = make('div', { class: 'pair', 'aria-busy': 'true' }, words.drawing);
  context
    .draw(view)
    .then((pair) => {
      place.replaceChildren(...figures(pair, context));
      place.after(larger(view, pair, context));
    })
    .catch((error: unknown) => {
      place.textContent = words.notDrawn.replace('{reason}', String(error));
    })
    .finally(() => place.removeAttribute('aria-busy'));
  return place;
}

/** A button that shows both drawings side by side in the whole window. */
function larger(view: ChartEffect, pair: DrawnPair, context: EffectContext): HTMLElement {
  const { words, lang } = context;
  return button(
    words.larger,
    () => {
      const dialog = make('dialog', {
        class: 'effects pair-window',
        'aria-label': view.title[lang],
      });
      const close = button(words.close, () => dialog.close());
      dialog.append(
        make('p', { class: 'head' }, make('strong', {}, view.title[lang]), close),
        make('div', { class: 'pair' }, ...figures(pair, context)),
      );
      dialog.addEventListener('close', () => dialog.remove());
      document.body.append(dialog);
      dialog.showModal();
    },
    { class: 'more' },
  );
}

function figures({ before, after }: DrawnPair, { words }: EffectContext): HTMLElement[] {
  return [
    { name: words.before, svg: before },
    { name: words.after, svg: after },
  ].map(({ name, svg }) => {
    const caption = make('figcaption', {}, name);
    if (svg === undefined) return make('figure', {}, caption, make('p', {}, words.noChart));
    return make('figure', {}, caption, drawing(svg));
  });
}

/** A drawing as an element. It comes from the charts of this site, not from a reader. */
function drawing(svg: string): Node {
  const parsed = new DOMParser().parseFromString(svg, 'text/html').querySelector('svg');
  if (parsed === null) throw new Error('No drawing');
  return document.importNode(parsed, true);
}
