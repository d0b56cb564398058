import type {
  ClaimEffect,
  IdentityEffect,
  ObservationEffect,
  StatementEffect,
} from '#src/claims/effect/report-types.ts';
import { formatNumber } from '#src/lib/text/format.ts';
import { make } from '../dom.ts';
import { filled, firstOf, fold, link, oldAndNew, type EffectContext } from './context.ts';

/** Rows that a table shows before the button for the others. */
const most = 12;

/** Statements that turn false, each with what the data say now. */
export function statements(
  all: readonly StatementEffect[],
  context: EffectContext,
): (Node | string)[] {
  const { words, lang } = context;
  return firstOf(
    all,
    most,
    make('ul', { class: 'plain' }),
    ({ words: said, found, path, claim }) =>
      make(
        'li',
        { class: 'turned' },
        link(said[lang], path, context),
        ' ',
        make('code', {}, claim),
        make('p', {}, words.found, found[lang]),
      ),
    context,
  );
}

/** How many values are not listed, by indicator. */
type Unlisted = Readonly<Record<string, number>>;

/** How many values there are, listed or not. */
export function countOf(all: readonly ObservationEffect[], unlisted: Unlisted): number {
  const indicators = new Set(all.map(({ indicator }) => indicator));
  return [...indicators].reduce((sum, indicator) => sum + (unlisted[indicator] ?? 0), all.length);
}

/** Values by indicator, each old and new. */
export function values(
  all: readonly ObservationEffect[],
  unlisted: Unlisted,
  context: EffectContext,
): Node[] {
  const { lang, words } = context;
  return [...Map.groupBy(all, ({ indicator }) => indicator)].map(([indicator, own]) => {
    const rest = unlisted[indicator] ?? 0;
    const count = make('span', { class: 'count' }, String(own.length + rest));
    return fold(
      `indicator ${indicator}`,
      [own[0]?.label[lang] ?? indicator, ' ', count],
      () => {
        const head = make(
          'tr',
          {},
          make('th', { scope: 'col' }, words.subject),
          make('th', { scope: 'col', class: 'number' }, `${words.before} → ${words.after}`),
        );
        const body = make('tbody');
        const [, ...more] = firstOf(own, most, body, (one) => valueRow(one, context), context);
        const left = filled(words.unlisted, rest);
        return [
          make('table', {}, make('thead', {}, head), body),
          ...more,
          ...(rest === 0 ? [] : [make('p', { class: 'quiet' }, left)]),
        ];
      },
      context,
    );
  });
}

function valueRow({ name, path, before, after }: ObservationEffect, context: EffectContext): Node {
  return make(
    'tr',
    {},
    make('th', { scope: 'row' }, link(name[context.lang], path, context)),
    make('td', { class: 'number' }, ...oldAndNew(before, after, context)),
  );
}

/** Claims with value and status, old and new. */
export function claims(all: readonly ClaimEffect[], context: EffectContext): (Node | string)[] {
  return firstOf(
    all,
    most,
    make('ul', { class: 'plain' }),
    ({ id, subject, path, before, after }) =>
      make(
        'li',
        {},
        link(subject[context.lang], path, context),
        ' ',
        make('code', {}, id),
        make(
          'p',
          {},
          ...oldAndNew(before?.shown ?? '', after?.shown ?? '', context),
          ' ',
          ...statuses({ before, after }, context),
        ),
      ),
    context,
  );
}

function statuses(
  { before, after }: { before: ClaimEffect['before']; after: ClaimEffect['after'] },
  { words }: EffectContext,
): (Node | string)[] {
  const chip = (side: ClaimEffect['before']): Node =>
    side === undefined
      ? make('span', { class: 'quiet' }, words.gone)
      : make('span', { class: `chip chip-${side.status}` }, words.statuses[side.status]);
  return before?.status === after?.status ? [chip(after)] : [chip(before), ' → ', chip(after)];
}

/** Identities that break, hold again or fail by another amount. */
export function identities(
  all: readonly IdentityEffect[],
  context: EffectContext,
): (Node | string)[] {
  const { words, lang } = context;
  const kinds = { broken: words.broken, mended: words.mended, changed: words.otherwise };
  return firstOf(
    all,
    most,
    make('ul', { class: 'plain' }),
    ({ name, title, kind, after }) =>
      make(
        'li',
        { class: kind === 'broken' ? 'turned' : undefined },
        make('strong', {}, kinds[kind]),
        after === undefined ? '' : ` (${filled(words.off, formatNumber(Math.abs(after)))})`,
        make('p', {}, make('span', {}, name[lang]), ' · ', title[lang]),
      ),
    context,
  );
}
