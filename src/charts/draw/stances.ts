import { codesOf } from '#src/lib/codes.ts';
import type { Code, Measures, Subject } from '#src/model.ts';
import { accent, muted, paper, category } from './colours.ts';
import type { SvgAttributes } from './elements.ts';
import type { Shape } from './shapes.ts';

/** How a source speaks of a reform as an answer to a problem. */
export interface Stance extends Code, StanceLook {}

interface StanceLook {
  /** Look of a curve; width and dashes tell stances apart without colour. */
  line: SvgAttributes;
  shape: Shape;
  fill: SvgAttributes;
}

const plain: StanceLook = {
  line: { stroke: muted, 'stroke-width': 1.3, 'stroke-dasharray': '2 2.5' },
  shape: 'circle',
  fill: { fill: paper, stroke: muted, 'stroke-width': 1.6 },
};

const looks: Readonly<Record<string, StanceLook>> = {
  'argues-for': plain,
  'reports-success': {
    line: { stroke: category('blue'), 'stroke-width': 2 },
    shape: 'circle',
    fill: { fill: category('blue') },
  },
  'reports-limits': {
    line: { stroke: accent, 'stroke-width': 2, 'stroke-dasharray': '7 3' },
    shape: 'diamond',
    fill: { fill: accent },
  },
};

const drawn = (code: Code): Stance => ({ ...code, ...(looks[code.id] ?? plain) });

/** The stance of a link; undefined for a subject that takes none. */
export function stanceOf({ codes }: Subject): Stance | undefined {
  const code = codes?.['stance'];
  return code && drawn(code);
}

/** The stances that occur, in the order of the data. */
export function stancesOf(measures: Measures): Stance[] {
  return codesOf(measures.subjects('link'), 'stance').map(drawn);
}
