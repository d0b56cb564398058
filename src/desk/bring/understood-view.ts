import { interpolate } from '#src/i18n/interpolate.ts';
import type { Proposal } from '#src/tables/bring/types.ts';
import { button, make } from '../dom.ts';
import type { Understood } from '../messages.ts';
import { chooser } from './chooser.ts';
import { columnsTable } from './columns-table.ts';
import type { BringContext } from './context.ts';

/** Shows what was understood of a file; every part of it can be chosen otherwise. */
export function understoodView(
  place: HTMLElement,
  understood: Understood,
  context: BringContext,
): void {
  const { fileName, proposal } = understood;
  const { words, lang } = context;
  const focused = document.activeElement?.getAttribute('data-name');
  const { open, notices, rows } = proposal;
  const told = (title: string, list: Proposal['open'], name: string): HTMLElement | undefined =>
    list.length === 0
      ? undefined
      : make(
          'section',
          { class: name },
          make('h3', {}, title),
          make('ul', {}, ...list.map((notice) => make('li', {}, notice.words[lang]))),
        );
  const counts = { n: rows.length };
  const takes = [
    button(interpolate(words.addRows, counts), () => context.take('rows'), {
      class: 'first',
      'data-name': 'take',
    }),
    button(interpolate(words.takeRows, counts), () => context.take('whole'), {
      'data-name': 'take-whole',
    }),
  ];
  for (const take of takes) take.disabled = open.length > 0;
  const title = make('h2', { tabindex: '-1' }, interpolate(words.understood, { name: fileName }));
  const view = make(
    'section',
    { class: 'bring' },
    title,
    make('p', { class: 'quiet' }, words.understoodLede),
    choices(understood, context),
    told(words.toDecide, open, 'open'),
    told(words.notices, notices, 'told'),
    make('p', { class: 'acts' }, ...takes, button(words.cancel, context.cancel)),
    preview(understood, context),
    columnsTable(understood, context),
    missing(understood, context),
    skipped(understood, context),
  );
  place.replaceChildren(view);
  const again = view.querySelector<HTMLElement>(`[data-name="${focused ?? ''}"]`);
  (again ?? title).focus();
}

/** Sheet, dataset and head row. */
function choices(
  { proposal, preview: first }: Understood,
  { words, datasets, choose }: BringContext,
): HTMLElement {
  const { sheets, sheet, dataset = '', head, choice } = proposal;
  const list = make('p', { class: 'choices' });
  const add = (words_: string, field: HTMLElement): void =>
    list.append(make('label', {}, `${words_} `, field));
  if (sheets.length > 1) {
    const options = sheets.map(({ at, name }) => ({ value: String(at), text: name }));
    const act = (value: string): void => choose({ sheet: Number(value) });
    add(words.sheet, chooser(words.sheet, 'sheet', options, String(sheet), act));
  }
  const known = datasets.map(({ id, title }) => ({ value: id, text: title }));
  const nothing = dataset === '' ? [{ value: '', text: words.chooseDataset }] : [];
  add(
    words.dataset,
    chooser(words.dataset, 'dataset', [...nothing, ...known], dataset, (value) =>
      choose({ sheet, dataset: value }),
    ),
  );
  const lines = [...first.keys()].map((at) => ({ value: String(at), text: String(at + 1) }));
  add(
    words.headRow,
    chooser(words.headRow, 'head', lines, String(head?.first ?? ''), (value) => {
      // Columns were chosen below another head.
      const rest = { ...choice };
      delete rest.columns;
      choose({
        ...rest,
        sheet,
        ...(dataset === '' ? {} : { dataset }),
        head: { first: Number(value), rows: 1 },
      });
    }),
  );
  return list;
}

/** The first rows as they stand in the file, with what each was taken for. */
function preview(
  { preview: lines, proposal }: Understood,
  { words, lang }: BringContext,
): HTMLElement {
  const { head, skipped: left } = proposal;
  const why = new Map(left.map((row) => [row.row, row]));
  const body = make('tbody');
  for (const [at, cells] of lines.entries()) {
    const isHead = head !== undefined && at >= head.first && at < head.first + head.rows;
    const row = make('tr', { class: isHead ? 'is-head' : why.has(at) ? 'is-skipped' : undefined });
    row.append(make('th', { scope: 'row' }, String(at + 1)));
    for (const cell of cells.slice(0, 30)) row.append(make('td', {}, cell));
    if (why.has(at) && !isHead) row.title = why.get(at)?.words[lang] ?? '';
    body.append(row);
  }
  return make(
    'section',
    {},
    make('h3', { id: 'desk-preview' }, words.preview),
    make(
      'div',
      { class: 'scroll', tabindex: '0', role: 'region', 'aria-labelledby': 'desk-preview' },
      make('table', {}, body),
    ),
  );
}

/** The columns of the dataset that the file lacks; one value can be given to all rows. */
function missing(
  { proposal }: Understood,
  { words, lang, choose }: BringContext,
): HTMLElement | undefined {
  const { missing: columns, choice } = proposal;
  if (columns.length === 0) return undefined;
  const list = make('ul', { class: 'plain' });
  for (const { column, label, required, constant = '', filled } of columns) {
    const field = make('input', {
      type: 'text',
      value: constant,
      autocomplete: 'off',
      'data-name': `constant-${column}`,
    });
    field.addEventListener('change', () => {
      const given = Object.entries({ ...choice.constants, [column]: field.value });
      const constants = Object.fromEntries(given.filter(([, value]) => value !== ''));
      choose({ ...choice, constants });
    });
    const about = required ? ` (${words.required})` : '';
    const looked = filled === undefined ? '' : ` ← ${filled.by} ${filled.found}/${filled.of}`;
    const name = `${label[lang]}${about}${looked}`;
    list.append(make('li', {}, make('label', {}, `${name} · ${words.constant} `, field)));
  }
  return make('section', {}, make('h3', {}, words.missingColumns), list);
}

/** Rows that are not taken, each with its reason; notes and totals can be taken all the same. */
function skipped(
  { proposal }: Understood,
  { words, lang, choose }: BringContext,
): HTMLElement | undefined {
  const { skipped: rows, choice } = proposal;
  const shown = rows.filter(({ why }) => why !== 'head' && why !== 'empty');
  if (shown.length === 0) return undefined;
  const list = make('ul', { class: 'plain' });
  for (const { row, words: why } of shown.slice(0, 60)) {
    const take = button(
      words.takeRow,
      () => choose({ ...choice, rows: { ...choice.rows, [row]: 'take' } }),
      { 'data-name': `row-${row}` },
    );
    list.append(make('li', {}, why[lang], ' ', take));
  }
  return make('section', {}, make('h3', {}, words.skippedRows), list);
}
