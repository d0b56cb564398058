/**
 * Loads the search when it is needed: at once for an address with a query, else when the reader
 * types. What was typed by then is sought as soon as the search is there.
 */
let started = false;
function start(): void {
  if (started) return;
  started = true;
  void import('./search.ts');
}

if (location.search !== '') start();
else {
  const field = document.querySelector<HTMLInputElement>('#query');
  field?.addEventListener('input', start);
  field?.focus({ preventScroll: true });
}

export {};
