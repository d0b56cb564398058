import { interpolate } from '#src/i18n/interpolate.ts';
import { spaced } from '#src/i18n/punctuation.ts';
import { button, make } from '../dom.ts';
import type { PanelContext } from '../panel/context.ts';
import { saveFile } from '#src/lib/save-file.ts';
import { changesView, isPrinted } from './changes-view.ts';
import { field, tick } from './fields.ts';
import type { HandedOn, HandOnForm } from './form.ts';
import { keptForm } from './kept.ts';
import type { DraftChanges } from './messages.ts';
import { reasonFields, sourceList } from './reason-fields.ts';
import { sending } from './sending.ts';

/** The parts of the panel that change. */
interface Parts {
  summary: HTMLElement;
  list: HTMLElement;
  said: HTMLElement;
  sent: HTMLElement;
  sources: HTMLElement;
  /** Buttons that need a draft without faults. */
  strict: HTMLButtonElement[];
}

/** The panel by which a draft is handed on: reasons, files, and how to send them. */
export function handOnPanel(container: HTMLElement, context: PanelContext): void {
  const { session, lang, handOn } = context;
  const { words } = handOn;
  const { dataset } = session;
  const { form, keep } = keptForm(handOn.base, dataset.id);
  const parts: Parts = {
    summary: make('p', { role: 'status' }, words.waiting),
    list: make('div'),
    said: make('div', { class: 'said-lines', role: 'alert' }),
    sent: make('div'),
    sources: make('datalist', { id: sourceList }),
    strict: [],
  };
  let changes: DraftChanges | undefined;
  let isChecked = false;
  const labelOf = (column: string): string =>
    dataset.columns.find((one) => one.column === column)?.label[lang] ?? column;
  const ticked = tick(words.checked, (is) => {
    isChecked = is;
  });

  function show(): void {
    const isBusy = session.progress !== undefined;
    const { total } = session.faults;
    const rows = new Set(changes?.list.map(({ row }) => row)).size;
    const isSame = changes?.list.length === 0;
    // What is declared stays as printed, so that its faults may be gone: the files are checked anyway.
    const isFaulty = total > 0 && form.declared.length === 0;
    for (const act of parts.strict) act.disabled = isBusy || isFaulty || isSame;
    if (changes === undefined || isBusy) parts.summary.textContent = words.waiting;
    else if (isSame) parts.summary.textContent = words.none;
    else {
      const said = interpolate(words.changed, { n: rows, version: changes.version });
      parts.summary.textContent = isFaulty
        ? spaced([said, interpolate(words.faults, { n: total })], lang)
        : said;
    }
  }
  const changed = (): void => {
    keep();
    show();
  };
  async function compare(): Promise<void> {
    if (session.progress !== undefined) {
      show();
      return;
    }
    ({ changes } = await handOn.ask({ kind: 'changes' }, 'changes'));
    const { list, sources, own } = changes;
    parts.sources.replaceChildren(
      ...[...sources]
        .sort((one, other) => Number(own.includes(other.value)) - Number(own.includes(one.value)))
        .map(({ value, label }) => new Option(label[lang], value)),
    );
    // Cells that are as published again need no declaration.
    form.declared = form.declared.filter(({ row, column }) =>
      list.some((one) => one.row === row && one.column === column),
    );
    isChecked = false;
    ticked.box.checked = false;
    const asks = list.some((change) => changes !== undefined && isPrinted(change, changes));
    const title = make('h3', {}, words.changes);
    const about = asks ? [make('p', {}, words.ask)] : [];
    const view = changesView(changes, { words, form, labelOf, changed });
    const whole =
      list.length === 0 ? [] : [title, ...about, ...view, ...(asks ? [ticked.whole] : [])];
    parts.list.replaceChildren(...whole);
    show();
  }
  /** Whether it was said that cells without a declaration were looked up. */
  const isAsked = (): boolean =>
    isChecked ||
    changes?.list.every(
      (change) =>
        changes === undefined ||
        !isPrinted(change, changes) ||
        form.declared.some(({ row, column }) => row === change.row && column === change.column),
    ) === true;

  async function write(what: 'record' | 'patch'): Promise<void> {
    const { handed } = await handOn.ask({ kind: 'hand-on', form }, 'handed');
    const lines = linesOf(handed, isAsked(), context);
    parts.said.replaceChildren(...lines);
    parts.sent.replaceChildren();
    if (handed.kind !== 'files' || lines.length > 0) return;
    const { id } = dataset;
    const [name, type, text] =
      what === 'patch'
        ? [`${id}.patch`, 'text/x-diff', handed.patch]
        : [`${id}.change.yaml`, 'application/yaml', handed.record ?? ''];
    if (text === '') return;
    saveFile(name, type, text);
    parts.said.replaceChildren(make('p', {}, interpolate(words.written, { name })));
    const rows = new Set(changes?.list.map(({ row }) => row)).size;
    const about = {
      dataset: id,
      title: dataset.title[lang],
      rows,
      version: changes?.version ?? '',
    };
    parts.sent.replaceChildren(sending(words, handOn.contact, { ...about, ...shortly(form) }));
  }
  async function save(what: 'csv' | 'csv-bom' | 'xlsx'): Promise<void> {
    const { file } = await handOn.ask({ kind: 'export', what, form }, 'exported');
    saveFile(file.name, file.type, file.content);
    parts.said.replaceChildren(make('p', {}, interpolate(words.written, { name: file.name })));
  }

  const strict = (said: string, what: 'record' | 'patch'): HTMLButtonElement => {
    const made = button(said, () => void write(what), { 'data-name': what });
    parts.strict.push(made);
    return made;
  };
  container.classList.add('hand-on');
  container.append(
    make('h2', {}, words.title),
    parts.summary,
    reasonForm(form, context, keep),
    parts.list,
    make('h3', {}, words.files),
    make('p', { class: 'acts' }, strict(words.patch, 'patch'), strict(words.record, 'record')),
    make(
      'p',
      { class: 'acts' },
      button(words.csv, () => void save('csv'), { 'data-name': 'csv' }),
      button(words.csvBom, () => void save('csv-bom'), { 'data-name': 'csv-bom' }),
      button(words.xlsx, () => void save('xlsx'), { 'data-name': 'xlsx' }),
    ),
    ...[parts.said, parts.sent, parts.sources],
  );
  session.on('rows', show);
  session.on('faults', () => void compare());
  show();
}

/** Who, when, and the reason for all. */
function reasonForm(form: HandOnForm, { handOn }: PanelContext, keep: () => void): HTMLElement {
  const { words } = handOn;
  const put = (name: 'who' | 'when') => (text: string) => {
    form[name] = text;
    keep();
  };
  return make(
    'fieldset',
    {},
    make('legend', {}, words.forAll),
    field(words.who, form.who, put('who'), { name: 'who' }),
    field(words.when, form.when, put('when'), { name: 'when', type: 'date' }),
    ...reasonFields(form.reason, words, (name, text) => {
      form.reason[name] = text;
      keep();
    }),
    make('p', { class: 'quiet' }, words.public),
  );
}

/** The reason as a letter says it in short. */
const shortly = ({ who, reason, own }: HandOnForm) => {
  const [first] = Object.values(own);
  const { why, source } = reason.why === '' && first !== undefined ? first : reason;
  return { who, why, source };
};

/** What stands against handing on, in words; nothing if the files can be written. */
function linesOf(handed: HandedOn, isAsked: boolean, { handOn }: PanelContext): HTMLElement[] {
  const { words } = handOn;
  if (handed.kind === 'nothing') return [make('p', {}, words.nothing)];
  if (handed.kind === 'faults')
    return [make('p', {}, words.wrong), make('pre', { tabindex: '0' }, handed.text)];
  const lacks = handed.kind === 'lacking' ? handed.lacks : [];
  const said = lacks.map(({ field: name, rows }) => {
    const what = words.lacks[name];
    const listed = rows.slice(0, 5).join(' ') + (rows.length > 5 ? ' …' : '');
    return listed === '' ? what : interpolate(words.rowsOf, { what, rows: listed });
  });
  if (!isAsked) said.push(words.lacks.checked);
  if (said.length === 0) return [];
  return [
    make('p', {}, words.lacking),
    make('ul', {}, ...said.map((line) => make('li', {}, line))),
  ];
}
