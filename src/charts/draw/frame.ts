import type { DrawOptions } from '#src/model.ts';
import { ink } from './colours.ts';

/** The measures of a form of drawing. Pages show it smaller than drawn, so text keeps a reserve. */
interface Measurements {
  width: number;
  /** Font size of names and values. */
  text: number;
  /** Font size of axes and notes. */
  minor: number;
  narrow: boolean;
}

/** What a drawing is made in: its measures, and the document that its elements belong to. */
export interface Frame extends Measurements {
  document: Document;
}

const forms: Record<DrawOptions['form'], Measurements> = {
  wide: { width: 720, text: 14, minor: 13, narrow: false },
  narrow: { width: 312, text: 13, minor: 12, narrow: true },
};

/** The frame of a form. */
export function frameOf({ form, document }: Pick<DrawOptions, 'form' | 'document'>): Frame {
  return { ...forms[form], document };
}

const longFraction = /-?\d+\.\d{2,}/gu;

function rounded(value: string): string {
  return value.replace(longFraction, (digits) => String(Number(Number(digits).toFixed(1))));
}

function tidy(element: Element): void {
  for (const { name, value } of [...element.attributes]) {
    if (name === 'aria-label' && value.endsWith('axis tick label'))
      element.setAttribute('data-scale', '');
    if (name.startsWith('aria-')) element.removeAttribute(name);
    else if (name === 'class' && value !== 'mark') element.removeAttribute(name);
    else if (value === 'currentColor') element.setAttribute(name, ink);
    else if (!name.startsWith('data-')) element.setAttribute(name, rounded(value));
  }
}

/**
 * Turns a drawing into what a page embeds: a named image without style sheet, in custom
 * properties, with at most one decimal so that snapshots do not depend on the machine.
 */
export function finish(svg: SVGElement, id: string, title: string, frame: Frame): SVGElement {
  for (const style of [...svg.querySelectorAll('style')]) style.remove();
  for (const element of [...svg.querySelectorAll('*')]) tidy(element);
  tidy(svg);
  svg.removeAttribute('style');
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  svg.setAttribute('class', `chart chart-${id}`);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', title);
  svg.setAttribute('fill', ink);
  svg.setAttribute('font-family', 'inherit');
  svg.setAttribute('font-size', String(frame.text));
  svg.setAttribute('font-variant-numeric', 'tabular-nums');
  return svg;
}
