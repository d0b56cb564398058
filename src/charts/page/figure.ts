import { onceFor } from '#src/lib/once.ts';
import { recent, type Recent } from '#src/lib/recent.ts';
import type { Chart, DrawOptions, Lang, Measures } from '#src/model.ts';
import { finish, frameOf } from '../draw/frame.ts';
import { lightDocument } from '../draw/light-document.ts';
import type { Portrait } from '../draw/portrait.ts';

const document = lightDocument();

/** What one drawing shows. */
export interface DrawnChart {
  chart: Chart;
  scope: string;
  state: string;
  form: DrawOptions['form'];
  lang: Lang;
}

/** So many drawings are kept; more would fill the memory of a large site. */
const most = 400;
const drawn = onceFor<Measures, Recent<string>>(() => recent(most));

/** Draws a chart in Node, without the links of a page. */
export function drawingOf(drawing: DrawnChart, measures: Measures): SVGElement {
  const { chart, scope, state, form, lang } = drawing;
  return chart.draw(measures, scope, { lang, state, form, document });
}

/**
 * Draws a chart to SVG text in Node. `link` turns the path of a mark’s subject into an address;
 * marks with such a path become links. A drawing that is shown again soon is made once.
 */
export function drawSvg(
  drawing: DrawnChart,
  measures: Measures,
  link: (path: string) => string,
): string {
  const { chart, scope, state, form, lang } = drawing;
  const id = [chart.id, scope, state, form, lang].join('\n');
  return drawn(measures)(id, () => {
    const svg = drawingOf(drawing, measures);
    linkMarks(svg, link);
    return svg.outerHTML;
  });
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
