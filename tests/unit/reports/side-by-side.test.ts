import { describe, expect, it } from 'vitest';
import { comparedTable, missingColumns } from '#src/reports/compose/compared-columns.ts';
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

  it('leaves out a column that a page may lack: that of ranks where there is one subdistrict', () => {
    const optional = { ...columns, below: 'rank?', shared: 'district?' };
    const body = [[cell('Total'), cell('3')]];
    const head = [[cell('Indicator', 'indicator'), cell('Value', 'value')]];
    const lone = { columns: 2, head, body, headNotes: [] };
    const usual = {
      columns: 4,
      head: [[...(head[0] ?? []), cell('Rank (of 5)', 'rank'), cell('Together', 'district')]],
      body: [[...(body[0] ?? []), cell('1st'), cell('9')]],
      headNotes: [],
    };
    expect(missingColumns(lone, optional)).toEqual([]);
    expect(missingColumns(lone, columns)).toEqual([{ role: 'below', name: 'rank' }]);
    const compared = [comparedTable('A', lone, optional), comparedTable('B', usual, optional)];
    const merged = sideBySide(compared, optional, 'en');
    expect((merged.head[0] ?? []).map(words)).toEqual([
      'Indicator',
      'A',
      'B | Rank (of 5)',
      'Together | B',
    ]);
    expect((merged.body[0] ?? []).map(words)).toEqual(['Total', '3', '3 | 1st', '9']);
  });
});
