import { describe, expect, it } from 'vitest';
import { csvOf } from '#src/charts/page.ts';
import type { Observation, TableCell, Unit } from '#src/model.ts';

const cell = (value: number, unit: Unit): TableCell => ({
  text: String(value),
  value,
  observation: { indicator: 'any', key: 'a', value, unit } as unknown as Observation,
});

const column = (label: string): { label: string; numeric: boolean } => ({ label, numeric: true });

describe('the CSV of a chart', () => {
  it('has values with at most six digits, years as numbers and units in both languages', () => {
    const { fields, rows } = csvOf({
      caption: [],
      columns: [
        column('年份'),
        column('境外人员（人）'),
        column('比例'),
        column('去年比例（比例）'),
      ],
      rows: [
        [
          { text: '2010年' },
          cell(12901, 'persons'),
          cell(0.0488605763586164, 'share'),
          cell(2, 'ratio'),
        ],
        [{ text: '2011年' }, { text: '' }, { text: '' }, cell(1 / 3, 'ratio')],
      ],
    });
    expect(fields).toEqual([
      '年份',
      '境外人员 [人 · persons]',
      '比例 [占比，写成小数 · share, written as a fraction]',
      '去年比例（比例） [倍数 · a multiple]',
    ]);
    expect(rows).toEqual([
      [2010, 12901, 0.0488606, 2],
      [2011, '', '', 0.333333],
    ]);
  });

  it('leaves what is not a year, and columns of several units, as they are', () => {
    const { fields, rows } = csvOf({
      caption: [],
      columns: [column('年份'), column('读数'), column('政策年份')],
      rows: [
        [{ text: '2010年' }, cell(3, 'persons'), cell(1986, 'year')],
        [{ text: '未注日期' }, cell(4, 'cases'), cell(1989, 'year')],
      ],
    });
    expect(fields).toEqual(['年份', '读数', '政策年份']);
    expect(rows[0]).toEqual(['2010年', 3, 1986]);
  });
});
