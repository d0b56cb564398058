import type { Label } from '#src/model.ts';
import { accent, muted, paper, themeColour } from './colours.ts';
import type { SvgAttributes } from './elements.ts';
import type { Shape } from './shapes.ts';

/** How a source speaks of a reform as an answer to a problem. */
export interface Stance {
  id: 'argues-for' | 'reports-success' | 'reports-limits';
  label: Label;
  /** Look of a curve; width and dashes tell stances apart without colour. */
  line: SvgAttributes;
  shape: Shape;
  fill: SvgAttributes;
}

/** The stances in the order of the key. */
export const stances: readonly Stance[] = [
  {
    id: 'argues-for',
    label: { zh: '主张', en: 'argues for' },
    line: { stroke: muted, 'stroke-width': 1.3, 'stroke-dasharray': '2 2.5' },
    shape: 'circle',
    fill: { fill: paper, stroke: muted, 'stroke-width': 1.6 },
  },
  {
    id: 'reports-success',
    label: { zh: '记为成功', en: 'reports a success' },
    line: { stroke: themeColour('smart'), 'stroke-width': 2 },
    shape: 'circle',
    fill: { fill: themeColour('smart') },
  },
  {
    id: 'reports-limits',
    label: { zh: '指出局限', en: 'reports limits' },
    line: { stroke: accent, 'stroke-width': 2, 'stroke-dasharray': '7 3' },
    shape: 'diamond',
    fill: { fill: accent },
  },
];
