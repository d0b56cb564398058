import { describe, expect, it } from 'vitest';
import { comparedTable } from '#src/reports/compose/compared-columns.ts';
import { sideBySide } from '#src/reports/compose/side-by-side.ts';
import { plainText, type Inline, type ReportCell } from '#src/reports/tree/tree.ts';

const columns = { rows: 'indicator', column: 'value', below: 'rank' };

const cell = (text: string, column?: string): ReportCell => ({
  blocks: [{ kind: 'paragraph', children: [{ kind: 'text', text }] }],
  numeric: false,
  colspan: 1,
  rowspan: 1,
  ...(column === undefined ? {} : { column }),
});

const table = (name: string, rankHead: string, value: string) =>
  comparedTable(
    name,
    {
      columns: 3,
      head: [[cell('Indicator', 'indicator'), cell('Value', 'value'), cell(rankHead, 'rank')]],
      body: [[cell('Total'), cell(value), cell('1st')]],
      headNotes: [],
    },
    columns,
  );

const words = ({ blocks }: ReportCell): string =>
  blocks
    .flatMap((block): readonly Inline[] => (block.kind === 'paragraph' ? block.children : []))
    .map((inline) => (inline.kind === 'break' ? ' | ' : plainText([inline])))
    .join('');

const headOf = (...compared: ReturnType<typeof table>[]): string[] =>
  (sideBySide(compared, columns, 'en').head[0] ?? []).map(words);

describe('the head of a comparison', () => {
  it('says once what the smaller figures are where they are the same for all', () => {
    expect(headOf(table('A', 'Rank (of 5)', '1'), table('B', 'Rank (of 5)', '2'))).toEqual([
      'Indicator | Value / Rank (of 5)',
      'A',
      'B',
    ]);
  });

  it('says it of each item where they differ, as ranks in other districts do', () => {
    expect(headOf(table('A', 'Rank (of 5)', '1'), table('B', 'Rank (of 4)', '2'))).toEqual([
      'Indicator',
      'A | Rank (of 5)',
      'B | Rank (of 4)',
    ]);
  });
});
