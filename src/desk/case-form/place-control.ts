import { interpolate } from '#src/i18n/interpolate.ts';
import { make } from '../dom.ts';
import { idOf, type Control, type FormContext } from './entry.ts';
import { suggestions } from './places.ts';
import type { FormField, Place } from './types.ts';

/** Six digits, which are a code and no name. */
const isCode = (text: string): boolean => /^\d{6}$/u.test(text.trim());

/**
 * A place by name or code: what is typed gives suggestions with the divisions above them, and the
 * chosen one gives the code.
 */
export function placeControl({ column }: FormField, context: FormContext): Control {
  const { form, words, lang, cell, put, left } = context;
  const listId = idOf('list', column);
  const input = make('input', {
    ...{ id: idOf('field', column), type: 'text', role: 'combobox', autocomplete: 'off' },
    ...{ 'aria-expanded': 'false', 'aria-controls': listId, 'aria-autocomplete': 'list' },
    placeholder: words.find,
  });
  const list = make('ul', { id: listId, role: 'listbox', 'aria-label': words.places });
  const said = make('p', { class: 'quiet', 'aria-live': 'polite' });
  const title = form.place.list.title[lang];
  // In another window, so that the form stays as it is.
  const elsewhere = make(
    'a',
    { href: `?dataset=${form.place.list.dataset}`, target: '_blank', rel: 'noopener' },
    interpolate(words.openDivisions, { title }),
  );
  const element = make('div', { class: 'place-field' }, input, list, said);
  let found: Place[] = [];
  let active = -1;
  const open = (places: Place[]): void => {
    found = places;
    active = -1;
    mark();
    list.hidden = places.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    list.replaceChildren(...places.map((place, at) => entry(place, at)));
    if (!list.hidden) list.scrollIntoView({ block: 'nearest' });
  };
  const entry = ({ name, code, within }: Place, at: number): HTMLElement => {
    const item = make(
      'li',
      { role: 'option', id: `${listId}-${String(at)}`, 'aria-selected': 'false' },
      make('b', {}, name[lang]),
      make('span', { class: 'quiet' }, ` ${within[lang]} ${code}`),
    );
    // Before the field loses the focus.
    item.addEventListener('mousedown', (event) => {
      event.preventDefault();
      choose(at);
    });
    return item;
  };
  const mark = (): void => {
    for (const [at, item] of [...list.children].entries())
      item.setAttribute('aria-selected', String(at === active));
    list.children[active]?.scrollIntoView({ block: 'nearest' });
    if (active < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `${listId}-${String(active)}`);
  };
  const choose = (at: number): void => {
    const place = found[at];
    if (place === undefined) return;
    input.value = place.name[lang];
    open([]);
    put(column, place.code);
    left(column);
  };
  const tell = (): void => {
    const code = cell(column);
    const known = form.place.places.find((place) => place.code === code);
    const isLost = input.value.trim() !== '' && found.length === 0;
    if (known !== undefined)
      said.textContent = interpolate(words.chosen, { code, within: known.within[lang] });
    else if (found.length > 0) said.textContent = interpolate(words.found, { n: found.length });
    else if (isLost) said.replaceChildren(interpolate(words.unknown, { title }), ' ', elsewhere);
    else said.textContent = words.findHint;
  };
  input.addEventListener('input', () => {
    open(suggestions(form.place.places, input.value));
    put(column, isCode(input.value) ? input.value.trim() : '');
  });
  input.addEventListener('blur', () => {
    open([]);
    left(column);
  });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || found.length === 0) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      active = (active + step + found.length) % found.length;
      mark();
    } else if (event.key === 'Enter') choose(Math.max(active, 0));
    else if (event.key === 'Escape') open([]);
    else return;
    event.preventDefault();
  });
  open([]);
  return {
    element,
    target: input,
    refresh: () => {
      if (cell(column) === '' && !context.entry.touched.size) input.value = '';
      if (cell(column) !== '' && input.value === '') input.value = cell(column);
      tell();
    },
  };
}
