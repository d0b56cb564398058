import { parseHTML } from 'linkedom';
import type { Chart, DrawOptions, Lang, Measures } from '#src/model.ts';
import { finish, frameOf } from '../draw/frame.ts';
import type { Portrait } from '../draw/portrait.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');

/** What one drawing shows. */
export interface DrawnChart {
  chart: Chart;
  scope: string;
  state: string;
  form: DrawOptions['form'];
  lang: Lang;
}

const drawn = new WeakMap<Measures, Map<string, string>>();

/** Draws a chart in Node, without the links of a page. */
export function drawingOf(drawing: DrawnChart, measures: Measures): SVGElement {
  const { chart, scope, state, form, lang } = drawing;
  return chart.draw(measures, scope, { lang, state, form, document });
}

/**
 * Draws a chart to SVG text in Node. `link` turns the path of a mark’s subject into an address;
 * marks with such a path become links. A drawing that several pages show is made once.
 */
export function drawSvg(
  drawing: DrawnChart,
  measures: Measures,
  link: (path: string) => string,
): string {
  const { chart, scope, state, form, lang } = drawing;
  const known = drawn.get(measures) ?? new Map<string, string>();
  drawn.set(measures, known);
  const id = [chart.id, scope, state, form, lang].join('\n');
  const before = known.get(id);
  if (before !== undefined) return before;
  const svg = drawingOf(drawing, measures);
  linkMarks(svg, link);
  const text = svg.outerHTML;
  known.set(id, text);
  return text;
}

/** Draws what the page of one subject shows of it. */
export function portraitSvg(
  portrait: Portrait,
  form: DrawOptions['form'],
  link: (path: string) => string,
): string {
  const frame = frameOf({ form, document });
  const svg = finish(portrait.draw(frame), portrait.id, portrait.title, frame);
  linkMarks(svg, link);
  return svg.outerHTML;
}

/**
 * Wraps marks that have a path in links. A drawing with links is a group, not one image; it is one
 * stop of the keyboard, and the table has the same links. Streets are not links: a click on one highlights it in all charts of the page; the table links them.
 */
function linkMarks(svg: SVGElement, link: (path: string) => string): void {
  for (const street of svg.querySelectorAll('[data-path^="/streets/"]')) {
    street.removeAttribute('data-path');
  }
  const marks = [...svg.querySelectorAll('[data-path]')];
  for (const mark of marks) {
    const anchor = document.createElementNS('http://www.w3.org/2000/svg', 'a');
    anchor.setAttribute('href', link(mark.getAttribute('data-path') ?? ''));
    anchor.setAttribute('tabindex', '-1');
    const title = mark.querySelector('title')?.textContent;
    if (title) anchor.setAttribute('aria-label', title);
    mark.removeAttribute('data-path');
    mark.replaceWith(anchor);
    anchor.append(mark);
  }
  if (marks.length > 0) svg.setAttribute('role', 'group');
}
