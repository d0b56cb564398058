import { groupBy } from '#src/lib/group.ts';
import type { HandOnWords } from '#src/i18n/desk-hand-on.ts';
import { interpolate } from '#src/i18n/interpolate.ts';
import type { ListedChange } from '#src/tables/history/change-list.ts';
import { make } from '../dom.ts';
import { choice, field } from './fields.ts';
import type { DeclaredCell, HandOnForm } from './form.ts';
import type { DraftChanges } from './messages.ts';
import { reasonFields } from './reason-fields.ts';

/** Rows that are listed; of more changes the reason for all holds. */
const mostRows = 100;

/** What the list needs of the panel. */
export interface ListContext {
  words: HandOnWords;
  form: HandOnForm;
  /** The label of a column. */
  labelOf: (column: string) => string;
  /** Called when the form has changed. */
  changed: () => void;
}

/** What happened, in words. */
function textOf({ kind, column, from, to }: ListedChange, { words, labelOf }: ListContext): string {
  const shown = (text: string): string => (text === '' ? words.empty : text);
  switch (kind) {
    case 'added':
      return words.added;
    case 'removed':
      return words.removed;
    case 'order':
      return words.order;
    case 'renamed':
      return interpolate(words.renamed, { from, to });
    case 'column':
      return interpolate(words.column, { from: shown(from), to: shown(to) });
    case 'cell':
      return `${labelOf(column ?? '')} ${shown(from)} → ${shown(to)}`;
  }
}

/** Whether a source prints the old cell, so that it must be asked whose error it is. */
export const isPrinted = ({ kind, from }: ListedChange, { isCompiled }: DraftChanges): boolean =>
  !isCompiled && kind === 'cell' && from !== '';

/** The question whose error a cell is, and the reason if it is the source’s. */
function askOf({ row = '', column = '' }: ListedChange, context: ListContext): HTMLElement {
  const { words, form, changed } = context;
  const isThis = (one: DeclaredCell): boolean => one.row === row && one.column === column;
  const place = make('div', { class: 'ask' });
  const draw = (): void => {
    const cell = form.declared.find(isThis);
    const options = [
      ...[['ours', words.ours] as const, ['flag', words.flag] as const],
      ...[['override', words.override] as const, ['drop', words.drop] as const],
    ];
    const select = choice(words.asking, options, cell?.action ?? 'ours', (action) => {
      const reason = cell?.reason ?? { zh: '', en: '' };
      form.declared = form.declared.filter((one) => !isThis(one));
      if (action === 'flag' || action === 'override' || action === 'drop')
        form.declared.push({ row, column, action, reason });
      changed();
      draw();
      place.querySelector('select')?.focus();
    });
    const reasons =
      cell === undefined
        ? []
        : (['zh', 'en'] as const).map((lang) =>
            field(
              { zh: words.reasonZh, en: words.reasonEn }[lang],
              cell.reason[lang],
              (text) => {
                cell.reason = { ...cell.reason, [lang]: text };
                changed();
              },
              { lang },
            ),
          );
    place.replaceChildren(select, ...reasons);
  };
  draw();
  return place;
}

function ownReason(row: string, { words, form, changed }: ListContext): HTMLElement {
  const reason = form.own[row] ?? { why: '', source: '', place: '' };
  const fields = reasonFields(reason, words, (name, text) => {
    reason[name] = text;
    const isEmpty = [reason.why, reason.source, reason.place].every((part) => part.trim() === '');
    const others = Object.entries(form.own).filter(([key]) => key !== row);
    form.own = Object.fromEntries(isEmpty ? others : [...others, [row, reason]]);
    changed();
  });
  const whole = make(
    'details',
    {},
    make('summary', {}, words.own),
    make('p', { class: 'quiet' }, words.ownHint),
    ...fields,
  );
  whole.open = form.own[row] !== undefined;
  return whole;
}

/** The list of changes by row, each with its own reason if it has one. */
export function changesView(changes: DraftChanges, context: ListContext): HTMLElement[] {
  const { words } = context;
  const rows = [...groupBy(changes.list, ({ row }) => row ?? '')];
  const items = rows.slice(0, mostRows).map(([row, list]) => {
    const lines = list.map((change) =>
      make(
        'li',
        {},
        textOf(change, context),
        isPrinted(change, changes) ? askOf(change, context) : undefined,
      ),
    );
    return make(
      'li',
      { class: 'change' },
      row === '' ? undefined : make('code', {}, row),
      make('ul', {}, ...lines),
      row === '' ? undefined : ownReason(row, context),
    );
  });
  const rest = rows.length - items.length;
  return [
    make('ul', { class: 'change-list' }, ...items),
    ...(rest > 0 ? [make('p', { class: 'quiet' }, interpolate(words.more, { n: rest }))] : []),
  ];
}
