import { lackOf } from '#src/lib/failure.ts';

/**
 * Loads the report builder when a reader first points at, focuses or changes its form. Until then
 * the page is a list of prebuilt files and a form. Browsers that cannot make reports are told so, and
 * have the files.
 */
const form = document.querySelector<HTMLFormElement>('#report-form');
const reaching = ['pointerover', 'focusin', 'change'] as const;
let started = false;

/** The texts of the form that are needed before its script has come. */
interface Words {
  unsupported: string;
  reasons: { offline: string; missing: string; refused: string; unknown: string };
}

const wordsOf = (controls: HTMLFormElement): Words =>
  JSON.parse(controls.dataset['words'] ?? '{}') as Words;

/** What the builder needs and no browser below its floor has. */
const isAble = [
  'Worker' in globalThis,
  'WebAssembly' in globalThis,
  'DecompressionStream' in globalThis,
  'structuredClone' in globalThis,
  'findLast' in Array.prototype,
].every(Boolean);

async function start(controls: HTMLFormElement): Promise<void> {
  if (started) return;
  started = true;
  try {
    const { openForm } = await import('./report-form.ts');
    await openForm(controls);
  } catch (error) {
    // Allow the next interaction to retry.
    started = false;
    const status = controls.querySelector('#report-status');
    if (status !== null) status.textContent = failure(wordsOf(controls), error);
    console.warn(error);
  }
}

function failure({ reasons }: Words, error: unknown): string {
  const own = (error as { reason?: keyof Words['reasons'] }).reason;
  if (own !== undefined) return reasons[own];
  return lackOf(error) === 'fault' ? reasons.unknown + String(error) : reasons.offline;
}

if (form !== null && isAble) {
  for (const reach of reaching) form.addEventListener(reach, () => void start(form));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void start(form);
  });
} else if (form !== null) {
  const text = document.createElement('p');
  text.textContent = wordsOf(form).unsupported;
  form.replaceWith(text);
}
