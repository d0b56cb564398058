import type { PageEffect, ReportEffect } from '#src/claims/effect/report-types.ts';
import type { EffectWords } from '#src/i18n/desk-effects.ts';
import { make } from '../dom.ts';
import { firstOf, fold, link, type EffectContext } from './context.ts';

type Kind = keyof EffectWords['kinds'];

/** Pages by kind, the kind being the first part of their address. */
export function pages(all: readonly PageEffect[], context: EffectContext): Node[] {
  const { words, lang } = context;
  const kindOf = ({ path }: PageEffect): Kind => {
    const first = path.split('/')[1] ?? '';
    return first in words.kinds ? (first as Kind) : 'other';
  };
  return [...Map.groupBy(all, kindOf)].map(([kind, own]) =>
    fold(
      `pages ${kind}`,
      [words.kinds[kind], ' ', make('span', { class: 'count' }, String(own.length))],
      () =>
        firstOf(
          own,
          20,
          make('ul', { class: 'plain' }),
          ({ path, title }) => make('li', {}, link(title[lang], path, context)),
          context,
        ),
      context,
    ),
  );
}

/** Reports in the language of the page first. */
export function reports(all: readonly ReportEffect[], context: EffectContext): (Node | string)[] {
  const { lang } = context;
  const ownFirst = [...all].sort((a, b) => Number(b.lang === lang) - Number(a.lang === lang));
  return firstOf(
    ownFirst,
    20,
    make('ul', { class: 'plain' }),
    ({ title, name, lang: own }) => make('li', {}, title, ' ', make('code', {}, `${name}.${own}`)),
    context,
  );
}
