/** Filters the list of claims by status. The choice lives in the address; without this script all are shown. */
const form = document.querySelector<HTMLFormElement>('#filter');
const entries = [...document.querySelectorAll<HTMLElement>('.ledger [data-status]')];

function apply(status: string): void {
  let shown = 0;
  for (const entry of entries) {
    entry.hidden = status !== '' && entry.dataset['status'] !== status;
    if (!entry.hidden) shown += 1;
  }
  const output = form?.querySelector('output');
  if (output) output.textContent = (output.dataset['text'] ?? '#').replace('#', String(shown));
}

function fromAddress(): void {
  const select = form?.querySelector('select');
  const status = new URLSearchParams(location.search).get('status') ?? '';
  if (!select) return;
  select.value = status;
  if (select.value !== status) select.value = '';
  apply(select.value);
}

form?.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLSelectElement)) return;
  const address = new URL(location.href);
  if (target.value === '') address.searchParams.delete('status');
  else address.searchParams.set('status', target.value);
  history.pushState(null, '', address);
  apply(target.value);
});
window.addEventListener('popstate', fromAddress);
fromAddress();
