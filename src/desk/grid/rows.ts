import { make } from '../dom.ts';
import { head, lineAt, rowAt, type GridState } from './state.ts';
import { showCell } from './shown.ts';

/** Id of the element that tells what is wrong with the active cell. */
export const toldId = 'desk-told';

/** The column that stays in sight when the grid is scrolled sideways: the first of the key. */
const frozenColumn = ({ session }: GridState): number => {
  const { columns, key } = session.dataset;
  return columns.findIndex(({ column }) => column === key[0]);
};

const cellClass = (isFrozen: boolean): string => (isFrozen ? 'cell key' : 'cell');

/** The head of the grid: one button-like cell a column. */
export function headRow(state: GridState): HTMLElement {
  const { session, words, lang } = state;
  const row = make('div', { role: 'row', class: 'row head', 'aria-rowindex': '1' });
  row.append(
    make(
      'div',
      { role: 'columnheader', class: 'cell number', 'aria-colindex': '1', 'data-column': '-1' },
      words.line,
    ),
  );
  const frozen = frozenColumn(state);
  for (const [index, { label, unit, column }] of session.dataset.columns.entries()) {
    const about = unit === undefined ? column : unit.label[lang];
    row.append(
      make(
        'div',
        {
          role: 'columnheader',
          class: cellClass(index === frozen),
          'aria-colindex': String(index + 2),
          'aria-sort': 'none',
          'data-column': String(index),
          tabindex: '-1',
          title: label[lang],
        },
        make('span', { class: 'name' }, label[lang]),
        make('small', {}, about),
      ),
    );
  }
  return row;
}

/** Marks the column that the rows are sorted by. */
export function showSort(row: Element, { choice }: GridState): void {
  for (const cell of row.children) {
    if (!cell.hasAttribute('aria-sort')) continue;
    const isSorted = cell.getAttribute('data-column') === String(choice.sort?.column);
    const way = choice.sort?.down === true ? 'descending' : 'ascending';
    cell.setAttribute('aria-sort', isSorted ? way : 'none');
  }
}

/** An empty row element, to be filled with any row. */
export function emptyRow(state: GridState): HTMLElement {
  const { session } = state;
  const frozen = frozenColumn(state);
  const row = make('div', { role: 'row', class: 'row' });
  row.append(make('div', { role: 'rowheader', class: 'cell number', 'data-column': '-1' }));
  for (const index of session.dataset.columns.keys())
    row.append(
      make('div', {
        ...{ role: 'gridcell', class: cellClass(index === frozen), 'data-column': String(index) },
      }),
    );
  for (const [index, cell] of [...row.children].entries()) {
    cell.setAttribute('aria-colindex', String(index + 1));
    cell.setAttribute('tabindex', '-1');
  }
  return row;
}

/** Fills a row element with the row at a place of the view. A cell being edited is left alone. */
export function fillRow(element: HTMLElement, at: number, state: GridState): void {
  const row = rowAt(state, at);
  if (row === undefined) return;
  const { session, selected, active } = state;
  element.dataset['row'] = String(at);
  element.setAttribute('aria-rowindex', String(at + 2));
  element.setAttribute('aria-selected', String(selected.has(row.id)));
  for (const [index, cell] of [...element.children].entries()) {
    const column = index - 1;
    const isActive = active.row === at && active.column === column;
    cell.setAttribute('tabindex', isActive ? '0' : '-1');
    if (cell.classList.contains('editing')) continue;
    const faults = session.faults.at(row.id, column);
    if (column === head) cell.textContent = String(lineAt(state, at));
    else showCell(cell, row.cells[column] ?? '');
    const isFaulty = faults.length > 0;
    cell.classList.toggle('faulty', isFaulty);
    if (column !== head) cell.setAttribute('aria-invalid', String(isFaulty));
    if (isActive && isFaulty) cell.setAttribute('aria-describedby', toldId);
    else cell.removeAttribute('aria-describedby');
    cell.classList.toggle('numeric', isNumeric(session.dataset.columns[column]?.kind));
  }
}

const isNumeric = (kind: string | undefined): boolean => kind === 'integer' || kind === 'number';
