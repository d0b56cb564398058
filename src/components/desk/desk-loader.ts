import { lackOf } from '#src/lib/failure.ts';

/** Opens the desk where the browser can; elsewhere the files and commands on the page stay. */
const root = document.querySelector<HTMLElement>('#desk');

/** The texts that are needed when the script of the desk does not come. */
interface Words {
  offline: string;
  failed: string;
}

/** What the desk needs and no browser below its floor has. */
const isAble = [
  'Worker' in globalThis,
  'indexedDB' in globalThis,
  'structuredClone' in globalThis,
  'HTMLDialogElement' in globalThis,
  'findLast' in Array.prototype,
].every(Boolean);

async function start(place: HTMLElement): Promise<void> {
  try {
    const { openDesk } = await import('#src/desk/desk.ts');
    await openDesk(place);
  } catch (error) {
    const words = JSON.parse(place.dataset['words'] ?? '{}') as Words;
    const lack = (error as { lack?: string }).lack ?? lackOf(error);
    const text = document.createElement('p');
    text.setAttribute('role', 'alert');
    text.textContent = lack === 'fault' ? words.failed + String(error) : words.offline;
    place.replaceChildren(text);
    document.querySelector('#desk-without')?.removeAttribute('hidden');
    console.warn(error);
  }
}

const without = document.querySelector<HTMLElement>('#desk-without');
if (root !== null && isAble) {
  without?.setAttribute('hidden', '');
  void start(root);
} else if (root !== null && without !== null) {
  const [text] = without.querySelectorAll('p');
  if (text !== undefined) text.textContent = without.dataset['old'] ?? '';
}
