import { read, utils } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import type { ReportCell } from '#src/reports/tree/tree.ts';
import { computationsIn } from '#src/reports/xlsx/computations.ts';
import { writeAnnex } from '#src/reports/xlsx/workbook.ts';
import { inlines, paragraph } from '../../../fixtures/reports/build.ts';
import { formulasIn } from '../../../fixtures/reports/formulas.ts';

const cell = (text: string, numeric = false): ReportCell => ({
  blocks: [paragraph(text)],
  numeric,
  colspan: 1,
  rowspan: 1,
});

test('what a text writes out is computed; what it shortens, or says in words, is not', () => {
  const found = (text: string): string[] =>
    computationsIn(text).map(
      ({ expression, tokens, printed, format }) =>
        `${expression} | ${tokens.join('')} | ${String(printed)} | ${format}`,
    );
  expect(found('望京：总计。12901 ÷ 264037 = 4.886%；(80945 + 718) − 81663 = 0。')).toEqual([
    '12901 ÷ 264037 | 12901/264037 | 0.04886 | 0.000%',
    '(80945 + 718) − 81663 | (80945+718)-81663 | 0 | 0',
  ]);
  expect(found('In 2010. 1,264 ÷ 12.5% = 10,112')).toEqual([
    '1,264 ÷ 12.5% | 1264/12.5% | 10112 | 0',
  ]);
  expect(found('((3 ÷ 4) − 80%) × 100 = −5.0')).toEqual([
    '((3 ÷ 4) − 80%) × 100 | ((3/4)-80%)*100 | -5 | 0.0',
  ]);
  for (const text of [
    '33 ÷ (33 + 45 + … + 12901，共23项) = 0.084%',
    '16 + 20 + … + 2，共21项 = 174',
    '1 − 2 × 洛伦兹曲线下的面积（23项） = 0.486',
    '× 2 + 3 = 5',
    '23项中，= 0的有2项',
    '表号 = 5',
  ])
    expect(found(text), text).toEqual([]);
});

describe('formulas of an annex', async () => {
  const computed = {
    number: 1,
    columns: 3,
    head: [[cell('指标'), cell('数值'), cell('算法')]],
    body: [
      [cell('登记总人口'), cell('264,037', true), cell('')],
      [cell('境外人员'), cell('12,901', true), cell('12901 ÷ 264037 = 4.886%')],
    ],
    headNotes: [inlines('外来人口：81663 ÷ 264037 = 30.929%；境外人员：12901 ÷ 264037 = 4.886%')],
  };
  const bytes = await writeAnnex({
    ...{ lang: 'zh', title: '街道', heading: inlines('街道'), cover: false, data: [] },
    blocks: [{ kind: 'table', table: computed }],
  });
  const formulas = formulasIn(bytes);

  test('are live, with the cells of their table where it has all of their numbers', () => {
    expect(formulas.map(({ formula }) => formula)).toEqual([
      "'表1'!B4/'表1'!B3",
      '81663/264037',
      "'表1'!B4/'表1'!B3",
    ]);
  });

  test('have the printed result beside them, and their own for programs that do not compute', () => {
    for (const { computed: own, stored, printed, format } of formulas) {
      expect(stored).toBe(own);
      expect(Math.abs(own - (printed ?? Number.NaN))).toBeLessThan(0.000_005);
      expect(format).toBe('0.000%');
    }
    const rows = utils.sheet_to_json<unknown[]>(read(bytes).Sheets['算式和出处'] ?? {}, {
      header: 1,
    });
    expect(rows.map((row) => [row[0], row[4], row[6]])).toEqual([
      ['注', '算式', '所印结果'],
      [1, '12901 ÷ 264037', 0.04886],
      [2, '81663 ÷ 264037', 0.30929],
      [2, '12901 ÷ 264037', 0.04886],
    ]);
  });
});
