import type { DeskWords } from '#src/i18n/desk.ts';
import { interpolate } from '#src/i18n/interpolate.ts';
import { button, make } from './dom.ts';
import { addRow, removeRows } from './grid/commands.ts';
import type { Grid } from './grid/grid.ts';
import { found, type CellPlace } from './view.ts';

/** What the tools ask of the page around them. */
export interface ToolActs {
  leave: () => void;
  saveFile: () => void;
  /** Opens the form by which a row is added, if the dataset has one. */
  form: { words: string; open: () => void } | undefined;
}

/** Cells counted at most by a search. */
const mostCounted = 10_000;

/** The tools above the grid. Returns the field of the search. */
export function toolbar(
  place: HTMLElement,
  grid: Grid,
  words: DeskWords,
  { leave, saveFile, form }: ToolActs,
): HTMLInputElement {
  const { session } = grid.state;
  const undo = button(words.undo, session.undo, { 'aria-keyshortcuts': 'Control+Z' });
  const redo = button(words.redo, session.redo, { 'aria-keyshortcuts': 'Control+Y' });
  const add = button(words.addRow, () => addRow(grid));
  const byForm = form === undefined ? [] : [button(form.words, form.open)];
  const remove = button(words.removeRows, () => removeRows(grid));
  const { field, group } = searchField(grid, words);
  place.replaceChildren(
    ...[undo, redo, add, ...byForm, remove, group],
    button(words.saveFile, saveFile),
    button(words.keys, () => showKeys(words)),
    button(words.leave, leave),
  );
  const show = (): void => {
    const { history, readOnly } = session;
    undo.disabled = readOnly || history.at === 0;
    redo.disabled = readOnly || history.at === history.steps.length;
    for (const adds of [add, ...byForm]) adds.disabled = readOnly;
    remove.disabled = readOnly;
  };
  session.on('state', show);
  show();
  return field;
}

/** A field that finds texts in the cells shown, and goes from one to the next. */
function searchField(
  grid: Grid,
  words: DeskWords,
): { field: HTMLInputElement; group: HTMLElement } {
  const field = make('input', {
    type: 'search',
    placeholder: words.find,
    'aria-label': words.find,
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-keyshortcuts': 'Control+F',
  });
  const told = make('span', { class: 'quiet', 'aria-live': 'polite' });
  const places = (): CellPlace[] => {
    const all: CellPlace[] = [];
    if (field.value !== '')
      for (const place of found(grid.state.session.table, grid.state.view, field.value)) {
        all.push(place);
        if (all.length >= mostCounted) break;
      }
    return all;
  };
  const next = (): void => {
    const { row, column } = grid.state.active;
    const all = places();
    const after = all.find((one) => one.row > row || (one.row === row && one.column > column));
    const [first] = all;
    const place = after ?? first;
    if (place !== undefined) grid.goTo(place, false);
  };
  field.addEventListener('input', () => {
    const n = places().length;
    if (field.value === '') told.textContent = '';
    else told.textContent = n === 0 ? words.findNone : interpolate(words.findMany, { n });
  });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      next();
    } else if (event.key === 'Escape') grid.goTo(grid.state.active);
  });
  const group = make(
    'span',
    { class: 'find', role: 'search' },
    field,
    button(words.findNext, next),
    told,
  );
  return { field, group };
}

function showKeys(words: DeskWords): void {
  const list = make('dl', { class: 'facts keys' });
  for (const [keys, does] of words.keyList) list.append(make('dt', {}, keys), make('dd', {}, does));
  const dialog = make('dialog', { class: 'desk-card', 'aria-labelledby': 'desk-keys' });
  dialog.append(
    make('h2', { id: 'desk-keys' }, words.keys),
    list,
    make(
      'p',
      { class: 'acts' },
      button(words.close, () => dialog.close()),
    ),
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
