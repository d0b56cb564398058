import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { chartsOf } from '#src/charts/index.ts';
import { measure } from '#src/indicators/index.ts';
import { textWidth } from '#src/lib/text/text-width.ts';
import { loadTables } from '#src/tables/load-node.ts';
import type { Chart, DrawOptions, Lang, Measures, Observation } from '#src/model.ts';

/** The project's own data, measured once for all tests of a file. */
export const tables = loadTables(join(import.meta.dirname, '../../../data'));
export const measures = measure(tables);

/** The charts of these data. */
export const charts = chartsOf(measures);

/** The first district or collection that a chart can be drawn for. */
export function scopeOf(chart: Chart): string {
  return measures.subjects(chart.scope)[0]?.key ?? '';
}

/** One drawing of the register. */
export interface Case {
  name: string;
  chart: Chart;
  scope: string;
  state: string;
  form: DrawOptions['form'];
  lang: Lang;
}

/** Every state, form and language of every chart, for the first scope of its kind. */
export function cases(): Case[] {
  return charts.flatMap((chart) =>
    chart.states.flatMap(({ id: state }) =>
      (['wide', 'narrow'] as const).flatMap((form) =>
        (['zh', 'en'] as const).map((lang) => ({
          name: [chart.id, state, form, lang].join('.'),
          chart,
          scope: scopeOf(chart),
          state,
          form,
          lang,
        })),
      ),
    ),
  );
}

/** Draws into a document of its own. */
export function draw(
  { chart, scope, state, form, lang }: Case,
  from: Measures = measures,
): SVGElement {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  return chart.draw(from, scope, { lang, state, form, document });
}

/** A text of a drawing with the rectangle that it covers, by the estimate of its width. */
export interface TextBox {
  text: string;
  size: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The nearest value of an inherited attribute. */
function inherited(element: Element, name: string): string | undefined {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const value = at.getAttribute(name);
    if (value !== null) return value;
  }
  return undefined;
}

function moved(element: Element): [number, number] {
  let [x, y] = [0, 0];
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const transform = at.getAttribute('transform');
    if (transform === null) continue;
    const match = /^translate\((-?[\d.]+)(?:,(-?[\d.]+))?\)$/u.exec(transform);
    if (match === null) throw new Error(`Cannot read transform "${transform}"`);
    x += Number(match[1]);
    y += Number(match[2] ?? 0);
  }
  return [x, y];
}

/** A length in units or in em. */
function length(value: string | null, size: number): number {
  if (value === null) return 0;
  return value.endsWith('em') ? Number(value.slice(0, -2)) * size : Number(value);
}

/** The texts of a drawing. */
export function textBoxes(svg: Element): TextBox[] {
  return [...svg.querySelectorAll('text')].map((element) => {
    const text = element.textContent;
    const size = Number(inherited(element, 'font-size'));
    const bold = Number(inherited(element, 'font-weight') ?? 400) >= 600;
    const [dx, dy] = moved(element);
    const attribute = (name: string): number => length(element.getAttribute(name), size);
    const x = dx + attribute('x') + attribute('dx');
    const baseline = dy + attribute('y') + attribute('dy');
    const width = textWidth(text, size, bold);
    const anchor = inherited(element, 'text-anchor') ?? 'start';
    const left = x - { start: 0, middle: width / 2, end: width }[anchor as 'start'];
    return {
      text,
      size,
      left,
      right: left + width,
      top: baseline - size * 0.8,
      bottom: baseline + size * 0.2,
    };
  });
}

/** Pairs of texts that cover each other by more than a unit. */
export function collisions(boxes: readonly TextBox[]): string[] {
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (b) =>
          Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
          Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1,
      )
      .map((b) => `${a.text} × ${b.text}`),
  );
}

/** Measures in which some observations have other values. */
export function altered(values: Record<string, number>): Measures {
  const change = (observation: Observation): Observation => {
    const value = values[`${observation.indicator} ${observation.key}`];
    return value === undefined ? observation : { ...observation, value };
  };
  return {
    ...measures,
    get: (indicator, key) => change(measures.get(indicator, key)),
    find(indicator, key) {
      const found = measures.find(indicator, key);
      return found && change(found);
    },
    all: (indicator) => measures.all(indicator).map(change),
  };
}
