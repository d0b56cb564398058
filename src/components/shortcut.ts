/**
 * The key that leads to the search: `/` alone at first, which the reader can change on the search page
 * to `Ctrl` and `/`, or to none. Kept in this browser.
 */
export type SearchKey = '/' | 'Control+/' | 'off';

/** Name under which the browser keeps the choice; `search-key.ts` has it too. */
const keptAs = 'search-key';

function searchKey(): SearchKey {
  try {
    return (localStorage.getItem(keptAs) ?? '/') as SearchKey;
  } catch {
    // Storage may be forbidden.
    return '/';
  }
}

document.addEventListener('keydown', (event) => {
  const key = searchKey();
  if (key === 'off' || event.key !== '/' || event.ctrlKey !== (key !== '/')) return;
  if (event.metaKey || event.altKey || event.isComposing) return;
  if (event.target instanceof Element && event.target.closest('input,select,textarea')) return;
  event.preventDefault();
  const field = document.querySelector<HTMLInputElement>('#query');
  if (field === null) document.querySelector<HTMLElement>('.masthead [rel=search]')?.click();
  else field.select();
});
