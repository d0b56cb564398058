import { interpolate } from '#src/i18n/interpolate.ts';
import { button, make } from '../dom.ts';
import type { FaultKind, FaultPlace } from '../messages.ts';
import { mendStep } from '../session.ts';
import { mendWords } from './mend-words.ts';
import type { PanelContext } from './context.ts';

/** Places of one kind that are listed at once; more on request. */
const listedAtOnce = 20;

/** The list of faults beside the grid: one entry a message, with the places it is found at. */
export function faultPanel(
  container: HTMLElement,
  context: PanelContext,
  count: (count: number) => void,
): void {
  const { session, grid, words } = context;
  const title = make('h2', {}, words.faults);
  const said = make('p', { class: 'quiet', 'aria-live': 'polite' });
  const filtered = make('p', { class: 'filtered' });
  const list = make('div', { class: 'kinds' });
  const opened = new Map<string, number>();
  container.append(title, said, filtered, list);
  const showFilter = (): void => {
    const { only } = grid.state.choice;
    filtered.hidden = only === undefined;
    if (only === undefined) return;
    filtered.replaceChildren(
      interpolate(words.filtered, { n: grid.state.view.length }),
      button(words.showAll, () => {
        const { sort } = grid.state.choice;
        grid.show(sort === undefined ? {} : { sort });
      }),
    );
  };
  const show = (): void => {
    const { kinds, total } = session.faults;
    const isChecking = session.progress !== undefined;
    count(total);
    title.textContent = total === 0 ? words.faults : `${words.faults} ${total}`;
    said.textContent = isChecking
      ? total === 0
        ? words.checkingShort
        : interpolate(words.soFar, { n: total })
      : total === 0
        ? words.noFaults
        : '';
    said.hidden = said.textContent === '';
    const focused = focusedIn(list);
    list.replaceChildren(...kinds.map((kind) => kindEntry(kind, context, opened, show)));
    focusAgain(list, focused);
    showFilter();
  };
  session.on('faults', show);
  grid.onActive(showFilter);
  show();
}

/** The place of the focus among the controls of the list, which is made anew after each check. */
function focusedIn(list: HTMLElement): number {
  return [...list.querySelectorAll('button')].indexOf(document.activeElement as HTMLButtonElement);
}

function focusAgain(list: HTMLElement, at: number): void {
  if (at < 0) return;
  const all = list.querySelectorAll('button');
  all[Math.min(at, all.length - 1)]?.focus();
}

function kindEntry(
  kind: FaultKind,
  context: PanelContext,
  opened: Map<string, number>,
  again: () => void,
): HTMLElement {
  const { session, grid, words } = context;
  const { what, expected, fix, places, total } = kind;
  const id = `${kind.code} ${what} ${expected}`;
  const listed = opened.get(id) ?? listedAtOnce;
  const mendable = places.filter(({ mend }) => mend !== undefined);
  const rows = new Set(places.flatMap(({ row }) => (row === undefined ? [] : [row])));
  const entry = make(
    'section',
    { class: 'kind' },
    make('h3', {}, what, make('span', { class: 'count' }, interpolate(words.count, { n: total }))),
    ...(expected === '' ? [] : [make('p', {}, make('b', {}, words.expected), expected)]),
    make('p', {}, make('b', {}, words.fix), fix),
  );
  const acts = make('p', { class: 'acts' });
  if (mendable.length > 0 && !session.readOnly)
    acts.append(
      button(interpolate(words.mendAll, { n: mendable.length }), () =>
        session.make(mendStep(session.table, mendable)),
      ),
    );
  if (rows.size > 0)
    acts.append(button(words.onlyThese, () => grid.show({ ...grid.state.choice, only: rows })));
  if (acts.childElementCount > 0) entry.append(acts);
  const list = make('ul', { class: 'plain' });
  for (const place of places.slice(0, listed)) list.append(placeEntry(place, context));
  entry.append(list);
  const rest = places.length - listed;
  if (rest > 0)
    entry.append(
      button(interpolate(words.more, { n: Math.min(rest, 100) }), () => {
        opened.set(id, listed + 100);
        again();
      }),
    );
  if (total > places.length)
    entry.append(
      make('p', { class: 'quiet' }, interpolate(words.unlisted, { n: total - places.length })),
    );
  return entry;
}

function placeEntry(place: FaultPlace, { session, grid, words }: PanelContext): HTMLElement {
  const { row, column, where, found, mend } = place;
  const text = [where, found].filter((part) => part !== '').join(words.colon);
  if (row === undefined) return make('li', {}, text);
  const entry = make(
    'li',
    {},
    button(text, () => grid.goToRow(row, column ?? 0), { class: 'to-cell' }),
  );
  if (mend !== undefined && !session.readOnly)
    entry.append(
      button(mendWords(mend, words), () => session.make(mendStep(session.table, [place])), {
        class: 'mend',
      }),
    );
  return entry;
}
