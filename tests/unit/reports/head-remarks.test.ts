import { expect, test } from 'vitest';
import { withRemarksBelow } from '#src/reports/print/head-remarks.ts';
import { table } from '../../fixtures/reports/build.ts';

/** The heads of a table as JSON of their inlines. */
const heads = (...names: string[]): string[] =>
  withRemarksBelow(table([names, names.map(() => '1')])).head.flatMap((row) =>
    row.map(({ blocks }) =>
      blocks
        .flatMap((block) => (block.kind === 'paragraph' ? block.children : []))
        .map((one) => (one.kind === 'text' ? one.text : one.kind === 'break' ? '|' : ''))
        .join(''),
    ),
  );

test('a long remark behind the name of a column has a line of its own', () => {
  expect(heads('位次（共23个街道）', '比例（%）', 'Rank (of 23)')).toEqual([
    ...['位次|（共23个街道）', '比例（%）', 'Rank (of 23)'],
  ]);
});
