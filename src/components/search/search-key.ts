import type { SearchKey } from '../shortcut.ts';

/** As in `shortcut.ts`; an import would be one more file for every page. */
const keptAs = 'search-key';

/** The choice of the key that leads to the search. Where the browser keeps nothing there is none. */
const choice = document.querySelector<HTMLSelectElement>('#search-key');

if (choice !== null) {
  try {
    choice.value = localStorage.getItem(keptAs) ?? ('/' satisfies SearchKey);
    choice.addEventListener('change', () => localStorage.setItem(keptAs, choice.value));
  } catch {
    choice.closest('p')?.remove();
  }
}
