import { choose, indexRows, type FacetChoice } from './facets.ts';
import { showProvince } from '../places/province-known.ts';

/** Number of cases added to the page at a time. */
const pageSize = 60;

const form = document.querySelector<HTMLFormElement>('#facets');
const list = document.querySelector<HTMLElement>('#cases');
const more = document.querySelector<HTMLButtonElement>('#more');

if (form !== null && list !== null && more !== null) start(form, list, more);

/**
 * Filters at once where the page has all cases. A list of several pages is left as it is until the
 * reader turns to the filter or the address asks for something; then the other pages are fetched.
 */
function start(controls: HTMLFormElement, shelf: HTMLElement, next: HTMLButtonElement): void {
  const parts = document.querySelector<HTMLElement>('#parts');
  if (parts === null) {
    explore(controls, shelf, next);
    return;
  }
  const load = async (): Promise<void> => {
    controls.removeEventListener('focusin', begin);
    const output = controls.querySelector('output');
    if (output !== null) output.textContent = output.dataset['loading'] ?? '';
    const links = [...parts.querySelectorAll<HTMLAnchorElement>('a:not([aria-current])')];
    const pages = await Promise.all(links.map(({ href }) => casesAt(href)));
    shelf.append(...pages.flat());
    parts.hidden = true;
    keepChoice(controls);
    explore(controls, shelf, next);
  };
  const begin = (): void => {
    load().catch(() => {
      const output = controls.querySelector('output');
      if (output !== null) output.textContent = output.dataset['failed'] ?? '';
      controls.addEventListener('focusin', begin);
    });
  };
  controls.addEventListener('focusin', begin);
  if (location.search !== '') begin();
}

/** Puts into the address what the reader chose while the pages were on their way. */
function keepChoice(controls: HTMLFormElement): void {
  const chosen = new URLSearchParams();
  for (const field of controls.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')) {
    if (field.value !== '') chosen.set(field.name, field.value);
  }
  if (chosen.toString() !== '') history.replaceState(null, '', `?${chosen.toString()}`);
}

/** The cases that another page of the list has. Throws when it cannot be fetched. */
async function casesAt(address: string): Promise<HTMLElement[]> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${String(answer.status)}`);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  return [...page.querySelectorAll<HTMLElement>('.case-list > .case')];
}

/**
 * Filters the list of cases by facets and words. The HTML contains the complete list; this script
 * removes the items and inserts the matching ones page by page, so that ten thousand items stay
 * fast. The choice is kept in the URL.
 */
function explore(controls: HTMLFormElement, shelf: HTMLElement, next: HTMLButtonElement): void {
  const items = [...shelf.querySelectorAll<HTMLElement>('.case')];
  const selects = [...controls.querySelectorAll('select')];
  const search = controls.querySelector<HTMLInputElement>('input[name="q"]');
  const output = controls.querySelector('output');
  const names = selects.map(({ name }) => name);
  const index = indexRows(
    names,
    items.map((item) => ({
      keys: names.map((name) => item.dataset[name]),
      text: item.textContent,
    })),
  );
  const labels = new Map(
    items.flatMap((item) =>
      names.map(
        (name) =>
          [`${name}=${item.dataset[name] ?? ''}`, item.dataset[`${name}Name`] ?? ''] as const,
      ),
    ),
  );
  for (const select of selects) {
    // What the page offers itself may have no item.
    const offered = [...select.options].filter(({ value }) => value !== '');
    for (const { value, text } of offered) labels.set(`${select.name}=${value}`, text);
    for (const key of index.values.get(select.name) ?? []) {
      if (key !== '' && !offered.some(({ value }) => value === key))
        select.append(new Option(labels.get(`${select.name}=${key}`), key));
    }
  }

  let fitting: number[] = [];
  let shown = 0;
  const showMore = (): void => {
    const batch = fitting.slice(shown, shown + pageSize).flatMap((row) => items[row] ?? []);
    shelf.append(...batch);
    shown += batch.length;
    next.hidden = shown >= fitting.length;
  };

  const current = (): FacetChoice => ({
    facets: new Map(selects.map(({ name, value }) => [name, value])),
    query: search?.value ?? '',
  });

  const apply = (): void => {
    const { rows, counts } = choose(index, current());
    fitting = rows;
    shown = 0;
    shelf.replaceChildren();
    showMore();
    for (const select of selects) {
      const count = counts.get(select.name);
      const known = index.values.get(select.name) ?? [];
      for (const option of select.options) {
        if (option.value === '') continue;
        const number = count?.[known.indexOf(option.value)] ?? 0;
        option.text = `${labels.get(`${select.name}=${option.value}`) ?? ''} (${String(number)})`;
        option.disabled = number === 0 && !option.selected && known.includes(option.value);
      }
    }
    showProvince(selects.find(({ name }) => name === 'province')?.value ?? '');
    if (output !== null) {
      output.textContent = (output.dataset['text'] ?? '')
        .replace('##', String(items.length))
        .replace('#', String(rows.length));
    }
  };

  const fromAddress = (): void => {
    const asked = new URLSearchParams(location.search);
    for (const select of selects) {
      const wanted = asked.get(select.name) ?? '';
      select.value = [...select.options].some(({ value }) => value === wanted) ? wanted : '';
    }
    if (search !== null) search.value = asked.get('q') ?? '';
    apply();
  };

  const toAddress = (replace: boolean): void => {
    const address = new URL(location.href);
    const { facets, query } = current();
    for (const [name, value] of [...facets, ['q', query] as const]) {
      if (value === '') address.searchParams.delete(name);
      else address.searchParams.set(name, value);
    }
    if (replace) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
  };

  controls.addEventListener('change', () => {
    toAddress(false);
    apply();
  });
  controls.addEventListener('input', ({ target }) => {
    if (target !== search) return;
    toAddress(true);
    apply();
  });
  controls.addEventListener('submit', (event) => event.preventDefault());
  controls.addEventListener('reset', () => {
    setTimeout(() => {
      toAddress(false);
      apply();
    });
  });
  next.addEventListener('click', showMore);
  window.addEventListener('popstate', fromAddress);
  fromAddress();
}
