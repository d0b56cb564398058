import type { ReportFigure } from '../tree/tree.ts';

/** Drawing units that fill the width of the text; a narrower drawing is never enlarged. */
export const fullWidth = 720;

/** Height of the rules and gaps of a figure and of the line of its address, in points. */
export const spaceInFigure = 62;

/** The same where what is said of the figure stands apart from it. */
export const spaceAlone = 24;

/** Smallest type of a drawing on paper, in points. */
const smallestType = 7;

/** Height in points of the drawings of a figure at this width of the text. */
export function naturalHeight({ drawings }: Pick<ReportFigure, 'drawings'>, width: number): number {
  return drawings.reduce((sum, one) => sum + (one.height * width) / fullWidth, 0);
}

/** Height in points of the drawings of a figure where their smallest type can still be read. */
export function legibleHeight(figure: Pick<ReportFigure, 'drawings'>, width: number): number {
  const sizes = figure.drawings.flatMap(({ svg }) =>
    [...svg.matchAll(/font-size="([\d.]+)(?:px)?"/gu)].map(([, size]) => Number(size)),
  );
  const scale = smallestType / Math.min(...sizes, fullWidth);
  const height = figure.drawings.reduce((sum, one) => sum + one.height * scale, 0);
  return Math.min(naturalHeight(figure, width), height);
}
