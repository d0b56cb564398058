/**
 * What readers take away from the page of a chart: full addresses where the site did not know its own,
 * buttons that copy, and the picture as a PNG, made from the SVG file when asked for.
 */

/** Pixels of the picture for one unit of the drawing. */
const scale = 2;

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
  if (button.dataset['copy'] === 'link')
    return document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? '';
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

/** Saves the SVG file of a link as a PNG of the same name. */
async function savePng(svg: HTMLAnchorElement): Promise<void> {
  const picture = new Image();
  picture.src = svg.href;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = picture.naturalWidth * scale;
  canvas.height = picture.naturalHeight * scale;
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((blob) => {
    if (blob === null) return;
    const save = document.createElement('a');
    save.href = URL.createObjectURL(blob);
    save.download = svg.download.replace(/\.svg$/u, '.png');
    save.click();
    URL.revokeObjectURL(save.href);
  });
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
  button.addEventListener('click', () => void savePng(svg));
}
