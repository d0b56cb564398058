import { mostCompared } from './compared.ts';
import { filterList } from '../lists/filter-list.ts';

const form = document.querySelector<HTMLFormElement>('#toolkit-filter');
const body = document.querySelector('#toolkit tbody');

if (form !== null && body !== null) toolkit(form, body);

/**
 * Filters and sorts the table of reforms, and gathers those chosen for comparison. The choices are
 * kept in the URL; without this script the table is complete.
 */
function toolkit(form: HTMLFormElement, body: Element): void {
  const entries = [...body.querySelectorAll<HTMLElement>('tr')];
  const sort = form.querySelector<HTMLSelectElement>('select[name="sort"]');
  const output = form.querySelector('output');
  filterList({
    form,
    entries,
    applied(shown) {
      body.append(...sorted(entries, sort?.value ?? ''));
      const { text = '#', none = '' } = output?.dataset ?? {};
      if (output !== null)
        output.textContent = shown === 0 ? none : text.replace('#', String(shown));
    },
  });
  choosing(form, [...body.querySelectorAll<HTMLInputElement>('input[name="r"]')]);
}

/** The entries by a number that they carry, the largest first; without one in their own order. */
function sorted(entries: readonly HTMLElement[], by: string): HTMLElement[] {
  const key = `by${by.charAt(0).toUpperCase()}${by.slice(1)}`;
  const number = (entry: HTMLElement): number => (by === '' ? 0 : Number(entry.dataset[key]));
  return [...entries].sort((a, b) => number(b) - number(a));
}

/** Lets readers choose reforms to compare, a few at a time, and leads to the comparison. */
function choosing(form: HTMLFormElement, boxes: readonly HTMLInputElement[]): void {
  const link = form.querySelector<HTMLAnchorElement>('#compare');
  const bare = link?.href ?? '';
  const apply = (): void => {
    const chosen = boxes.filter(({ checked }) => checked).map(({ value }) => value);
    for (const box of boxes) box.disabled = !box.checked && chosen.length >= mostCompared;
    if (link !== null) link.href = chosen.length === 0 ? bare : `${bare}?r=${chosen.join(',')}`;
  };
  for (const box of boxes) box.addEventListener('change', apply);
  apply();
}
