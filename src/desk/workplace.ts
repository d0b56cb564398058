import { openForm } from './case-form/open-form.ts';
import { button, make } from './dom.ts';
import { gridOf } from './grid/grid.ts';
import { listen } from './grid/keys.ts';
import { draftText } from './keep/draft.ts';
import type { Keeper } from './keep/keeper.ts';
import { cellLine } from './panel/cell-line.ts';
import { openColumn } from './panel/column-card.ts';
import type { PanelContext } from './panel/context.ts';
import { openPanels } from './panels.ts';
import { saveFile } from '#src/lib/save-file.ts';
import type { Session } from './session.ts';
import { statusLine } from './status.ts';
import { toolbar } from './tools.ts';

/** The view in which a dataset is worked on. */
export interface Workplace {
  /** Says something above the grid, with a button if there is something to do about it. */
  notice: (
    text: string,
    act?: { words: string; act: () => void },
    more?: readonly string[],
  ) => void;
  /** Makes a cell of the row with this key the active one; without such a row nothing happens. */
  goToKey: (key: string) => void;
  /** Opens the form by which a row is added; missing where the dataset has none. */
  openForm?: () => void;
  /** Shows the state of the draft again. */
  update: () => void;
}

/** Builds the view of a session. */
export function workplace(
  place: HTMLElement,
  {
    session,
    keeper,
    base,
    leave,
  }: {
    session: Session;
    keeper: Keeper;
    base: string;
    leave: () => void;
  },
  { words, lang, effects, handOn }: Pick<PanelContext, 'words' | 'lang' | 'effects' | 'handOn'>,
): Workplace {
  const { title, rowIs, id, form } = session.dataset;
  const notices = make('div', { class: 'notices', role: 'status' });
  const tools = make('div', { class: 'tools', role: 'group', 'aria-label': words.tools });
  const line = make('section', { class: 'cell-line', 'aria-label': words.cell });
  const gridPlace = make('div', { class: 'grid', role: 'grid', 'aria-label': title[lang] });
  const beside = make('div', { class: 'beside' });
  const status = make('div', { class: 'status' });
  place.replaceChildren(
    make('h2', { class: 'dataset' }, title[lang]),
    make('p', { class: 'quiet' }, rowIs[lang]),
    ...[notices, tools, line],
    make('div', { class: 'sides' }, gridPlace, beside),
    status,
  );
  const grid = gridOf(gridPlace, session, words, lang);
  const context: PanelContext = { session, grid, words, lang, effects, handOn };
  const showForm = (): void => void openForm({ ...context, ask: handOn.ask, notice: view.notice });
  const field = toolbar(tools, grid, words, {
    leave,
    saveFile: () => saveFile(`${id}.draft.json`, 'application/json', draftText(keeper.draft())),
    form: form && { words: form[lang], open: showForm },
  });
  listen(grid, {
    openColumn: (column) => openColumn(column, context),
    find: () => field.focus(),
  });
  session.on('rows', grid.refresh);
  session.on('faults', grid.refresh);
  cellLine(line, context);
  openPanels(beside, context);
  const update = statusLine(status, { session, keeper, words, lang, base });
  grid.goTo({ row: 0, column: 0 });
  const view: Workplace = {
    update,
    goToKey: (key) => {
      const row = rowOfKey(session, key);
      if (row !== undefined) grid.goToRow(row, 0);
    },
    ...(form === undefined ? {} : { openForm: showForm }),
    notice: (text, act, more = []) => {
      const lines = more.map((line) => make('li', {}, line));
      const about =
        lines.length === 0
          ? make('p', {}, text)
          : make('details', {}, make('summary', {}, text), make('ul', {}, ...lines));
      const said = make('div', { class: 'notice' }, about);
      if (act !== undefined) said.append(button(act.words, act.act));
      said.append(button(words.close, () => said.remove()));
      notices.append(said);
    },
  };
  return view;
}

/** Id of the row whose key is this one, the columns of the key joined as in addresses of rows. */
function rowOfKey({ dataset, table }: Session, key: string): number | undefined {
  const places = dataset.key.map((name) => dataset.columns.findIndex((one) => one.column === name));
  const keyOf = (cells: readonly string[]): string => places.map((at) => cells[at] ?? '').join('@');
  return table.rows.find(({ cells }) => keyOf(cells) === key)?.id;
}
