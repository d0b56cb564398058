/**
 * What readers take away from the page of a chart: full addresses where the site did not know its own,
 * buttons that copy, and the picture as a PNG, made from the SVG file when asked for.
 */
import { savePng } from './picture.ts';

/** Fills in the address of the site, as the reader has it, in embed code. */
function complete(take: HTMLElement): void {
  const { placeholder } = take.dataset;
  if (placeholder === undefined || !location.protocol.startsWith('http')) return;
  const { origin } = location;
  const code = take.querySelector('textarea');
  if (code !== null) code.value = code.value.replaceAll(placeholder, origin);
  take.querySelector('.embed-where')?.remove();
}

/** What a button copies: the field or citation beside it, or the address of the view. */
function textFor(button: HTMLElement): string {
  const around = button.closest('[data-copied], details');
  if (button.dataset['copy'] === 'link') {
    const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? '';
    // With a pinned mark, the links below the figure name it.
    const view = button.closest('.figure-foot')?.querySelector<HTMLAnchorElement>('a[data-link]');
    return canonical + (view?.search ?? '');
  }
  const field = around?.querySelector('textarea');
  return field?.value ?? around?.querySelector('.cite p')?.textContent ?? '';
}

async function copy(button: HTMLElement): Promise<void> {
  const status = button.parentElement?.querySelector<HTMLElement>('[role="status"]');
  if (!status) return;
  try {
    await navigator.clipboard.writeText(textFor(button));
    status.textContent = button.dataset['done'] ?? '';
  } catch {
    // Refused, or the page is not served securely.
    button.closest('[data-copied], details')?.querySelector('textarea')?.select();
    status.textContent = status.dataset['failed'] ?? '';
  }
}

for (const take of document.querySelectorAll<HTMLElement>('[data-take]')) complete(take);
for (const button of document.querySelectorAll<HTMLElement>('[data-copy]')) {
  button.hidden = false;
  button.addEventListener('click', () => void copy(button));
}
for (const button of document.querySelectorAll<HTMLElement>('[data-png]')) {
  const svg = button.parentElement?.querySelector<HTMLAnchorElement>('[data-download="svg"]');
  if (!svg) continue;
  button.hidden = false;
  button.addEventListener(
    'click',
    () => void savePng(svg.href, svg.download.replace(/\.svg$/u, '.png')),
  );
}
