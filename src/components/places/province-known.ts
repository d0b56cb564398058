/**
 * Shows above the list what is known of the chosen province-level unit, as its row in the table
 * says it: the number of selected cases, what the source says, and how many are named.
 */
export function showProvince(code: string): void {
  const known = document.querySelector<HTMLElement>('#province-known');
  if (known === null) return;
  known.replaceChildren();
  const row = code === '' ? null : document.getElementById(`province-${code}`);
  known.hidden = row === null;
  if (row === null) return;
  const heads = row.closest('table')?.querySelectorAll('thead th') ?? [];
  // The last column lists the cases, which the list itself shows.
  const shown = [...row.children].slice(0, -1);
  for (const [index, cell] of shown.entries()) {
    const [term, text] = [document.createElement('dt'), document.createElement('dd')];
    term.textContent = heads[index]?.textContent ?? '';
    text.append(...[...cell.cloneNode(true).childNodes]);
    known.append(term, text);
  }
  if (row.lastElementChild?.textContent.trim() !== '') return;
  const none = document.createElement('dd');
  none.textContent = known.dataset['none'] ?? '';
  known.append(none);
}
