import cardStyle from '#src/styles/evidence-card.css?url';
import entryStyle from '#src/styles/observations.css?url';

const pages = new Map<string, Promise<Document>>();

/** The page at an address, fetched once; the present one is read where it stands. */
function pageAt(address: URL): Document | Promise<Document> {
  if (address.pathname === location.pathname) return document;
  const known =
    pages.get(address.pathname) ??
    fetch(address.pathname).then(async (response) => {
      if (!response.ok) throw new Error(`${String(response.status)} ${address.pathname}`);
      return new DOMParser().parseFromString(await response.text(), 'text/html');
    });
  pages.set(address.pathname, known);
  return known;
}

let styled: Promise<unknown> | undefined;

/** Loads the styles of cards, once: no page needs them before. */
function style(): Promise<unknown> {
  styled ??= Promise.all(
    [cardStyle, entryStyle].map(
      (href) =>
        new Promise<void>((resolve) => {
          const link = document.createElement('link');
          link.rel = 'stylesheet';
          link.href = href;
          link.onload = link.onerror = () => {
            resolve();
          };
          document.head.append(link);
        }),
    ),
  );
  return styled;
}

let close: (() => void) | undefined;

/**
 * Shows the evidence at an address beside `from`: the element that the address names, or what its page
 * offers as its evidence. Throws when there is none, so that the reader can be sent there instead.
 */
export async function openCard(address: URL, from: Element): Promise<void> {
  const [page] = await Promise.all([pageAt(address), style()]);
  const id = decodeURIComponent(address.hash.slice(1));
  const found = id === '' ? page.querySelector('[data-evidence-card]') : page.getElementById(id);
  const frame = document.querySelector<HTMLTemplateElement>('#evidence-card');
  const card = frame?.content.firstElementChild?.cloneNode(true);
  if (found === null || !(card instanceof HTMLElement)) throw new Error(address.href);
  close?.();
  const content = document.importNode(found, true);
  for (const element of [content, ...content.querySelectorAll('[id]')])
    element.removeAttribute('id');
  card.querySelector('.evidence-text')?.replaceChildren(content);
  card.querySelector<HTMLAnchorElement>('a.evidence-page')?.setAttribute('href', address.href);
  document.body.append(card);
  place(card, from);
  card.focus();
  close = closing(card, from);
}

/** Closes a card by Escape, by its button and by a click elsewhere; the focus goes back. */
function closing(card: HTMLElement, from: Element): () => void {
  const stop = new AbortController();
  const end = (): void => {
    stop.abort();
    const hadFocus = card.contains(document.activeElement);
    card.remove();
    close = undefined;
    const back = from.closest<HTMLElement>('a[href], .figure-draw');
    if (hadFocus) back?.focus({ preventScroll: true });
  };
  const { signal } = stop;
  document.addEventListener(
    'keydown',
    ({ key }) => {
      if (key === 'Escape') end();
    },
    { signal },
  );
  document.addEventListener(
    'pointerdown',
    ({ target }) => {
      if (target instanceof Node && !card.contains(target)) end();
    },
    { signal },
  );
  card.querySelector('button')?.addEventListener('click', end);
  return end;
}

/** Puts the card below what it speaks of, or above where there is no room; small screens have it below. */
function place(card: HTMLElement, from: Element): void {
  if (getComputedStyle(card).position === 'fixed') return;
  const at = from.getBoundingClientRect();
  const gap = 8;
  const below = at.bottom + gap;
  const fits = below + card.offsetHeight <= innerHeight || at.top < card.offsetHeight + gap;
  const top = fits ? below : at.top - gap - card.offsetHeight;
  const left = Math.min(at.left, document.documentElement.clientWidth - card.offsetWidth - gap);
  card.style.top = `${String(top + scrollY)}px`;
  card.style.left = `${String(Math.max(gap, left) + scrollX)}px`;
}
