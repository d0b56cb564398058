/**
 * Loads the interactive part of the charts when a reader reaches for one: by pointer, by focus,
 * by a control, or with an address that holds a state. Until then the drawings are plain SVG.
 */
const figures = [...document.querySelectorAll<HTMLElement>('.figure[data-figure]')];
let started = false;

function start(): void {
  if (started) return;
  started = true;
  void import('./interactive.ts').then(({ interact }) => interact(figures));
}

for (const figure of figures) {
  figure.addEventListener('pointerenter', start, { once: true });
  figure.addEventListener('focusin', start, { once: true });
  figure.addEventListener('change', start, { once: true });
  const draw = figure.querySelector<HTMLElement>('.figure-draw');
  if (draw !== null) draw.tabIndex = 0;
}

const asked = new URLSearchParams(location.search);
if (asked.has('mark') || figures.some(({ dataset }) => asked.has(dataset['figure'] ?? ''))) start();
