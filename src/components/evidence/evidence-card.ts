import cardStyle from '#src/styles/evidence-card.css?url';
import entryStyle from '#src/styles/observations.css?url';
import { cardFailure } from '#src/i18n/failures.ts';
import { ask, lackOf } from '#src/lib/failure.ts';

const pages = new Map<string, Promise<Document>>();

/** The page at an address, fetched once; the present one is read where it stands. */
function pageAt(address: URL): Document | Promise<Document> {
  if (address.pathname === location.pathname) return document;
  const known =
    pages.get(address.pathname) ??
    ask(address.pathname).then(async (response) =>
      new DOMParser().parseFromString(await response.text(), 'text/html'),
    );
  pages.set(address.pathname, known);
  // What failed is asked for again the next time.
  known.catch(() => pages.delete(address.pathname));
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

/** The evidence at an address: the element that it names, or what its page offers as its evidence. */
async function contentAt(address: URL): Promise<Element | null> {
  const page = await pageAt(address);
  const id = decodeURIComponent(address.hash.slice(1));
  return id === '' ? page.querySelector('[data-evidence-card]') : page.getElementById(id);
}

/** A copy of evidence; what its page folds stands open, without the line that opens it there. */
function copyOf(found: Element): Element {
  const copy = document.importNode(found, true);
  if (!(copy instanceof HTMLDetailsElement)) return copy;
  const opened = document.createElement('div');
  copy.querySelector('summary')?.remove();
  opened.append(...copy.childNodes);
  return opened;
}

/** What stands in the card when the evidence could not be loaded. */
function apology(error: unknown, { href }: URL): HTMLElement {
  const text = document.createElement('p');
  const link = document.createElement('a');
  link.href = href;
  link.textContent = href;
  text.append(cardFailure(error), link);
  return text;
}

/**
 * Shows the evidence at an address beside `from`, or why it could not be loaded. Throws when its page
 * has none, so that the reader can be sent there instead.
 */
export async function openCard(address: URL, from: Element): Promise<void> {
  const [found] = await Promise.all([
    contentAt(address).catch((error: unknown) => {
      if (lackOf(error) === 'fault') throw error;
      return apology(error, address);
    }),
    style(),
  ]);
  const frame = document.querySelector<HTMLTemplateElement>('#evidence-card');
  const card = frame?.content.firstElementChild?.cloneNode(true);
  if (found === null || !(card instanceof HTMLElement)) throw new Error(address.href);
  close?.();
  const content = copyOf(found);
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
  const byKey = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') end();
  };
  const byClick = ({ target }: Event): void => {
    if (target instanceof Node && !card.contains(target)) end();
  };
  const end = (): void => {
    document.removeEventListener('keydown', byKey);
    document.removeEventListener('pointerdown', byClick);
    const hadFocus = card.contains(document.activeElement);
    card.remove();
    close = undefined;
    const back = from.closest<HTMLElement>('a[href], .figure-draw');
    if (hadFocus) back?.focus({ preventScroll: true });
  };
  document.addEventListener('keydown', byKey);
  document.addEventListener('pointerdown', byClick);
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
