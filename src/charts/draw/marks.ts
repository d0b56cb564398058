import type { RenderFunction } from '@observablehq/plot';
import { select } from 'd3-selection';
import { append } from './elements.ts';

/** What a mark of a drawing stands for, and what its tooltip says. */
export interface Datum {
  /** Key of the subject. */
  key: string;
  /** Name, value with unit, further values. */
  tip: string;
  /** Path of the subject's page; the component turns such a mark into a link. */
  path?: string | undefined;
}

/** Makes an element the mark of a subject: the browser script finds it by its class. */
export function mark(element: Element, datum: Datum): void {
  element.setAttribute('class', 'mark');
  element.setAttribute('data-key', datum.key);
  if (datum.path !== undefined) element.setAttribute('data-path', datum.path);
  append(element, 'title', {}, datum.tip);
}

/** The same for a Plot mark: its elements keep the index of their row. */
export function marked(rows: readonly Datum[]): { render: RenderFunction } {
  return {
    render(index, scales, values, dimensions, context, next) {
      const group = next?.(index, scales, values, dimensions, context) ?? null;
      for (const element of group?.children ?? []) {
        const row = rows[select<Element, number>(element).datum()];
        if (row !== undefined) mark(element, row);
      }
      return group;
    },
  };
}
