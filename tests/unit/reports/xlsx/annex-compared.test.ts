import { describe, expect, test } from 'vitest';
import { read, utils } from '@e965/xlsx';
import { writeAnnex } from '#src/reports/xlsx/workbook.ts';
import type { Block, Inline, ReportCell, ReportTree } from '#src/reports/tree/tree.ts';
import { heading, inlines, lineBreak, paragraph, strong } from '../../../fixtures/reports/build.ts';
import { formulasIn } from '../../../fixtures/reports/formulas.ts';

const cell = (words: string | Inline[], numeric = false): ReportCell => ({
  blocks: words === '' ? [] : [typeof words === 'string' ? paragraph(words) : paragraph(...words)],
  numeric,
  colspan: 1,
  rowspan: 1,
});

const tableOf = (names: readonly string[], ...body: ReportCell[][]): Block => ({
  kind: 'table',
  table: {
    columns: names.length,
    head: [names.map((name) => cell(name))],
    body,
    headNotes: [],
  },
});

const names = ['出处', '原文', '复算'];
const told = (number: string, words: string): ReportCell =>
  cell([strong(number), lineBreak, ...inlines(words)]);

const report: ReportTree = {
  lang: 'zh',
  title: '勘误',
  heading: inlines('勘误'),
  cover: false,
  blocks: [
    heading('错误', 1, 'errors'),
    heading('算术', 2, 'sums'),
    tableOf(names, [cell('甲'), cell('案例：13.3%'), told('13.2%', '23除以174。')]),
    heading('计数', 2, 'counts'),
    tableOf(
      names,
      [cell('乙'), cell('案例：9个'), told('8', '表1印的是8。')],
      [cell('丙'), cell('人口：13.92亿'), told('1,383,500,000', '由网民数推算。')],
      [cell('丁'), cell('居民：4万余'), told('100,611', '登记人口。')],
      [cell('戊'), cell('“两个纬度”'), cell('应为“维度”。')],
    ),
    heading('对不上', 2, 'known'),
    tableOf(
      ['关系', '算式', '相差'],
      [cell('和'), cell('46,399 ≠ 46,438'), cell('−39', true)],
      [cell('比'), cell('13.3 ≠ 13.2'), cell('0.1', true)],
    ),
  ],
  data: [],
};

describe('numbers that a table compares', async () => {
  const bytes = await writeAnnex(report);
  const { SheetNames, Sheets } = read(bytes);
  const rows = (name: string): unknown[][] =>
    utils.sheet_to_json(Sheets[name] ?? {}, { header: 1, defval: null });

  test('stand with those of the same columns in one sheet, which the register leads to', () => {
    expect(SheetNames).toEqual(['说明', '错误', '对不上']);
    expect(rows('说明')).toContainEqual(['错误', '错误', 5]);
    const links = Object.values(Sheets['说明'] ?? {}) as { f?: string }[];
    expect(links.flatMap(({ f }) => f ?? [])).toContain(`HYPERLINK("#'错误'!A1","错误")`);
  });

  test('are numbers in columns of their own; one with 余 is none', () => {
    const head = ['小节', '出处', '原文', '原文：数值', '复算：数值', '差（左减右）', '复算'];
    const [, found, ...body] = rows('错误');
    expect(found).toEqual(head);
    const numbers = body.map((row) => [row[0], row[3], row[4], row[6]]);
    expect(numbers).toEqual([
      ['算术', 0.133, 0.132, '23除以174。'],
      ['计数', 9, 8, '表1印的是8。'],
      ['计数', 1_392_000_000, 1_383_500_000, '由网民数推算。'],
      ['计数', null, 100_611, '登记人口。'],
      ['计数', null, null, '应为“维度”。'],
    ]);
  });

  test('have their difference as a formula, with its result', () => {
    const formulas = formulasIn(bytes).map(({ cell: at, formula, computed, stored }) => {
      expect(stored).toBeCloseTo(computed, 12);
      return [at, formula];
    });
    expect(formulas).toEqual([
      ['错误!F3', 'D3-E3'],
      ['错误!F4', 'D4-E4'],
      ['错误!F5', 'D5-E5'],
      ['对不上!D3', 'B3-C3'],
      ['对不上!D4', 'B4-C4'],
    ]);
    expect(rows('对不上')[1]).toEqual(['关系', '原文所印', '复算', '相差']);
  });
});
