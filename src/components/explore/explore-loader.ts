/**
 * Opens the explorer when a reader asks for it: by its button, by an example, or with an address
 * that holds a view. Before that nothing of it is loaded.
 */
const root = document.querySelector<HTMLElement>('#explore');

/** What the explorer needs and no browser below its floor has. */
const isAble = ['structuredClone' in globalThis, 'findLast' in Array.prototype].every(Boolean);

async function open(place: HTMLElement): Promise<void> {
  const start = document.querySelector<HTMLElement>('.explore-start');
  if (start !== null) start.hidden = true;
  try {
    const { explore } = await import('#src/explore/explorer.ts');
    await explore(place);
  } catch (error) {
    console.error(error);
    const said = place.querySelector('.explore-said');
    if (said !== null) said.textContent = `${place.dataset['failed'] ?? ''}${String(error)}`;
    if (start !== null) start.hidden = false;
    document.querySelector('#explore-without')?.removeAttribute('hidden');
  }
}

/** Opens the explorer by its button, which goes: the form takes the focus. */
async function openForm(place: HTMLElement): Promise<void> {
  await open(place);
  place.querySelector<HTMLElement>('.explore-form:not([hidden]) input')?.focus();
}

const without = document.querySelector<HTMLElement>('#explore-without');
if (root !== null && isAble) {
  without?.setAttribute('hidden', '');
  if (location.search.length > 1 || 'frame' in root.dataset) void open(root);
  else root.querySelector('.explore-open')?.addEventListener('click', () => void openForm(root));
} else if (root !== null) {
  root.hidden = true;
  const text = without?.querySelector('p');
  if (text) text.textContent = without?.dataset['old'] ?? '';
}
