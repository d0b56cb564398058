export {};

/**
 * Loads the report builder when a reader first points at, focuses or changes its form. Until then
 * the page is a list of prebuilt files and a form.
 */
const form = document.querySelector<HTMLFormElement>('#report-form');
const reaching = ['pointerover', 'focusin', 'change'] as const;
let started = false;

async function start(controls: HTMLFormElement): Promise<void> {
  if (started) return;
  started = true;
  try {
    const { openForm } = await import('./report-form.ts');
    await openForm(controls);
  } catch (error) {
    // Allow the next interaction to retry.
    started = false;
    const { reasons } = JSON.parse(controls.dataset['words'] ?? '{}') as {
      reasons?: Record<string, string>;
    };
    const status = controls.querySelector('#report-status');
    if (status !== null) status.textContent = reasons?.['offline'] ?? '';
    console.warn(error);
  }
}

if (form !== null) {
  for (const reach of reaching) form.addEventListener(reach, () => void start(form));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void start(form);
  });
}
