/**
 * Opens the evidence of a number in place: a link to it on another page, or a mark of a chart, which
 * asks with an `evidence` event. Without this script the links lead to the evidence.
 */
async function open(address: string, from: Element): Promise<void> {
  try {
    const { openCard } = await import('./evidence-card.ts');
    await openCard(new URL(address, location.href), from);
  } catch {
    location.assign(address);
  }
}

const evidenceLinks = 'a.fact:not([href^="#"]), a.measured, td a[href*="/charts/"][href*="#"]';

/** The link to evidence that was clicked; links inside a card lead to their pages. */
function linkAt(target: EventTarget | null): HTMLAnchorElement | null {
  if (!(target instanceof Element) || target.closest('.evidence-card') !== null) return null;
  return target.closest<HTMLAnchorElement>(evidenceLinks);
}

document.addEventListener('click', (event) => {
  const { target, button, metaKey, ctrlKey, shiftKey, altKey } = event;
  if (event.defaultPrevented || button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return;
  const link = linkAt(target);
  if (link === null) return;
  event.preventDefault();
  void open(link.href, link);
});

document.addEventListener('evidence', (event) => {
  const { detail, target } = event as CustomEvent<string>;
  if (target instanceof Element) void open(detail, target);
});
