import type { Frame } from './frame.ts';

/** Attributes of an SVG element; undefined ones are left out. */
export type SvgAttributes = Readonly<Record<string, string | number | undefined>>;

const svgNamespace = 'http://www.w3.org/2000/svg';

function set(element: Element, attributes: SvgAttributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(name, String(value));
  }
}

/** Appends an SVG element, with a text when one is given, and returns it. */
export function append(
  parent: Element,
  name: string,
  attributes: SvgAttributes = {},
  text?: string,
): SVGElement {
  const element = parent.ownerDocument.createElementNS(svgNamespace, name);
  set(element, attributes);
  if (text !== undefined) element.textContent = text;
  parent.appendChild(element);
  return element;
}

/** A group that stands nowhere yet. */
export function group(document: Document): SVGGElement {
  return document.createElementNS(svgNamespace, 'g');
}

/** An empty drawing, as wide as its form; `endAt` sets the height of one that grows. */
export function drawing({ document, width }: Frame, height = 0): SVGSVGElement {
  const svg = document.createElementNS(svgNamespace, 'svg');
  set(svg, { width, height, viewBox: `0 0 ${String(width)} ${String(height)}` });
  return svg;
}

/** Gives a drawing the height that its content came to. */
export function endAt(svg: SVGElement, bottom: number): SVGElement {
  const height = Math.ceil(bottom);
  set(svg, { height, viewBox: `0 0 ${svg.getAttribute('width') ?? ''} ${String(height)}` });
  return svg;
}

/** Draws a level line. */
export function levelLine(
  parent: Element,
  [x1, x2]: readonly [number, number],
  y: number,
  look: SvgAttributes,
): void {
  append(parent, 'line', { x1, x2, y1: y, y2: y, ...look });
}

/** Draws an upright line. */
export function uprightLine(
  parent: Element,
  x: number,
  [y1, y2]: readonly [number, number],
  look: SvgAttributes,
): void {
  append(parent, 'line', { x1: x, x2: x, y1, y2, ...look });
}

/** Draws the rounded square that shows a colour beside a name; `x` is its left edge, `y` its middle. */
export function drawSwatch(parent: Element, x: number, y: number, look: SvgAttributes): void {
  const size = 12;
  append(parent, 'rect', { x, y: y - size / 2, width: size, height: size, rx: 2, ...look });
}

/** Where and how a text is written. `y` is the middle of its first line. */
export interface TextStyle {
  x: number;
  y: number;
  size: number;
  fill?: string;
  bold?: boolean;
  anchor?: 'start' | 'middle' | 'end';
  /** Colour drawn around the letters, so that lines below do not cross them. */
  halo?: string;
  /** Distance of the lines' middles. */
  leading?: number;
  /** Key of the subject whose value the text states. */
  key?: string;
  /** Whether the text is a value of a scale. */
  isTick?: boolean;
}

/** Writes one line or several; every line is a text element of its own. */
export function write(parent: Element, lines: string | readonly string[], how: TextStyle): void {
  const { x, y, size, leading = size * 1.3 } = how;
  for (const [index, line] of (typeof lines === 'string' ? [lines] : lines).entries()) {
    append(
      parent,
      'text',
      {
        x,
        y: y + index * leading,
        dy: '0.35em',
        'font-size': size,
        'font-weight': how.bold === true ? 700 : undefined,
        'text-anchor': how.anchor ?? 'start',
        fill: how.fill,
        'data-key': how.key,
        'data-scale': how.isTick === true ? '' : undefined,
        ...(how.halo === undefined
          ? {}
          : {
              stroke: how.halo,
              'stroke-width': 4,
              'stroke-linejoin': 'round',
              'paint-order': 'stroke',
            }),
      },
      line,
    );
  }
}
