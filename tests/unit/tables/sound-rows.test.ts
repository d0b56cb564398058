import { describe, expect, it } from 'vitest';
import { datasets } from '#data/index.ts';
import { checkRows } from '#src/tables/check.ts';
import { examinedRow, rowChecks } from '#src/tables/checks/row.ts';
import { soundValues } from '#src/tables/checks/sound.ts';
import type { ParsedRow } from '#src/tables/csv/parse.ts';
import type { Declared } from '#src/tables/declared.ts';
import { inspect } from '#src/tables/inspect-node.ts';
import { plainRows } from '#src/tables/text-columns.ts';
import { picksFrom, type Picks } from '../../fixtures/random.ts';

/** Cells that are right in some columns and wrong in others, or in all. */
const cells = [
  ...[
    '',
    ' ',
    'x',
    '0',
    '1',
    '7',
    '42',
    '1.5',
    '60.0',
    '-5',
    '−5',
    '+1',
    '=A1',
    '@x',
    '1e5',
    '007',
  ],
  ...[
    '123456789012345',
    '1234567890123456',
    '0.1234567890123456',
    '1,234',
    '１２',
    '1．5',
    '1 000',
  ],
  ...[
    '50%',
    '—',
    '-',
    '/',
    '...',
    'n/a',
    'null',
    '无',
    'yes',
    'no',
    'Yes',
    '\0',
    'a\0b',
    ' a',
    'a ',
  ],
  ...['2010', '2010-03', '2010-13', '2010-02-28', '2010-02-30', '10-03', '0999', '2099-01'],
  ...[
    'a-b',
    'a--b',
    'A-b',
    '-a',
    'con',
    'com1',
    'x'.repeat(60),
    'x'.repeat(61),
    'total',
    'subtotal',
  ],
  ...[
    'Grand total',
    'totals of all',
    'sum',
    'SUM:',
    'ſum',
    'all districts',
    'all',
    'totally',
    '合计',
  ],
  ...['合 计（含流动人口）', '小计：', '总和', '总数', '全区', '全 市', '全区各街道', '朝阳区合计'],
  ...[
    '110105',
    '110000',
    '010101',
    '11010',
    'street',
    'county',
    'exact',
    '1.1',
    '3-1',
    '3+1',
    '1月2日',
  ],
  ...[
    'Jan-10',
    '2010/3/1',
    '1E+10',
    '望京',
    '望京 Wangjing',
    '中文，只有中文。',
    'Words in English',
  ],
  ...[
    'A name, quoted “中文” here',
    '涓叧鏉',
    '烫烫烫',
    '锟斤拷',
    '???',
    '?',
    '哪?里',
    'a?',
    '�',
    '#REF!',
    '###',
  ],
  ...[
    '\u00A0x',
    'x\u200B',
    'x\u202E',
    'e\u0301',
    'é',
    'ａ',
    '⼀',
    '😀',
    '<b>x</b>',
    '<',
    '&amp;',
    "'=1",
    "'90s",
  ],
  ...['{reading:x|y}', '{bad', 'a}', 'two\nlines', 'y'.repeat(10_001), '“', '…', '，', '__proto__'],
];

const { tables } = inspect('data', datasets);

/** Rows of a dataset; where it has none, one row of empty cells. */
function rowsOf(dataset: Declared): readonly ParsedRow['cells'][] {
  const columns = Object.keys(dataset.columns);
  const lines = tables.get(dataset.id)?.lines ?? [];
  return lines.length > 0
    ? lines.map((line) => line.cells)
    : [Object.fromEntries(columns.map((column) => [column, '']))];
}

/** Each of the cells in each column of some row, and rows with several odd cells. */
function oddRows(dataset: Declared, picks: Picks): ParsedRow[] {
  const columns = Object.keys(dataset.columns);
  const rows = rowsOf(dataset);
  const own = (column: string): string => picks.of(rows)[column] ?? '';
  const all = [
    ...rows,
    ...columns.flatMap((column) =>
      [...cells, own(column), own(picks.of(columns))].map((cell) => ({
        ...picks.of(rows),
        [column]: cell,
      })),
    ),
    ...rows.map((row) => ({
      ...row,
      [picks.of(columns)]: picks.of(cells),
      [picks.of(columns)]: own(picks.of(columns)),
    })),
  ];
  return all.map((row, index) => ({ line: index + 2, cells: row }));
}

describe.each(datasets.map((dataset): [string, Declared] => [dataset.id, dataset]))(
  'rows of %s',
  (id, dataset) => {
    const rows = oddRows(dataset, picksFrom(id.length));
    const plain = plainRows(rows, dataset);

    it('are read at once exactly where no cell has a fault, with the same values', () => {
      const checks = rowChecks(dataset);
      const place = { file: 'x.csv', line: 2 };
      // Twice, since texts are remembered.
      for (const row of [...plain, ...plain]) {
        const fast = soundValues(row, checks.sound);
        const { values, faults } = examinedRow(row, place, checks);
        const isTotal = row['record'] === 'total';
        if (fast === undefined && !isTotal) expect(faults, JSON.stringify(row)).not.toEqual([]);
        if (fast === undefined) continue;
        expect(faults, JSON.stringify(row)).toEqual([]);
        expect(fast).toStrictEqual(values);
        expect(Object.keys(fast)).toEqual(Object.keys(values ?? {}));
      }
    });

    it('have the same faults in the same order as examined one by one', () => {
      const checks = rowChecks(dataset);
      const checked = checkRows(rows, dataset, 'x.csv');
      const examined = rows.map(({ line }, index) => {
        const key = checked.rowKeys[index] ?? '';
        const place = { file: 'x.csv', line, ...(key === '' ? {} : { row: key }) };
        return examinedRow(plain[index] ?? {}, place, checks);
      });
      const found = checked.faults.filter(({ code }) => code !== 'duplicate-key');
      expect(found).toEqual(examined.flatMap(({ faults }) => faults));
      for (const { line, values } of checked.rows)
        expect(values).toStrictEqual(examined[line - 2]?.values);
      const firsts = new Set<string>();
      const whole = examined.filter(({ values }, index) => {
        const key = checked.rowKeys[index] ?? '';
        const isFirst = !firsts.has(key);
        firsts.add(key);
        return isFirst && values !== undefined;
      });
      expect(checked.rows.length).toBeGreaterThanOrEqual(whole.length);
    });
  },
);

describe('a repeated key', () => {
  it('names the first line that has it, also far above', () => {
    const dataset = datasets.find(({ id }) => id === 'streets');
    if (dataset === undefined) throw new Error('no streets');
    const [row = {}] = rowsOf(dataset);
    const rows = Array.from({ length: 1203 }, (_, index) => ({
      line: index + 2,
      cells: { ...row, street: `street-${index % 1200}`, name_zh: '甲', name_en: 'A' },
    }));
    const { faults, rows: valid } = checkRows(rows, dataset, 'x.csv');
    const repeated = faults.map(({ code, line, expected }) => [code, line, expected]);
    expect(repeated).toEqual([
      ['duplicate-key', 1202, '2'],
      ['duplicate-key', 1203, '3'],
      ['duplicate-key', 1204, '4'],
    ]);
    expect(valid).toHaveLength(1200);
  });
});
