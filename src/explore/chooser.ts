import { interpolate } from '#src/i18n/interpolate.ts';
import { list } from '#src/i18n/punctuation.ts';
import { make } from '#src/lib/dom.ts';
import { part, partOf, type ExploreSite } from './site.ts';

/** What can be ticked. */
export interface Choice {
  id: string;
  name: string;
  /** Other words by which it is found. */
  words: string;
}

/** A list to find and tick things in; long ones show what is ticked and what is searched for. */
export interface Chooser {
  /** Sets what there is and what is ticked; nothing ticked stands for all where all may be shown. */
  set(choices: readonly Choice[], ticked: readonly string[]): void;
}

/** How many things are listed at once. */
const listed = 40;

/** Makes a list work; `changed` gets the ids that are ticked, in the order of the list. */
export function chooser(
  box: HTMLElement,
  { words, lang }: ExploreSite,
  changed: (ids: string[]) => void,
): Chooser {
  const search = partOf(box, 'input[type="search"]', HTMLInputElement);
  const items = part(box, '.choices');
  const said = part(box, '.chosen');
  const rest = part(box, '.more-choices');
  const all = box.querySelector<HTMLInputElement>('input[name="all"]');
  let choices: readonly Choice[] = [];
  let ticked: ReadonlySet<string> = new Set();

  const sayChosen = (): void => {
    const names = choices.filter(({ id }) => ticked.has(id)).map(({ name }) => name);
    said.textContent =
      names.length === 0
        ? interpolate(words.all, { n: choices.length })
        : interpolate(words.chosen, { n: names.length, names: list(names, lang) });
    if (all !== null) all.checked = names.length === 0;
  };

  const itemOf = ({ id, name }: Choice): HTMLElement => {
    const input = make('input', { type: 'checkbox', value: id });
    input.checked = ticked.has(id);
    return make('label', {}, input, ' ', name);
  };

  const show = (): void => {
    const wanted = search.value.trim().toLowerCase();
    const found = choices.filter(({ name, words: other }) =>
      `${name} ${other}`.toLowerCase().includes(wanted),
    );
    const first = [...found].sort((a, b) => Number(ticked.has(b.id)) - Number(ticked.has(a.id)));
    const shown = found.length > listed ? first.slice(0, listed) : found;
    items.replaceChildren(...shown.map(itemOf));
    const more = found.length - shown.length;
    if (found.length === 0) rest.textContent = words.none;
    else rest.textContent = more === 0 ? '' : interpolate(words.more, { n: more });
  };

  const change = (ids: ReadonlySet<string>): void => {
    ticked = ids;
    sayChosen();
    changed(choices.filter(({ id }) => ids.has(id)).map(({ id }) => id));
  };

  items.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const ids = new Set(ticked);
    if (target.checked) ids.add(target.value);
    else ids.delete(target.value);
    change(ids);
  });
  all?.addEventListener('change', () => {
    change(new Set());
    show();
  });
  search.addEventListener('input', show);
  return {
    set(given, ids) {
      choices = given;
      ticked = new Set(ids);
      sayChosen();
      // What the reader is at work in stays as it is.
      if (!items.contains(document.activeElement)) show();
    },
  };
}
