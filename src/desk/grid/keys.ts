import {
  addRow,
  cellText,
  clearCell,
  goToFault,
  mendCell,
  pasteBlock,
  selectRow,
} from './commands.ts';
import { blockOf } from './clipboard.ts';
import { edit } from './editor.ts';
import type { Grid } from './grid.ts';
import { head } from './state.ts';

/** What the keys of the grid ask of the page around it. */
export interface Around {
  openColumn: (column: number) => void;
  find: () => void;
}

/** Where a key of movement leads; undefined for other keys. */
function target(
  { state }: Grid,
  event: KeyboardEvent,
): { row: number; column: number } | undefined {
  const { row, column } = state.active;
  const page = Math.max(1, Math.floor(state.element.clientHeight / 34) - 3);
  const [lastRow, lastColumn] = [state.view.length - 1, state.session.dataset.columns.length - 1];
  const far = event.ctrlKey || event.metaKey;
  switch (event.key) {
    case 'ArrowUp':
      return { row: far ? 0 : row - 1, column };
    case 'ArrowDown':
      return { row: far ? lastRow : row + 1, column };
    case 'ArrowLeft':
      return { row, column: far ? head : column - 1 };
    case 'ArrowRight':
      return { row, column: far ? lastColumn : column + 1 };
    case 'Home':
      return { row: far ? 0 : row, column: 0 };
    case 'End':
      return { row: far ? lastRow : row, column: lastColumn };
    case 'PageUp':
      return { row: Math.max(0, row - page), column };
    case 'PageDown':
      return { row: row + page, column };
    default:
      return undefined;
  }
}

const withCtrl = (grid: Grid, around: Around): Readonly<Record<string, () => void>> => ({
  z: () => grid.state.session.undo(),
  y: () => grid.state.session.redo(),
  f: around.find,
});

function onOwnKey(grid: Grid, event: KeyboardEvent, around: Around): boolean {
  const { row, column } = grid.state.active;
  if (event.key === 'F8') goToFault(grid, event.shiftKey ? -1 : 1);
  else if (event.key === 'Enter' && row === head) around.openColumn(column);
  else if (event.key === 'Enter' && event.altKey) mendCell(grid);
  else if (event.key === 'Enter' || event.key === 'F2') edit(grid);
  else if (event.key === 'Delete' || event.key === 'Backspace') clearCell(grid);
  else if (event.key === ' ' && (event.shiftKey || column === head)) selectRow(grid);
  else if (event.key === 'Insert') addRow(grid);
  else return false;
  return true;
}

function onKey(grid: Grid, event: KeyboardEvent, around: Around): void {
  const ctrl = event.ctrlKey || event.metaKey;
  const act = ctrl
    ? event.shiftKey && event.key.toLowerCase() === 'z'
      ? () => grid.state.session.redo()
      : withCtrl(grid, around)[event.key.toLowerCase()]
    : undefined;
  const place = event.altKey ? undefined : target(grid, event);
  if (act !== undefined) act();
  else if (place !== undefined) grid.goTo(place);
  else if (ctrl) return;
  else if (onOwnKey(grid, event, around)) {
    // Done.
  } else if (event.key === 'Process' || event.isComposing) {
    // An input method begins: it composes in the cell.
    edit(grid, '');
    return;
  } else if ([...event.key].length === 1 && !event.altKey) edit(grid, event.key);
  else return;
  event.preventDefault();
}

/** The place of the cell that an event happened in. */
function placeOf({ target: at }: Event): { row: number; column: number } | undefined {
  const cell = at instanceof Element ? at.closest<HTMLElement>('[data-column]') : null;
  const row = cell?.closest<HTMLElement>('[role="row"]');
  if (cell === null || row === null || row === undefined) return undefined;
  return { row: Number(row.dataset['row'] ?? head), column: Number(cell.dataset['column']) };
}

const inField = ({ target: at }: Event): boolean =>
  at instanceof HTMLInputElement ||
  at instanceof HTMLTextAreaElement ||
  at instanceof HTMLSelectElement;

/** Lets keyboard, pointer and clipboard work in the grid. */
export function listen(grid: Grid, around: Around): void {
  const { element } = grid.state;
  element.addEventListener('keydown', (event) => {
    if (!inField(event)) onKey(grid, event, around);
  });
  element.addEventListener('mousedown', (event) => {
    const place = inField(event) ? undefined : placeOf(event);
    if (place === undefined) return;
    event.preventDefault();
    if (place.column === head && place.row !== head) selectRow(grid, place.row, event.shiftKey);
    grid.goTo(place);
  });
  element.addEventListener('click', (event) => {
    const place = placeOf(event);
    if (place?.row === head && place.column !== head) around.openColumn(place.column);
  });
  element.addEventListener('dblclick', (event) => {
    if (!inField(event) && placeOf(event) !== undefined) edit(grid);
  });
  element.addEventListener('copy', (event) => {
    const text = inField(event) ? undefined : cellText(grid);
    if (text === undefined) return;
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  });
  element.addEventListener('paste', (event) => {
    if (inField(event)) return;
    pasteBlock(grid, blockOf(event.clipboardData?.getData('text/plain') ?? ''));
    event.preventDefault();
  });
}
