import { interpolate } from '#src/i18n/interpolate.ts';
import { listInSentence } from '#src/i18n/punctuation.ts';
import type { HandOnSource } from '../hand-on/source.ts';
import { button, make } from '../dom.ts';
import type { PanelContext } from '../panel/context.ts';
import type { Session } from '../session.ts';
import { completenessOf } from './completeness.ts';
import type { Entry, FormContext } from './entry.ts';
import { faultLine, fieldView, type FieldView } from './field-view.ts';
import type { RowFaults } from './row-faults.ts';
import { trying } from './trying.ts';
import type { RowFormShown } from './types.ts';

/** Rows that are being filled in; closing the dialog keeps them as long as the draft is open. */
const entries = new WeakMap<Session, Entry>();

const emptyEntry = ({ dataset }: Session): Entry => ({
  cells: dataset.columns.map(() => ''),
  touched: new Set(),
});

const isEmpty = ({ cells }: Entry): boolean => cells.every((cell) => cell.trim() === '');

/** What the form needs beside the draft. */
export interface FormSource extends PanelContext {
  ask: HandOnSource['ask'];
  /** Says something above the grid. */
  notice: (text: string) => void;
}

/** Opens the form by which a row is added to the open draft. */
export async function openForm(source: FormSource): Promise<void> {
  const { session, ask } = source;
  session.told('begun');
  const { form } = await ask({ kind: 'form', id: session.dataset.id }, 'form');
  const entry = entries.get(session) ?? emptyEntry(session);
  entries.set(session, entry);
  formDialog(form, entry, source);
}

/** The form as a dialog. */
function formDialog(form: RowFormShown, entry: Entry, source: FormSource): void {
  const { session, words: all, lang, ask } = source;
  const words = all.form;
  const { columns } = session.dataset;
  const at = (column: string): number => columns.findIndex((one) => one.column === column);
  let faults: RowFaults | undefined;
  const context: FormContext = {
    ...{ form, entry, words, lang },
    cell: (column) => entry.cells[at(column)] ?? '',
    put: (column, text) => {
      entry.cells[at(column)] = text;
      if (text !== '') entry.touched.add(at(column));
      check();
    },
    left: (column) => {
      entry.touched.add(at(column));
      show();
    },
    taken: () => new Set(session.table.rows.map(({ cells }) => cells[at(form.id.column)] ?? '')),
  };
  const views = form.fields.map((field) => fieldView(field, context, all));
  const level = make('p', { class: 'level', role: 'status' });
  const state = make('p', { class: 'quiet', role: 'status' });
  const others = make('div', { class: 'told' });
  const show = (): void => {
    for (const [index, view] of views.entries())
      view.refresh(entry.touched.has(index) ? (faults?.at.get(index) ?? []) : []);
    level.replaceChildren(...levelText(context));
    state.textContent = stateText(faults, entry, words);
    others.replaceChildren(...otherFaults(faults, source));
  };
  const check = trying(session, entry, ask, (found) => {
    // Faults stay in sight until the next ones are known.
    if (found !== undefined) faults = found;
    show();
    if (found === undefined) state.textContent = words.checking;
  });
  const dialog = make('dialog', { class: 'desk-card row-form', 'aria-labelledby': 'desk-form' });
  const add = (): void => {
    // A row without any text is no row, and has no faults.
    if (isEmpty(entry)) {
      views[0]?.focus();
      return;
    }
    for (const index of columns.keys()) entry.touched.add(index);
    show();
    const wrong = views.findIndex((_, index) => (faults?.at.get(index) ?? []).length > 0);
    if (faults === undefined || wrong >= 0) views[wrong]?.focus();
    else if (state.textContent !== words.checking) {
      dialog.close();
      addRow(entry, source);
    }
  };
  const clear = (): void => {
    Object.assign(entry, emptyEntry(session));
    check();
  };
  dialog.append(
    make('h2', { id: 'desk-form' }, form.title[lang]),
    make('p', { class: 'quiet' }, words.lede),
    ...views.map(({ element }) => element),
    make(
      'div',
      { class: 'form-end' },
      ...[level, state, others],
      make(
        'p',
        { class: 'acts' },
        button(words.add, add, { class: 'first' }),
        button(words.cancel, () => dialog.close()),
        button(words.clear, clear),
      ),
    ),
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  check();
  dialog.showModal();
  firstOf(views, entry)?.focus();
}

/** The first field that is still empty. */
const firstOf = (views: readonly FieldView[], { cells }: Entry): FieldView | undefined =>
  views[cells.findIndex((cell) => cell === '')];

/** Puts the row at the end of the draft, as one step, and goes there. */
function addRow({ cells }: Entry, { session, grid, words, notice }: FormSource): void {
  const row = session.newRow(cells);
  const { length } = session.table.rows;
  session.make({ cells: [], added: [{ at: length, row }], removed: [] });
  entries.delete(session);
  grid.goToRow(row.id, 0);
  notice(interpolate(words.form.added, { n: length + 1 }));
}

/** The level that the row has reached, its definition, and what the next one asks for. */
function levelText({ form, words, lang, cell }: FormContext): (string | HTMLElement)[] {
  const { label, levels } = form.completeness;
  const { reached, lacks, lacksOneOf } = completenessOf(levels, cell);
  const [now, next] = [levels[reached], levels[reached + 1]];
  const first = interpolate(words.noLevel, { level: levels[0]?.label[lang] ?? '' });
  const name = interpolate(words.level, { label: label[lang], level: now?.label[lang] ?? first });
  const parts: (string | HTMLElement)[] = [make('b', {}, name), ' ', now?.definition?.[lang] ?? ''];
  if (next === undefined) return parts;
  const ask = (text: string, columns: readonly string[]): string => {
    const labels = form.fields.filter(({ column }) => columns.includes(column));
    const fields = listInSentence(
      labels.map((field) => field.label[lang]),
      lang,
    );
    return columns.length === 0 ? '' : ` ${interpolate(text, { fields, level: next.label[lang] })}`;
  };
  return [...parts, ask(words.lacks, lacks), ask(words.lacksOneOf, lacksOneOf)];
}

/** How many faults are to be mended, or fields to be filled in. */
function stateText(
  faults: RowFaults | undefined,
  entry: Entry,
  words: FormContext['words'],
): string {
  if (isEmpty(entry)) return words.empty;
  if (faults === undefined) return words.checking;
  const all = [...faults.at].filter(([index]) => index >= 0);
  const wrong = all.filter(([index]) => entry.touched.has(index)).length;
  if (wrong > 0) return interpolate(words.faulty, { n: wrong });
  return all.length === 0 ? words.sound : interpolate(words.untouched, { n: all.length });
}

/** Faults of the row as a whole, and those that it would bring elsewhere. */
function otherFaults(faults: RowFaults | undefined, { words }: FormSource): HTMLElement[] {
  const { form } = words;
  const groups = [
    [form.whole, faults?.at.get(-1) ?? []],
    [form.elsewhere, faults?.elsewhere ?? []],
  ] as const;
  return groups
    .filter(([, list]) => list.length > 0)
    .flatMap(([name, list]) => [
      make('h3', {}, name),
      ...list.map((fault) => faultLine({ ...fault, what: `${fault.what} ${fault.found}` }, words)),
    ]);
}
