/**
 * The script of an embedded chart: values by pointer, touch and keyboard, parameters of the address,
 * and the height for the page around it. It is one classic script, stores nothing and asks for no
 * file, so that it runs in `sandbox="allow-scripts"`, where a frame has no origin.
 */
import { migrated } from './renamed.ts';
import { stepper } from './stepper.ts';
import { markOf, textOf, tipFor } from './tip.ts';

const { documentElement: root, body } = document;
const asked = new URLSearchParams(migrated(location.search, import.meta.env.RENAMED));

/** Goes to another embedded page in place of this one, which adds nothing to the history of the host. */
function goTo(address: string): void {
  const { pathname } = new URL(address, location.href);
  for (const name of ['lang', 'view']) asked.delete(name);
  const rest = asked.toString();
  location.replace(rest === '' ? pathname : `${pathname}?${rest}`);
}

/** Follows `lang` and `view` to their page; a value that names none is ignored. */
function follow(): void {
  const lang = asked.get('lang');
  const other = [...document.querySelectorAll<HTMLLinkElement>('link[hreflang]')].find(
    ({ hreflang }) => lang !== null && hreflang.split('-')[0] === lang.split('-')[0],
  );
  if (other !== undefined && other.hreflang !== root.lang) {
    // The view has the same name there.
    const { pathname } = new URL(other.href);
    asked.delete('lang');
    location.replace(`${pathname}?${asked.toString()}`);
    return;
  }
  const view = asked.get('view');
  const link = [...document.querySelectorAll<HTMLAnchorElement>('a[data-view]')].find(
    ({ dataset }) => dataset['view'] === view,
  );
  if (link !== undefined && !link.hasAttribute('aria-current')) goTo(link.href);
}

/** Tells the page around the frame how high the content is, now and whenever it changes or asks. */
function tellHeight(): void {
  const tell = (): void => {
    const height = Math.ceil(body.getBoundingClientRect().height);
    parent.postMessage({ type: 'evidence-chart:height', height }, '*');
  };
  new ResizeObserver(tell).observe(body);
  // Out of sight a frame is not laid out, so nothing is observed there.
  tell();
  addEventListener('load', tell);
  addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data === 'evidence-chart:ask') tell();
  });
}

/** Shows name and value of a mark below the drawing, with the way to its evidence. */
function pick(mark: SVGElement | null): void {
  const line = document.querySelector<HTMLElement>('.embed-picked');
  const [said, link] = [line?.querySelector('span'), line?.querySelector('a')];
  if (line === null || !said || !link) return;
  line.hidden = mark === null;
  if (mark === null) return;
  said.textContent = textOf(mark);
  link.hash = `of-${encodeURIComponent(mark.dataset['key'] ?? '')}`;
}

function interact(drawing: HTMLElement): void {
  const tip = tipFor(drawing);
  let pinned: string | null = null;
  const pin = (key: string | null): void => {
    const mark = markOf(drawing, key);
    pinned = mark === null ? null : key;
    for (const one of drawing.querySelectorAll<SVGElement>('.mark'))
      one.classList.toggle('pinned', mark !== null && one.dataset['key'] === key);
    drawing.classList.toggle('has-pinned', mark !== null);
    tip.rest(mark);
    pick(mark);
  };
  const choose = (mark: SVGElement): void => {
    const key = mark.dataset['key'] ?? '';
    pin(pinned === key ? null : key);
  };
  drawing.tabIndex = 0;
  drawing.setAttribute('role', 'application');
  const name = drawing.querySelector('svg')?.getAttribute('aria-label') ?? '';
  drawing.setAttribute('aria-label', `${name} ${drawing.dataset['keys'] ?? ''}`);
  drawing.addEventListener('pointermove', ({ target }) => {
    tip.show(target instanceof Element ? target.closest<SVGElement>('.mark') : null);
  });
  drawing.addEventListener('pointerleave', () => {
    tip.show(null);
  });
  drawing.addEventListener('click', (event) => {
    const { target } = event;
    const mark = target instanceof Element ? target.closest<SVGElement>('.mark') : null;
    if (mark === null) return;
    event.preventDefault();
    choose(mark);
  });
  stepper(drawing, tip, choose);
  pin(asked.get('mark'));
}

root.classList.add('live');
const theme = asked.get('theme');
if (theme === 'dark' || theme === 'auto') root.dataset['theme'] = theme;
follow();
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-view]')) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    goTo(link.href);
  });
}
const drawing = document.querySelector<HTMLElement>('.figure-draw');
if (drawing !== null) interact(drawing);
tellHeight();
