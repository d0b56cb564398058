export {};

/**
 * Brings the report maker when a reader reaches for its form: by pointer, by focus or by a choice.
 * Until then the page is a list of ready-made files and a form.
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
    // The next reach tries again.
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
