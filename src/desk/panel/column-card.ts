import { interpolate } from '#src/i18n/interpolate.ts';
import { button, make } from '../dom.ts';
import type { DeskColumn } from '../messages.ts';
import type { PanelContext } from './context.ts';

/** Longer lists are not shown whole. */
const longestList = 60;

/** Shows what a column means and which order it can give the rows, in a dialog. */
export function openColumn(index: number, { session, grid, words, lang }: PanelContext): void {
  const column = session.dataset.columns[index];
  if (column === undefined) return;
  const { label, kindLabel, unit, required, note, vocabulary, choices, refers } = column;
  const { definition, example, counter } = column;
  const { sort, ...rest } = grid.state.choice;
  const dialog = make('dialog', { class: 'desk-card', 'aria-labelledby': 'desk-column' });
  const close = (): void => dialog.close();
  const order = (down: boolean | undefined) => (): void => {
    close();
    grid.show(down === undefined ? rest : { ...rest, sort: { column: index, down } });
    grid.goTo({ row: grid.state.active.row, column: index });
  };
  const facts = make('dl', { class: 'facts' });
  const fact = (name: string, text: string): void =>
    facts.append(make('dt', {}, name), make('dd', {}, text));
  fact(words.column, column.column);
  if (example !== undefined) fact(words.example, example[lang]);
  if (counter !== undefined) fact(words.counter, counter[lang]);
  const asked = required ? words.required : words.optional;
  fact(words.kind, [kindLabel[lang], unit?.label[lang], asked].filter(Boolean).join(' · '));
  if (refers !== undefined)
    fact(
      words.values,
      interpolate(words.refers, { title: refers === 'sources' ? words.sources : refers }),
    );
  const listed = vocabulary.length > 0 ? vocabulary : choices.slice(0, longestList);
  const list = make('ul', { class: 'plain words' });
  for (const word of listed) list.append(wordItem(word, lang));
  if (choices.length > longestList) list.append(make('li', {}, '…'));
  dialog.append(
    make('h2', { id: 'desk-column' }, label[lang]),
    ...[definition, note].flatMap((text) =>
      text === undefined ? [] : [make('p', {}, text[lang])],
    ),
    facts,
    ...(listed.length === 0 ? [] : [list]),
    make(
      'p',
      { class: 'acts' },
      button(words.sortUp, order(false), pressed(sort?.column === index && !sort.down)),
      button(words.sortDown, order(true), pressed(sort?.column === index && sort.down)),
      button(words.sortNone, order(undefined), pressed(sort === undefined)),
      button(words.close, close),
    ),
  );
  dialog.addEventListener('close', () => {
    dialog.remove();
    grid.goTo(grid.state.active);
  });
  document.body.append(dialog);
  dialog.showModal();
}

/** A word of a list, its name, and what the code book says of it. */
function wordItem(
  { value, label, definition }: DeskColumn['vocabulary'][number],
  lang: PanelContext['lang'],
): HTMLElement {
  const name = label[lang] === value ? '' : ` ${label[lang]}`;
  const meaning = definition?.[lang];
  return make(
    'li',
    {},
    make('code', {}, value),
    name,
    meaning === undefined ? undefined : make('p', { class: 'quiet' }, meaning),
  );
}

const pressed = (is: boolean): Record<string, string> => ({ 'aria-pressed': String(is) });
