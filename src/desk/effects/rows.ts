import { make } from '../dom.ts';
import { filled, firstOf, fold, oldAndNew, type EffectContext } from './context.ts';
import type { RowsEffect } from './rows-effect.ts';

/** How many rows and columns differ. */
export function rowsCount({ added, removed, changed, renamed, columns }: RowsEffect): number {
  const lists = [added, removed, changed, renamed, columns.added, columns.removed];
  return lists.reduce((sum, { length }) => sum + length, 0);
}

/** The rows that differ from the published table: added, removed, changed cell by cell, renamed. */
export function rows(effect: RowsEffect, context: EffectContext): (Node | string)[] {
  const { words } = context;
  const { added, removed, changed, renamed } = effect;
  return [
    ...columnLines(effect, context),
    ...group('changed', words.changed, changed, (row) => changedRow(row, effect, context), context),
    ...group('added', words.added, added, ({ key }) => rowName(key, effect, context), context),
    ...group(
      'removed',
      words.removed,
      removed,
      ({ key }) => rowName(key, effect, context),
      context,
    ),
    ...group(
      'renamed',
      `${words.renamed} {n}`,
      renamed,
      ({ from, to }) => make('li', {}, ...oldAndNew(from, to, context)),
      context,
    ),
    ...(effect.reordered ? [make('p', { class: 'quiet' }, words.reordered)] : []),
  ];
}

function columnLines({ columns, labels }: RowsEffect, { words, lang }: EffectContext): Node[] {
  const line = (text: string, column: string): Node =>
    make('p', {}, text.replace('{column}', labels[column]?.[lang] ?? column));
  return [
    ...columns.added.map((column) => line(words.columnAdded, column)),
    ...columns.removed.map((column) => line(words.columnRemoved, column)),
  ];
}

function group<T>(
  key: string,
  title: string,
  items: readonly T[],
  show: (item: T) => Node,
  context: EffectContext,
): Node[] {
  if (items.length === 0) return [];
  const fill = (): (Node | string)[] =>
    firstOf(items, 30, make('ul', { class: 'plain' }), show, context);
  return [fold(`rows ${key}`, [filled(title, items.length)], fill, context)];
}

function named(key: string, { names }: RowsEffect, { lang }: EffectContext): (Node | undefined)[] {
  const name = names[key];
  return [
    name === undefined ? undefined : make('span', {}, `${name[lang]} `),
    make('code', {}, key),
  ];
}

const rowName = (key: string, effect: RowsEffect, context: EffectContext): Node =>
  make('li', {}, ...named(key, effect, context));

function changedRow(
  { key, cells }: RowsEffect['changed'][number],
  effect: RowsEffect,
  context: EffectContext,
): Node {
  const lines = cells.map(({ column, from, to }) =>
    make(
      'p',
      {},
      make('span', { class: 'quiet' }, `${effect.labels[column]?.[context.lang] ?? column} `),
      ...oldAndNew(from, to, context),
    ),
  );
  return make('li', {}, ...named(key, effect, context), ...lines);
}
