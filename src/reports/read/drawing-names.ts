/** SVG elements supported in drawings; others are faults. */
export const drawnElements: ReadonlySet<string> = new Set(
  `svg g a path rect circle ellipse line polyline polygon text tspan defs clipPath mask pattern marker
  use symbol linearGradient radialGradient stop`.split(/\s+/u),
);

/** Elements that only matter to a browser; they are dropped. */
export const silentElements: ReadonlySet<string> = new Set(
  `style script title desc metadata`.split(' '),
);

const printed = `clip-path clip-rule clipPathUnits cx cy d display dominant-baseline alignment-baseline
  baseline-shift dx dy fill fill-opacity fill-rule font-size font-weight fr fx fy gradientTransform
  gradientUnits height id letter-spacing markerHeight markerUnits markerWidth marker-end marker-mid
  marker-start mask maskContentUnits maskUnits mix-blend-mode offset opacity orient paint-order
  patternContentUnits patternTransform patternUnits points preserveAspectRatio r refX refY rotate rx
  ry shape-rendering spreadMethod stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset
  stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor
  text-decoration text-rendering textLength lengthAdjust transform viewBox visibility width
  word-spacing writing-mode x x1 x2 y y1 y2`;

const ignored = `xmlns xmlns:xlink version class className style color role lang tabindex focusable href xlink:href
  xml:space white-space font-family font-style font-variant font-variant-numeric font-feature-settings
  font-kerning font-optical-sizing line-height background background-color cursor pointer-events
  transition animation user-select -webkit-user-select touch-action vertical-align vector-effect
  outline max-width min-width max-height overflow isolation will-change
  text-autospace text-spacing-trim text-wrap accent-color color-scheme part popover margin padding`;

/**
 * Normalises attribute names: `strokeDashArray`, `stroke-dasharray` and `strokeDasharray` are the
 * same.
 */
function folded(name: string): string {
  return name.replace(/[-:]/gu, '').toLowerCase();
}

function index(names: string): Map<string, string> {
  return new Map(names.split(/\s+/u).map((name) => [folded(name), name]));
}

const printedNames = index(printed);
const ignoredNames = index(ignored);

/**
 * The SVG name of a printed attribute; `ignored` if it has no effect in print; undefined if
 * unknown.
 */
export function attributeName(property: string): { name: string } | 'ignored' | undefined {
  if (/^(?:aria|data|on)[A-Z-]/u.test(property)) return 'ignored';
  const name = printedNames.get(folded(property));
  if (name !== undefined) return { name };
  return ignoredNames.has(folded(property)) ? 'ignored' : undefined;
}
