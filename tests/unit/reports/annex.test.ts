import { describe, expect, test } from 'vitest';
import { read, utils } from '@e965/xlsx';
import { writeAnnex } from '#src/reports/xlsx/workbook.ts';
import type { ReportCell, ReportTree } from '#src/reports/tree/tree.ts';
import { chip, inlines, note, paragraph, heading } from '../../fixtures/reports/build.ts';

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
    expect(about).toContainEqual(['编号', 'streets.zh']);
    expect(about).toContainEqual(['工作表', '表1　各街道']);
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
