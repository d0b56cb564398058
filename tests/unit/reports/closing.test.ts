import { describe, expect, test } from 'vitest';
import { withClosing } from '#src/reports/compose/closing.ts';
import { withOwnWords } from '#src/reports/compose/own-words.ts';
import type { OwnWords } from '#src/reports/request/own-words.ts';
import type { Layout } from '#src/reports/options.ts';
import { plainText, type ReportTree } from '#src/reports/tree/tree.ts';
import { heading, inlines, paragraph } from '../../fixtures/reports/build.ts';

const table = { columns: 1, head: [], body: [], headNotes: [] };
const report: ReportTree = {
  lang: 'zh',
  title: '望京',
  heading: inlines('望京'),
  cover: false,
  blocks: [paragraph('正文。')],
  data: [{ figure: 1, title: inlines('图'), table }],
};
const site = { site: { zh: '邻里证据', en: 'Linli Evidence' }, date: '2026-11-22' };

function ended(layout: Layout, own: OwnWords = {}, more: Partial<ReportTree> = {}): string[] {
  const tree = withClosing(withOwnWords({ ...report, ...more }, own), layout, site, own);
  return tree.blocks.map((block) => {
    if (block.kind === 'line') return `${block.side}: ${plainText(block.children)}`;
    return 'children' in block ? plainText(block.children) : block.kind;
  });
}

describe('the end of a report', () => {
  test('of an official document has its attachments, then issuer and date', () => {
    expect(ended('official')).toEqual([
      ...['正文。', 'left: 　　附件：图表数据', 'right: 邻里证据', 'right: 2026年11月22日'],
    ]);
    expect(ended('standard')).toEqual(['正文。']);
    // The contents of a volume list its data; a line after its last part would stand alone.
    expect(ended('official', {}, { cover: true })).toEqual(['正文。']);
    expect(ended('official', {}, { brief: true, data: [] })).toEqual([
      ...['正文。', 'right: 邻里证据　2026年11月22日'],
    ]);
  });

  test('lists what its maker attaches, before their signature', () => {
    const own = { attach: '社区名单；人口.xlsx', unit: '某街道办事处', date: '2026年12月1日' };
    expect(ended('official', own)).toEqual([
      ...['正文。', 'left: 　　附件：1．图表数据', 'left: 　　　　　2．社区名单'],
      'left: 　　　　　3．人口.xlsx',
      ...['right: 某街道办事处', 'right: 2026年12月1日'],
    ]);
    expect(ended('standard', { attach: '社区名单' })).toEqual([
      ...['正文。', 'left: 　　附件：社区名单'],
    ]);
    expect(ended('standard', { attach: 'A; B' }, { lang: 'en' })).toEqual([
      ...['正文。', 'left: Attachments: 1. A; 2. B'],
    ]);
  });

  test('stands before evidence at the end', () => {
    const blocks = [paragraph('正文。'), heading('算法和出处', 1, 'report-evidence')];
    expect(ended('official', {}, { blocks, data: [] })).toEqual([
      ...['正文。', 'right: 邻里证据', 'right: 2026年11月22日', '算法和出处'],
    ]);
  });
});
