import { describe, expect, it } from 'vitest';
import { sourceFiles } from './source-files.ts';

/**
 * Pages of the last build are used again where nothing that they have read has changed. What pages
 * share must therefore be kept by `onceFor`, `recent` or `settled`, which note what it was made of,
 * and nothing may be computed from the evidence when a module loads.
 */
describe('values that pages share', () => {
  const files = sourceFiles().filter(
    ({ path }) => /^src\/.*\.(?:ts|astro)$/u.test(path) && !/\/browser\/|^src\/desk\//u.test(path),
  );

  it('are not kept by other means', () => {
    const others = new Set([
      'src/lib/once.ts',
      'src/lib/reads.ts',
      // Of kinds of columns and of columns, which are code.
      'src/tables/declared.ts',
      'src/tables/bring/names.ts',
      // Of the marks of one drawing.
      'src/charts/draw/marks.ts',
      // Of two states of the data, for commands and the desk.
      'src/charts/changes.ts',
    ]);
    const keeping = files
      .filter(({ text }) => text.includes('new WeakMap'))
      .map(({ path }) => path);
    expect(keeping.filter((path) => !others.has(path))).toEqual([]);
    expect([...others].filter((path) => !keeping.includes(path))).toEqual([]);
  });

  it('are not computed from the evidence when a module loads', () => {
    const early = files
      .filter(({ path }) => path.endsWith('.ts'))
      .flatMap(({ path, text }) =>
        text
          .split('\n')
          .filter((line) => /^(?:export )?const (?!.*=>).*\bevidence\(\)/u.test(line))
          .map((line) => `${path}: ${line}`),
      );
    expect(early).toEqual([]);
  });
});
