import type { DeskWords } from '#src/i18n/desk.ts';
import type { Lang } from '#src/model.ts';
import { interpolate } from '#src/i18n/interpolate.ts';
import { bringWays, type BringActs } from './bring/ways.ts';
import { button, make } from './dom.ts';
import type { DraftEntry } from './keep/store.ts';
import { timeText } from './status.ts';

/** A dataset in the list to choose from. */
export interface DatasetName {
  id: string;
  title: string;
}

/** What can be begun. */
export interface StartActs extends BringActs {
  begin: (dataset: string, from: 'published' | 'empty') => void;
  resume: (dataset: string) => void;
  discard: (dataset: string) => void;
  loadDraft: (file: File) => void;
}

/** The first view: drafts to continue, and ways to begin. */
export function startView(
  place: HTMLElement,
  {
    datasets,
    drafts,
    chosen,
  }: {
    datasets: readonly DatasetName[];
    drafts: readonly DraftEntry[];
    /** The dataset that the address names. */
    chosen: string;
  },
  { words, lang }: { words: DeskWords; lang: Lang },
  acts: StartActs,
): void {
  const titleOf = (id: string): string => datasets.find((one) => one.id === id)?.title ?? id;
  const select = make('select', { id: 'desk-dataset' });
  for (const { id, title } of datasets) select.append(new Option(title, id));
  if (datasets.some(({ id }) => id === chosen)) select.value = chosen;
  const begin = make(
    'section',
    { class: 'begin' },
    make('h2', {}, words.begin),
    make('p', {}, make('label', { for: 'desk-dataset' }, words.dataset), select),
    make(
      'p',
      { class: 'acts' },
      button(words.published, () => acts.begin(select.value, 'published'), { class: 'first' }),
      button(words.empty, () => acts.begin(select.value, 'empty')),
    ),
    bringWays(words, acts),
    draftField(words, acts),
  );
  place.replaceChildren(...(drafts.length === 0 ? [] : [draftList()]), begin);

  function draftList(): HTMLElement {
    const list = make('ul', { class: 'plain' });
    for (const { dataset, saved } of drafts) {
      const title = titleOf(dataset);
      list.append(
        make(
          'li',
          {},
          make('span', {}, interpolate(words.draftOf, { title, time: timeText(saved, lang) })),
          button(words.resume, () => acts.resume(dataset), { class: 'first' }),
          button(words.discard, () => {
            if (confirm(interpolate(words.discardAsk, { title }))) acts.discard(dataset);
          }),
        ),
      );
    }
    return make('section', { class: 'drafts' }, make('h2', {}, words.drafts), list);
  }
}

/** A button for a draft file; the field of files behind it has no look of its own. */
function draftField(words: DeskWords, { loadDraft }: StartActs): HTMLElement {
  const field = make('input', { type: 'file', accept: '.json,application/json', hidden: '' });
  field.addEventListener('change', () => {
    const [file] = field.files ?? [];
    if (file !== undefined) loadDraft(file);
    field.value = '';
  });
  return make(
    'p',
    { class: 'acts' },
    button(words.loadDraft, () => field.click()),
    field,
  );
}
