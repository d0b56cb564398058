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

/** An empty drawing of `width` × `height` units. */
export function drawing(document: Document, width: number, height: number): SVGSVGElement {
  const svg = document.createElementNS(svgNamespace, 'svg');
  set(svg, { width, height, viewBox: `0 0 ${String(width)} ${String(height)}` });
  return svg;
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
