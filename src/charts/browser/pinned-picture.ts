/** Pictures that are saved while a mark is pinned show it: outlined, with its name and value below. */
import { ask } from '#src/lib/failure.ts';
import { saveFile } from '#src/lib/save-file.ts';
import { wrap } from '#src/lib/text/text-width.ts';
import { savePng } from './picture.ts';
import { textOf } from './tip.ts';

/** Pictures that are saved while a mark is pinned show it. */
export function savePinned(figure: HTMLElement): void {
  figure.addEventListener(
    'click',
    (event) => {
      const { target } = event;
      const asked =
        target instanceof Element ? target.closest('[data-png], [data-download="svg"]') : null;
      const mark = figure.querySelector<SVGElement>('.mark.pinned');
      const link = figure.querySelector<HTMLAnchorElement>('[data-download="svg"]');
      if (asked === null || mark === null || link === null) return;
      event.preventDefault();
      event.stopPropagation();
      void save(link, mark, asked.hasAttribute('data-png'));
    },
    { capture: true },
  );
}

async function save(link: HTMLAnchorElement, mark: SVGElement, isPng: boolean): Promise<void> {
  const key = mark.dataset['key'] ?? '';
  const [, stem = '', end = ''] = /^(.*)(\.[^.]+)\.svg$/u.exec(link.download) ?? [];
  const name = `${stem}-${key.replace(/[^\p{L}\p{N}]+/gu, '-')}${end}`;
  const svg = shelved(await (await ask(link.href)).text());
  try {
    const pin = pinIn(svg, key, textOf(mark));
    if (isPng) {
      const { x, y } = svg.viewBox.baseVal;
      const paper = svg.querySelector('rect')?.getAttribute('fill') ?? '';
      const more = {
        x,
        y,
        room: pin.room,
        paper,
        paint: (context: CanvasRenderingContext2D) => paint(context, pin),
      };
      await savePng(link.href, `${name}.png`, more);
    } else {
      const text = new XMLSerializer().serializeToString(written(svg, pin));
      saveFile(`${name}.svg`, 'image/svg+xml', text);
    }
  } finally {
    svg.parentElement?.remove();
  }
}

/** A drawing laid out in the page, but not seen. */
function shelved(text: string): SVGSVGElement {
  const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml');
  const svg = document.importNode(documentElement, true) as Element as SVGSVGElement;
  const shelf = document.createElement('div');
  shelf.className = 'sr-only';
  shelf.setAttribute('aria-hidden', 'true');
  shelf.append(svg);
  document.body.append(shelf);
  return svg;
}

/** How a pinned mark is shown in a picture, in units of the drawing. */
interface Pin {
  /** Around its parts. */
  boxes: { x: number; y: number; width: number; height: number }[];
  /** Its name and value, and where the first line stands. */
  lines: string[];
  top: number;
  /** Height that the lines add. */
  room: number;
  ink: string;
  font: string;
}

const size = 14;
const step = size * 1.45;

function pinIn(svg: SVGSVGElement, key: string, said: string): Pin {
  const { x: left, y: top, width, height } = svg.viewBox.baseVal;
  const all = svg.getBoundingClientRect();
  const unit = all.width === 0 ? 1 : width / all.width;
  const marks = [...svg.querySelectorAll<SVGElement>('.mark')].filter(
    ({ dataset }) => dataset['key'] === key,
  );
  const lines = wrap(said, width + 2 * left, size, true);
  return {
    boxes: marks.map((mark) => {
      const box = mark.getBoundingClientRect();
      return {
        x: (box.left - all.left) * unit + left - 2,
        y: (box.top - all.top) * unit + top - 2,
        width: box.width * unit + 4,
        height: box.height * unit + 4,
      };
    }),
    lines,
    top: top + height,
    room: lines.length * step + 12,
    ink: svg.getAttribute('fill') ?? '',
    font: svg.getAttribute('font-family') ?? '',
  };
}

/** The drawing with the mark outlined and its value below. */
function written(svg: SVGSVGElement, { boxes, lines, top, room, ink }: Pin): SVGSVGElement {
  const { x, y, width, height } = svg.viewBox.baseVal;
  const add = (name: string, values: Record<string, string | number>): SVGElement => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [attribute, value] of Object.entries(values))
      element.setAttribute(attribute, String(value));
    svg.append(element);
    return element;
  };
  const whole = String(height + room);
  svg.setAttribute('viewBox', [x, y, width, whole].join(' '));
  svg.setAttribute('height', whole);
  svg.querySelector('rect')?.setAttribute('height', whole);
  for (const box of boxes) add('rect', { ...box, fill: 'none', stroke: ink, 'stroke-width': 2 });
  for (const [index, line] of lines.entries()) {
    const place = { x: 0, y: top + size + index * step, 'font-size': size, 'font-weight': 700 };
    add('text', place).textContent = line;
  }
  return svg;
}

function paint(context: CanvasRenderingContext2D, { boxes, lines, top, ink, font }: Pin): void {
  context.strokeStyle = ink;
  context.fillStyle = ink;
  context.lineWidth = 2;
  for (const { x, y, width, height } of boxes) context.strokeRect(x, y, width, height);
  context.font = `700 ${String(size)}px ${font}`;
  for (const [index, line] of lines.entries()) context.fillText(line, 0, top + size + index * step);
}
