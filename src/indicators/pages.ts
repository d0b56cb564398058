import type { Formula } from '#src/model.ts';

/** How many elements the entries on one page of an indicator may take, about. */
const pageSize = 3000;
/** Elements of an entry without its cells, and of a cell in it. */
const [ofEntry, ofCell] = [8, 2];
/** Cells beyond these are not listed. */
const mostCells = 300;

/** The number of cells below a formula, counted no further than they are listed. */
function cellsBelow(formula: Formula): number {
  if (formula.op === 'cell') return 1;
  if (!('parts' in formula)) return 0;
  let count = 0;
  for (const part of formula.parts) {
    count += cellsBelow(part);
    if (count >= mostCells) return mostCells;
  }
  return count;
}

/**
 * Fills pages with the observations of each indicator, in the order in which they are recorded. The
 * function that is returned gives the page of the next observation, from 1.
 */
export function pagesFilled(): (indicator: string, formula: Formula) => number {
  const filled = new Map<string, { page: number; size: number }>();
  return (indicator, formula) => {
    const { page, size } = filled.get(indicator) ?? { page: 1, size: 0 };
    const own = ofEntry + ofCell * cellsBelow(formula);
    const isFull = size > 0 && size + own > pageSize;
    const next = isFull ? { page: page + 1, size: own } : { page, size: size + own };
    filled.set(indicator, next);
    return next.page;
  };
}
