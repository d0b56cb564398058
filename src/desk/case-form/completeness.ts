import type { FormLevel } from './types.ts';

/** How far a row is: the level that it has reached, and what the next one lacks. */
export interface Completeness {
  /** Position of the level reached; -1 below the first. */
  reached: number;
  /** Columns that the next level asks for and that are empty. */
  lacks: string[];
  /** Columns of which the next level asks for one, if none is filled. */
  lacksOneOf: string[];
}

/**
 * The completeness of a row by the declared levels. A level is reached if it and all levels before
 * it have what they ask for.
 */
export function completenessOf(
  levels: readonly Pick<FormLevel, 'all' | 'some'>[],
  cell: (column: string) => string,
): Completeness {
  const isFilled = (column: string): boolean => cell(column).trim() !== '';
  for (const [at, { all, some = [] }] of levels.entries()) {
    const lacks = all.filter((column) => !isFilled(column));
    const lacksOneOf = some.some(isFilled) ? [] : [...some];
    if (lacks.length + lacksOneOf.length > 0) return { reached: at - 1, lacks, lacksOneOf };
  }
  return { reached: levels.length - 1, lacks: [], lacksOneOf: [] };
}
