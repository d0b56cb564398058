/**
 * Loads the interactive part of the charts when a reader reaches for one: by pointer, by focus,
 * by a control, or with an address that holds a state. Until then the drawings are plain SVG.
 */
const figures = [...document.querySelectorAll<HTMLElement>('.figure[data-figure]')];
let started = false;
let clicked: Element | undefined;

/** A click that comes before the script has is made again when it is there. */
function remember(event: Event): void {
  const { target } = event;
  if (!(target instanceof SVGElement) || target.closest('.figure-draw') === null) return;
  event.preventDefault();
  clicked = target;
}

/** Makes a drawing one stop of the keyboard, with a name that says how to go on. */
function oneStop(draw: HTMLElement): void {
  const name = draw.querySelector('svg')?.getAttribute('aria-label') ?? '';
  draw.tabIndex = 0;
  draw.setAttribute('role', 'application');
  draw.setAttribute('aria-label', `${name} ${draw.dataset['keys'] ?? ''}`);
}

function start(): void {
  if (started) return;
  started = true;
  document.addEventListener('click', remember);
  import('./interactive.ts').then(
    ({ interact }) => {
      document.removeEventListener('click', remember);
      interact(figures);
      // Marks may be links: the script takes this click as it takes others.
      clicked?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    },
    (error: unknown) => {
      console.error(error);
      // The links to other views stand in for the controls until the network is back.
      const { classList } = document.documentElement;
      classList.remove('live');
      document.removeEventListener('click', remember);
      window.addEventListener(
        'online',
        () => {
          classList.add('live');
          started = false;
          start();
        },
        { once: true },
      );
    },
  );
}

for (const figure of figures) {
  figure.addEventListener('pointerenter', start, { once: true });
  figure.addEventListener('focusin', start, { once: true });
  figure.addEventListener('change', start, { once: true });
  const draw = figure.querySelector<HTMLElement>('.figure-draw');
  if (draw !== null) oneStop(draw);
}

// A parameter may have had another name once: the script knows them all.
if (location.search !== '' && figures.length > 0) start();
