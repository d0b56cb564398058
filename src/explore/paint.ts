/** Pixels of a picture for one unit of a drawing. */
const scale = 2;

/**
 * Paints a drawing on a canvas, shape by shape. The policy of the site lets no picture be made of
 * text, and a canvas takes none but from there. The drawing must stand in the page, unseen.
 */
function paint(svg: SVGSVGElement, context: CanvasRenderingContext2D): void {
  const { left, top } = svg.getBoundingClientRect();
  for (const element of svg.querySelectorAll('rect, circle, line, path, text')) {
    if (!(element instanceof SVGGraphicsElement)) continue;
    const matrix = element.getScreenCTM();
    if (matrix === null) continue;
    const { a, b, c, d, e, f } = matrix;
    context.setTransform(new DOMMatrix([a, b, c, d, e - left, f - top].map((one) => one * scale)));
    paintOne(element, context);
  }
}

function shapeOf(element: SVGGraphicsElement): Path2D | undefined {
  const value = (name: string): number => Number(element.getAttribute(name) ?? 0);
  const path = new Path2D();
  if (element instanceof SVGPathElement) return new Path2D(element.getAttribute('d') ?? '');
  if (element instanceof SVGCircleElement)
    path.arc(value('cx'), value('cy'), value('r'), 0, 2 * Math.PI);
  else if (element instanceof SVGLineElement) {
    path.moveTo(value('x1'), value('y1'));
    path.lineTo(value('x2'), value('y2'));
  } else if (element instanceof SVGRectElement) {
    const { x, y, width, height } = element;
    path.rect(x.baseVal.value, y.baseVal.value, width.baseVal.value, height.baseVal.value);
  } else return undefined;
  return path;
}

function paintOne(element: SVGGraphicsElement, context: CanvasRenderingContext2D): void {
  const style = getComputedStyle(element);
  const number = (text: string): number => Number.parseFloat(text) || 0;
  const inks = (kind: 'fill' | 'stroke'): boolean => {
    const colour = style[kind];
    if (colour === 'none') return false;
    context[kind === 'fill' ? 'fillStyle' : 'strokeStyle'] = colour;
    const own = kind === 'fill' ? style.fillOpacity : style.strokeOpacity;
    context.globalAlpha = number(own) * number(style.opacity);
    return context.globalAlpha > 0;
  };
  context.lineWidth = number(style.strokeWidth);
  context.lineJoin = style.strokeLinejoin === 'round' ? 'round' : 'miter';
  const dashes =
    style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(',').map(number);
  context.setLineDash(dashes);
  const path = shapeOf(element);
  if (path !== undefined) {
    if (inks('fill') && !(element instanceof SVGLineElement)) context.fill(path);
    if (inks('stroke')) context.stroke(path);
    return;
  }
  if (!(element instanceof SVGTextElement) || element.getNumberOfChars() === 0) return;
  const { x, y } = element.getStartPositionOfChar(0);
  context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  context.textAlign = 'left';
  const text = element.textContent;
  if (inks('stroke')) context.strokeText(text, x, y);
  if (inks('fill')) context.fillText(text, x, y);
}

/** A drawing that is a file of its own as a PNG. Throws where the browser makes none. */
export async function pngOf(drawing: string): Promise<Blob> {
  const { documentElement } = new DOMParser().parseFromString(drawing, 'image/svg+xml');
  const svg = document.importNode(documentElement, true);
  if (!(svg instanceof SVGSVGElement)) throw new Error('The drawing is no SVG.');
  // Laid out, but not seen.
  const shelf = document.createElement('div');
  shelf.className = 'explore-shelf';
  shelf.setAttribute('aria-hidden', 'true');
  shelf.append(svg);
  document.body.append(shelf);
  try {
    const canvas = document.createElement('canvas');
    canvas.width = svg.width.baseVal.value * scale;
    canvas.height = svg.height.baseVal.value * scale;
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('There is no canvas.');
    paint(svg, context);
    return await new Promise<Blob>((resolve, reject) => {
      canvas.toBlob((blob) => {
        if (blob === null) reject(new Error('The canvas gave no picture.'));
        else resolve(blob);
      });
    });
  } finally {
    shelf.remove();
  }
}
