import { interpolate } from '#src/i18n/interpolate.ts';
import { make } from '../dom.ts';
import type { DeskColumn } from '../messages.ts';
import { cellStep } from '../table.ts';
import type { Grid } from './grid.ts';
import { activeRow, head, type GridState } from './state.ts';

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Where to go after a cell is kept. */
export type Onward = 'down' | 'right' | 'left' | 'stay';

/** Longer lists are offered as suggestions while typing. */
const longestList = 60;

/** A list of words with their meanings; a cell that holds none of them keeps its place in it. */
function listField({ vocabulary, required, choices }: DeskColumn, value: string, state: GridState) {
  const { words, lang } = state;
  const known = vocabulary.length > 0 ? vocabulary : choices;
  const field = make('select');
  const add = (word: string, text: string): void => field.append(new Option(text, word));
  if (value !== '' && !known.some((one) => one.value === value))
    add(value, interpolate(words.current, { value }));
  if (!required || value === '') add('', words.nothing);
  for (const one of known)
    add(one.value, one.label[lang] === one.value ? one.value : `${one.value} · ${one.label[lang]}`);
  field.value = value;
  return field;
}

function fieldFor(column: DeskColumn, value: string, state: GridState): Field {
  const { vocabulary, choices, kind, label } = column;
  const isList =
    vocabulary.length > 0 ||
    kind === 'yes' ||
    (choices.length > 0 && choices.length <= longestList);
  const yes = kind === 'yes' ? [{ value: 'yes', label: { zh: 'yes', en: 'yes' } }] : vocabulary;
  const field = isList
    ? listField({ ...column, vocabulary: yes }, value, state)
    : kind === 'text'
      ? make('textarea', { rows: value.length > 60 ? '5' : '1' })
      : make('input', { type: 'text', autocomplete: 'off', spellcheck: 'false' });
  if (!isList) field.value = value;
  if (choices.length > longestList && field instanceof HTMLInputElement)
    suggest(field, column, state);
  field.setAttribute('aria-label', label[state.lang]);
  return field;
}

const suggestionsId = 'desk-suggestions';

function suggest(field: HTMLInputElement, { choices }: DeskColumn, { lang }: GridState): void {
  const list = make('datalist', { id: suggestionsId });
  for (const { value, label } of choices) list.append(new Option(label[lang], value));
  field.setAttribute('list', suggestionsId);
  field.after(list);
  field.dataset['list'] = '';
  queueMicrotask(() => field.parentElement?.append(list));
}

/**
 * Edits the active cell in its place.
 *
 * @param typed The text to begin with instead of the cell’s own: what was typed to open it.
 */
export function edit(grid: Grid, typed?: string): void {
  const { state } = grid;
  const { session, active } = state;
  const row = activeRow(state);
  const column = session.dataset.columns[active.column];
  const cell = grid.cell(active);
  if (session.readOnly || row === undefined || column === undefined || cell === undefined) return;
  if (active.column === head || cell.classList.contains('editing')) return;
  session.told('begun');
  const { column: at } = active;
  const before = row.cells[at] ?? '';
  const field = fieldFor(column, before, state);
  if (typed !== undefined && !(field instanceof HTMLSelectElement)) field.value = typed;
  let open = true;
  const close = (keep: boolean, onward: Onward): void => {
    if (!open) return;
    open = false;
    cell.classList.remove('editing');
    cell.replaceChildren();
    if (keep) session.make(cellStep([{ row: row.id, column: at, before, after: field.value }]));
    grid.refresh();
    if (onward !== 'stay' || field.ownerDocument.activeElement === document.body)
      move(grid, onward);
  };
  field.addEventListener('keydown', (event) => onKey(event as KeyboardEvent, close));
  field.addEventListener('blur', () => close(true, 'stay'));
  cell.classList.add('editing');
  cell.replaceChildren(field);
  field.focus();
  if (typed === undefined && !(field instanceof HTMLSelectElement)) field.select();
}

function onKey(event: KeyboardEvent, close: (keep: boolean, onward: Onward) => void): void {
  // While Chinese is being composed, the keys belong to the input method.
  if (event.isComposing) return;
  const keeps: Readonly<Record<string, Onward>> = { Enter: 'down', Tab: 'right' };
  const onward = keeps[event.key];
  if (event.key === 'Escape') close(false, 'stay');
  else if (onward !== undefined && !event.altKey) {
    close(true, event.shiftKey && onward === 'right' ? 'left' : onward);
  } else {
    // Arrows move in the text, not in the grid.
    event.stopPropagation();
    return;
  }
  event.preventDefault();
  event.stopPropagation();
}

/** Moves to a neighbour of the active cell. */
function move(grid: Grid, onward: Onward): void {
  const { row, column } = grid.state.active;
  const next = {
    down: { row: row + 1, column },
    right: { row, column: column + 1 },
    left: { row, column: column - 1 },
    stay: { row, column },
  }[onward];
  grid.goTo(next);
}
