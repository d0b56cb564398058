import { button, make } from '../dom.ts';
import { toldId } from '../grid/rows.ts';
import { showCell } from '../grid/shown.ts';
import { activeRow, head, lineAt } from '../grid/state.ts';
import { mendStep } from '../session.ts';
import type { PanelContext } from './context.ts';
import { mendWords } from './mend-words.ts';

/**
 * The line above the grid: the active cell with its whole text, and what is wrong with it. The
 * second part describes the cell to screen readers.
 */
export function cellLine(
  container: HTMLElement,
  { session, grid, words, lang }: PanelContext,
): void {
  const { state } = grid;
  const place = make('p', { class: 'place' });
  const told = make('div', { id: toldId, class: 'told' });
  const acts = make('p', { class: 'acts' });
  container.replaceChildren(place, told, acts);
  const show = (): void => {
    const { active } = state;
    const row = activeRow(state);
    const column = session.dataset.columns[active.column];
    place.replaceChildren();
    told.replaceChildren();
    acts.replaceChildren();
    if (row === undefined || active.row === head) return;
    const text = row.cells[active.column] ?? '';
    const name = column === undefined ? words.line : column.label[lang];
    const value = make('span', { class: 'value' });
    const choice = [...(column?.vocabulary ?? []), ...(column?.choices ?? [])].find(
      (one) => one.value === text,
    );
    if (column !== undefined) showCell(value, text);
    if (column !== undefined && text === '') value.append(words.nothing);
    if (choice !== undefined && choice.label[lang] !== text)
      value.append(make('span', { class: 'meaning' }, choice.label[lang]));
    place.append(make('b', {}, `${lineAt(state, active.row)} · ${name}`), value);
    for (const { kind, place: at } of session.faults.at(row.id, active.column)) {
      const expected = kind.expected === '' ? '' : ` ${words.expected}${kind.expected}`;
      told.append(make('p', {}, make('b', {}, kind.what), `${expected} ${words.fix}${kind.fix}`));
      if (at.mend !== undefined && !session.readOnly)
        acts.append(
          button(mendWords(at.mend, words), () => session.make(mendStep(session.table, [at])), {
            class: 'mend',
            'aria-keyshortcuts': 'Alt+Enter',
          }),
        );
    }
  };
  grid.onActive(show);
  session.on('faults', show);
  show();
}
