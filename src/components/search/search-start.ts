import './search-key.ts';

/**
 * Loads the search when it is needed: at once for an address with a query, else when the reader
 * types. What was typed by then is sought as soon as the search is there.
 */
const lists = document.querySelector<HTMLElement>('#search-lists');
if (lists !== null) lists.hidden = true;

let started = false;
function start(): void {
  if (started) return;
  started = true;
  import('./search.ts').catch((error: unknown) => {
    // Tried again when more is typed.
    started = false;
    console.error(error);
    const status = document.querySelector('#search-status');
    const { failed = '' } = document.querySelector<HTMLElement>('#search')?.dataset ?? {};
    if (status !== null) status.textContent = failed.replace('#', '');
    if (lists !== null) lists.hidden = false;
  });
}

if (location.search !== '') start();
else {
  const field = document.querySelector<HTMLInputElement>('#query');
  field?.addEventListener('input', start);
  field?.focus({ preventScroll: true });
}
