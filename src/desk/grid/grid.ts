import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/virtual-core';
import type { DeskWords } from '#src/i18n/desk.ts';
import type { Lang } from '#src/model.ts';
import { make } from '../dom.ts';
import type { Session } from '../session.ts';
import { viewOf, type CellPlace, type ViewChoice } from '../view.ts';
import { emptyRow, fillRow, headRow, showSort } from './rows.ts';
import { activeRow, head, rowAt, type GridState } from './state.ts';
import { columnWidths } from './widths.ts';

/** The grid on the page. */
export interface Grid {
  state: GridState;
  /** Makes a cell the active one and scrolls to it; `focus` moves the keyboard there too. */
  goTo: (place: CellPlace, focus?: boolean) => void;
  /** The same for a row of the draft by its id; shows all rows if it is not among those shown. */
  goToRow: (id: number, column: number) => void;
  /** Sorts or filters. */
  show: (choice: ViewChoice) => void;
  /** Shows the rows as they are now. */
  refresh: () => void;
  /** The element of a cell, if it is on the page. */
  cell: (place: CellPlace) => HTMLElement | undefined;
  /** Called when another cell becomes the active one, or its content changes. */
  onActive: (act: () => void) => void;
}

/** Height of a row and of the head, in root em. */
const [rowHeight, headHeight] = [2, 3.4];

const rootSize = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** Row elements by the place that they show, kept and filled again as rows scroll by. */
interface Pool {
  body: HTMLElement;
  shown: Map<number, HTMLElement>;
}

function render(
  { body, shown }: Pool,
  virtual: Virtualizer<HTMLElement, Element>,
  state: GridState,
) {
  const items = virtual.getVirtualItems();
  const wanted = new Set(items.map(({ index }) => index));
  const free = [...shown].filter(([index]) => !wanted.has(index));
  for (const { index, start } of items) {
    let row = shown.get(index);
    if (row === undefined) {
      const [known, spare] = free.pop() ?? [];
      if (known !== undefined) shown.delete(known);
      row = spare ?? emptyRow(state);
      shown.set(index, row);
      if (spare === undefined) body.append(row);
    }
    row.style.transform = `translateY(${start - virtual.options.scrollMargin}px)`;
    fillRow(row, index, state);
  }
  for (const [index, row] of free) {
    shown.delete(index);
    row.remove();
  }
  body.style.height = `${virtual.getTotalSize()}px`;
  sortRows({ body, shown });
}

/** Puts the rows into the order in which they are read; the one with the focus is not moved. */
function sortRows({ body, shown }: Pool): void {
  let cursor = body.firstElementChild;
  for (const [, row] of [...shown].sort(([one], [other]) => one - other)) {
    while (cursor !== null && cursor !== row && row.contains(document.activeElement)) {
      const next: Element | null = cursor.nextElementSibling;
      body.append(cursor);
      cursor = next;
    }
    if (row === cursor) cursor = row.nextElementSibling;
    else body.insertBefore(row, cursor);
  }
}

/** Puts the grid of a session into an element with the role of a grid. */
export function gridOf(element: HTMLElement, session: Session, words: DeskWords, lang: Lang): Grid {
  const state: GridState = {
    ...{ session, words, lang, element },
    view: viewOf(session.table, {}),
    choice: {},
    active: { row: 0, column: 0 },
    selected: new Set(),
  };
  const heads = headRow(state);
  const pool: Pool = { body: make('div', { role: 'rowgroup', class: 'rows' }), shown: new Map() };
  const widths = columnWidths(session.table, session.dataset.columns, lang);
  element.style.setProperty(
    '--columns',
    ['3.6rem', ...widths.map((width) => `${width}em`)].join(' '),
  );
  element.style.setProperty('--row', `${rowHeight}rem`);
  element.style.setProperty('--head', `${headHeight}rem`);
  element.setAttribute('aria-colcount', String(session.dataset.columns.length + 1));
  element.replaceChildren(make('div', { role: 'rowgroup', class: 'heads' }, heads), pool.body);
  const acts: (() => void)[] = [];
  const em = rootSize();
  const options = () => ({
    count: state.view.length,
    getScrollElement: () => element,
    estimateSize: () => rowHeight * em,
    scrollMargin: headHeight * em,
    scrollPaddingStart: headHeight * em,
    overscan: 8,
    // The active row stays on the page, or it would lose the focus.
    rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) => [
      ...new Set([
        ...defaultRangeExtractor(range),
        ...(state.active.row >= 0 && state.active.row < state.view.length
          ? [state.active.row]
          : []),
      ]),
    ],
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: () => render(pool, virtual, state),
  });
  const virtual = new Virtualizer<HTMLElement, Element>(options());
  virtual._didMount();
  virtual._willUpdate();
  const cell = ({ row, column }: CellPlace): HTMLElement | undefined => {
    const line = row === head ? heads : pool.shown.get(row);
    return line?.children[column + 1] as HTMLElement | undefined;
  };
  const refresh = (): void => {
    state.view = viewOf(session.table, state.choice);
    element.setAttribute('aria-rowcount', String(state.view.length + 1));
    element.classList.toggle('none', state.view.length === 0);
    state.active = withinView(state);
    showSort(heads, state);
    virtual.setOptions({ ...virtual.options, ...options() });
    virtual._willUpdate();
    virtual.measure();
    render(pool, virtual, state);
    for (const act of acts) act();
  };
  const goTo = (place: CellPlace, focus = true): void => {
    cell(state.active)?.setAttribute('tabindex', '-1');
    state.active = place;
    state.active = withinView(state);
    if (state.active.row >= 0) virtual.scrollToIndex(state.active.row, { align: 'auto' });
    render(pool, virtual, state);
    const target = cell(state.active);
    target?.setAttribute('tabindex', '0');
    if (target !== undefined) reveal(target, element);
    if (focus) target?.focus({ preventScroll: true });
    for (const act of acts) act();
  };
  const show = (choice: ViewChoice): void => {
    const before = activeRow(state)?.id;
    state.choice = choice;
    refresh();
    const row = state.view.findIndex((at) => session.table.rows[at]?.id === before);
    goTo({ row: Math.max(0, row), column: state.active.column }, false);
  };
  const goToRow = (id: number, column: number): void => {
    const placeOf = (): number => state.view.findIndex((_, row) => rowAt(state, row)?.id === id);
    if (placeOf() < 0)
      show({ ...(state.choice.sort === undefined ? {} : { sort: state.choice.sort }) });
    const row = placeOf();
    if (row >= 0) goTo({ row, column });
  };
  refresh();
  return { state, goTo, goToRow, show, refresh, cell, onActive: (act) => acts.push(act) };
}

/** The active place, moved to a row and column that there are. */
function withinView({ active, view, session }: GridState): CellPlace {
  const column = Math.min(Math.max(head, active.column), session.dataset.columns.length - 1);
  const row = Math.min(Math.max(head, active.row), view.length - 1);
  // The corner is no cell.
  return { row, column: row === head && column === head ? 0 : column };
}

/** Scrolls sideways until a cell stands beside the columns that stay in sight, not below them. */
function reveal(cell: HTMLElement, grid: HTMLElement): void {
  if (cell.classList.contains('number')) return;
  const kept = grid.querySelectorAll<HTMLElement>('.head .number, .head .key');
  // A column of the key stays only where the screen is wide enough.
  const before = [...kept].filter(
    (one) => getComputedStyle(one).position === 'sticky' && isBefore(one, cell),
  );
  const width = before.reduce((sum, { offsetWidth }) => sum + offsetWidth, 0);
  const [left, right] = [cell.offsetLeft - width, cell.offsetLeft + cell.offsetWidth];
  if (left < grid.scrollLeft) grid.scrollLeft = left;
  else if (right > grid.scrollLeft + grid.clientWidth) grid.scrollLeft = right - grid.clientWidth;
}

const columnOf = ({ dataset }: HTMLElement): number => Number(dataset['column']);
const isBefore = (one: HTMLElement, other: HTMLElement): boolean => columnOf(one) < columnOf(other);
