import { describe, expect, test } from 'vitest';
import { read, utils } from '@e965/xlsx';
import { writeAnnex } from '#src/reports/xlsx/workbook.ts';
import type { ReportCell, ReportFigure, ReportTree } from '#src/reports/tree/tree.ts';
import { evidenceId } from '#src/reports/tree/evidence-id.ts';
import {
  bullets,
  chip,
  heading,
  inlines,
  note,
  paragraph,
} from '../../../fixtures/reports/build.ts';

const cell = (text: string, numeric = false): ReportCell => ({
  blocks: [paragraph(text)],
  numeric,
  colspan: 1,
  rowspan: 1,
});

const table = {
  number: 1,
  caption: inlines('各街道'),
  columns: 3,
  head: [[cell('街道'), cell('人数'), cell('比例')]],
  body: [
    [cell('望京'), cell('12,901', true), cell('4.89%', true)],
    [cell('机场'), cell('—', true), cell('约5%', true)],
  ],
  headNotes: [inlines('人数：表1。', chip('contradicted', '复算不符'))],
};

const report: ReportTree = {
  lang: 'zh',
  title: '街道：人口',
  heading: inlines('人口'),
  cover: false,
  blocks: [
    heading('人数', 1, 'numbers'),
    paragraph('共39,502人', note('逐行求和得39502。'), '。'),
    { kind: 'table', table },
  ],
  data: [{ figure: 1, title: inlines('比例'), table: { ...table, number: 2, headNotes: [] } }],
  colophon: {
    rows: [{ label: '编号', value: inlines('streets.zh') }],
    code: { content: 'x', description: 'x' },
  },
};

const rows = (bytes: Uint8Array, name: string): unknown[][] =>
  utils.sheet_to_json(read(bytes).Sheets[name] ?? {}, { header: 1, defval: null });

describe('the annex of a report', async () => {
  const bytes = await writeAnnex(report);

  test('has what it belongs to, a sheet for each table, formulas and errata', () => {
    expect(read(bytes).SheetNames).toEqual(['说明', '表1', '表2', '算式和出处', '勘误']);
    const about = rows(bytes, '说明');
    expect(about).toContainEqual(['编号', 'streets.zh', null]);
    expect(about).toContainEqual(['工作表', '内容', '行数']);
    expect(about).toContainEqual(['表1', '各街道', 2]);
  });

  test('writes numbers as numbers and leaves words as they are', () => {
    expect(rows(bytes, '表1')).toEqual([
      ['各街道', null, null],
      ['街道', '人数', '比例'],
      ['望京', 12_901, 0.0489],
      ['机场', '—', '约5%'],
      [null, null, null],
      ['人数：表1。复算不符', null, null],
    ]);
    const cells = read(bytes).Sheets['表1'] as Record<string, { w?: string }> | undefined;
    expect(cells?.['C3']?.w).toBe('4.89%');
  });

  test('tells where each formula stands, and what does not agree', () => {
    expect(rows(bytes, '算式和出处').map((row) => row.slice(0, 4))).toEqual([
      ['注', '位置', '所说', '算式和出处'],
      [1, '人数', null, '逐行求和得39502。'],
      [2, '表 1　各街道', '表注', '人数：表1。复算不符'],
    ]);
    expect(rows(bytes, '勘误')).toEqual([
      ['位置', '原文所印和核对'],
      ['表 1　各街道', '人数：表1。（复算不符）'],
    ]);
  });

  test('is the same for the same report', async () => {
    expect(Buffer.from(await writeAnnex(report)).equals(Buffer.from(bytes))).toBe(true);
  });
});

test('a cell with a rank, a share or a status beside its number becomes several', async () => {
  const both = (upper: string, lower: string, numeric: boolean): ReportCell => ({
    ...cell('', numeric),
    blocks: [
      {
        kind: 'paragraph',
        children: [
          ...inlines(upper),
          { kind: 'break' },
          { kind: 'small', children: inlines(lower) },
        ],
      },
    ],
  });
  const checked: ReportCell = {
    ...cell(''),
    blocks: [paragraph('12,901 ', chip('confirmed', '一致'))],
  };
  const bytes = await writeAnnex({
    ...report,
    blocks: [
      {
        kind: 'table',
        table: {
          ...table,
          head: [
            [
              both('指标', '数值 / 位次（共23个街道）', false),
              cell('望京', true),
              cell('重算得到'),
            ],
          ],
          body: [[cell('登记总人口'), both('264,037', '第1位', true), checked]],
          headNotes: [],
        },
      },
    ],
    data: [],
  });
  expect(rows(bytes, '表1').slice(1)).toEqual([
    ['指标', '望京：数值', '望京：位次（共23个街道）', '重算得到', '核对'],
    ['登记总人口', 264_037, 1, 12_901, '一致'],
  ]);
  const cells = read(bytes).Sheets['表1'] as Record<string, { w?: string }> | undefined;
  expect(cells?.['C3']?.w).toBe('第1位');
});

test('the words of whoever makes the report stand on the first sheet', async () => {
  const own = { number: '某办发〔2026〕1号', to: '某局', sign: undefined, date: '11月30日' };
  const about = rows(await writeAnnex(report, { own }), '说明');
  expect(about.slice(1, 6)).toEqual([
    [null, '街道：人口', null],
    ['文号', '某办发〔2026〕1号', null],
    ['主送机关', '某局', null],
    ['成文日期', '11月30日', null],
    ['编号', 'streets.zh', null],
  ]);
});

test('notes at the end are told where their marks stand, and cells are no notes', async () => {
  const toEnd = (text: string) => ({
    kind: 'link' as const,
    target: { kind: 'heading' as const, id: evidenceId },
    children: inlines(text),
  });
  const bytes = await writeAnnex({
    ...report,
    blocks: [
      heading('人数', 1, 'numbers'),
      {
        kind: 'paragraph',
        children: [
          ...inlines('共39,502人'),
          { kind: 'note', id: 'a', children: [toEnd('见“算法和出处”第 1 条。')] },
          { kind: 'superscript', children: [toEnd('[2]')] },
        ],
      },
      heading('算法和出处', 1, evidenceId),
      {
        kind: 'list',
        ordered: true,
        start: 1,
        items: [[paragraph('逐行求和。')], [paragraph('表1。')], [paragraph('没有标记的注。')]],
      },
    ],
    evidenceAtEnd: true,
  });
  expect(rows(bytes, '算式和出处').map((row) => row.slice(0, 4))).toEqual([
    ['注', '位置', '所说', '算式和出处'],
    [1, '人数', null, '逐行求和。'],
    [2, '人数', null, '表1。'],
    [3, '算法和出处', null, '没有标记的注。'],
  ]);
});

test('a report without tables has its sections as tables', async () => {
  const bytes = await writeAnnex({
    ...report,
    blocks: [
      heading('提过什么', 1, 'tried'),
      heading('党建引领', 2, 'party'),
      bullets([
        {
          kind: 'paragraph',
          children: [
            { kind: 'strong', children: inlines('记为成功') },
            ...inlines('：业主曾要求封闭管理。（', '第二节'),
            ...inlines('） 例子：联合党支部'),
          ],
        },
      ]),
      heading('应对哪个难题', 1, 'problems'),
      bullets([
        {
          kind: 'paragraph',
          children: [...inlines('参与不足', '（主张）：可以促使居民参与。（', '第五节', '）')],
        },
      ]),
      paragraph('试过的地方：北京市（', '朝阳区', '）。'),
      heading('来源', 1, 'sources'),
      { kind: 'list', ordered: true, start: 1, items: [[paragraph('王名，杨丽。')]] },
    ],
    data: [],
  });
  expect(read(bytes).SheetNames).toEqual(['说明', '提过什么', '应对哪个难题', '来源']);
  expect(rows(bytes, '应对哪个难题').slice(1)).toEqual([
    ['项目', '类别', '内容', '来源'],
    ['参与不足', '主张', '可以促使居民参与。', '第五节'],
    [null, null, '试过的地方：北京市（朝阳区）。', null],
  ]);
  expect(rows(bytes, '提过什么')).toEqual([
    ['提过什么', null, null, null],
    ['项目', '类别', '内容', '来源'],
    ['党建引领', '记为成功', '业主曾要求封闭管理。 例子：联合党支部', '第二节'],
  ]);
  expect(rows(bytes, '来源')).toEqual([['来源'], ['内容'], ['王名，杨丽。']]);
});

test('what figures without a data table draw is a table, once where they draw the same', async () => {
  const own = { columns: 3, head: table.head, body: table.body, headNotes: [] };
  const figure = (number: number, title: string): ReportFigure => ({
    ...{ kind: 'figure', number, path: 'x/', title: inlines(title), subtitle: [] },
    ...{ description: '', drawings: [], marks: own },
    evidence: inlines('同前面的表。'),
    evidenceAlone: inlines('表1。'),
  });
  const bytes = await writeAnnex({
    ...report,
    blocks: [figure(1, '望京最高'), figure(2, '三里屯较低')],
    data: [],
  });
  expect(read(bytes).SheetNames).toEqual(['说明', '图1、2', '算式和出处']);
  expect(rows(bytes, '图1、2').slice(0, 3)).toEqual([
    ['望京最高、三里屯较低', null, null],
    ['街道', '人数', '比例'],
    ['望京', 12_901, 0.0489],
  ]);
  expect(rows(bytes, '算式和出处').map((row) => row[3])).toEqual(['算式和出处', '表1。', '表1。']);
});
