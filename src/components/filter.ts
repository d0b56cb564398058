/**
 * Filters the list of claims. The choices are kept in the URL; without this script all claims are
 * shown.
 */
const form = document.querySelector<HTMLFormElement>('#filter');
const entries = [...document.querySelectorAll<HTMLElement>('.ledger > li')];
const groups = [...document.querySelectorAll<HTMLElement>('.ledger-group')];
const selects = [...(form?.querySelectorAll('select') ?? [])];

function apply(): void {
  let shown = 0;
  for (const entry of entries) {
    entry.hidden = selects.some(
      ({ name, value }) => value !== '' && !(entry.dataset[name] ?? '').split(' ').includes(value),
    );
    if (!entry.hidden) shown += 1;
  }
  for (const group of groups) {
    group.hidden = group.querySelector('.ledger > li:not([hidden])') === null;
  }
  const output = form?.querySelector('output');
  if (output) output.textContent = (output.dataset['text'] ?? '#').replace('#', String(shown));
}

function fromAddress(): void {
  const asked = new URLSearchParams(location.search);
  for (const select of selects) {
    const wanted = asked.get(select.name) ?? '';
    select.value = [...select.options].some(({ value }) => value === wanted) ? wanted : '';
  }
  apply();
}

form?.addEventListener('change', () => {
  const address = new URL(location.href);
  for (const { name, value } of selects) {
    if (value === '') address.searchParams.delete(name);
    else address.searchParams.set(name, value);
  }
  history.pushState(null, '', address);
  apply();
});
window.addEventListener('popstate', fromAddress);
fromAddress();
