import type { RenderFunction } from '@observablehq/plot';
import { select } from 'd3-selection';
import { plain } from '#src/lib/text/say.ts';
import type { Text } from '#src/model.ts';
import { append, group } from './elements.ts';

/** What a mark of a drawing stands for, and what its tooltip says. */
export interface Datum {
  /** Key of the subject. */
  key: string;
  /** Name, value with unit, further values. */
  tip: Text;
  /** Path of the subject's page; the component turns such a mark into a link. */
  path?: string | undefined;
}

const tips = new WeakMap<Element, Text>();

/** What the tooltip of a mark says, with the observations behind it. */
export function tipOf(mark: Element): Text | undefined {
  return tips.get(mark);
}

/** Makes an element the mark of a subject: the browser script finds it by its class. */
export function mark(element: Element, datum: Datum): void {
  element.setAttribute('class', 'mark');
  element.setAttribute('data-key', datum.key);
  if (datum.path !== undefined) element.setAttribute('data-path', datum.path);
  append(element, 'title', {}, plain(datum.tip));
  tips.set(element, datum.tip);
}

/** Lets a label lead to the evidence of a subject, as the mark beside it does. */
function keyed(element: Element, key: string): void {
  element.setAttribute('data-key', key);
}

/** The same for the labels that Plot writes of rows. */
export function labelsOf(rows: readonly { key: string }[]): { render: RenderFunction } {
  return eachRow(rows, (element, { key }) => {
    keyed(element, key);
  });
}

/** The same for labels that all speak of one subject. */
export function labelOf(key: string): { render: RenderFunction } {
  return {
    render(index, scales, values, dimensions, context, next) {
      const group = next?.(index, scales, values, dimensions, context) ?? null;
      for (const element of group?.children ?? []) keyed(element, key);
      return group;
    },
  };
}

/** The same as `mark` for a Plot mark: its elements keep the index of their row. */
export function marked(rows: readonly Datum[]): { render: RenderFunction } {
  return eachRow(rows, mark);
}

function eachRow<Row>(
  rows: readonly Row[],
  change: (element: Element, row: Row) => void,
): { render: RenderFunction } {
  return {
    render(index, scales, values, dimensions, context, next) {
      const group = next?.(index, scales, values, dimensions, context) ?? null;
      for (const element of group?.children ?? []) {
        const row = rows[select<Element, number>(element).datum()];
        if (row !== undefined) change(element, row);
      }
      return group;
    },
  };
}

/**
 * The same for several Plot marks whose elements for a row are parts of one mark, such as a bar with
 * its tick: they become one group. The groups stand where the first of the Plot marks stands.
 */
export function markedTogether(rows: readonly Datum[]): { render: RenderFunction } {
  const groups: Element[] = [];
  return {
    render(index, scales, values, dimensions, context, next) {
      const part = next?.(index, scales, values, dimensions, context) ?? null;
      if (part === null) return null;
      const whole = groups.length === 0 ? group(part.ownerDocument) : null;
      if (whole !== null) groups.push(...rows.map((row) => markedGroup(whole, row)));
      for (const element of [...part.children]) {
        // The look of the part stands on the group that Plot has made for it.
        const own = part.cloneNode() as Element;
        own.append(element);
        groups[select<Element, number>(element).datum()]?.append(own);
      }
      return whole;
    },
  };
}

function markedGroup(parent: Element, row: Datum): Element {
  const own = append(parent, 'g');
  mark(own, row);
  return own;
}
