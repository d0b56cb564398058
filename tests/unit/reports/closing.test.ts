import { describe, expect, test } from 'vitest';
import { ownAttachments, withClosing } from '#src/reports/compose/closing.ts';
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
    if (block.kind === 'line') {
      const hang = block.hang === undefined ? '' : ` ${block.hang.first}/${block.hang.rest}`;
      return `${block.side}${hang}: ${plainText(block.children)}`;
    }
    return 'children' in block ? plainText(block.children) : block.kind;
  });
}

describe('the end of a report', () => {
  test('of an official document has its attachments, then issuer and date', () => {
    expect(ended('official')).toEqual([
      ...['正文。', 'left 2/5: 附件：图表数据', 'right: 邻里证据', 'right: 2026年11月22日'],
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
      ...['正文。', 'left 2/6.5: 附件：1．图表数据', 'left 5/6.5: 2．社区名单'],
      'left 5/6.5: 3．人口.xlsx',
      ...['right: 某街道办事处', 'right: 2026年12月1日'],
    ]);
    expect(ended('standard', { attach: '社区名单' })).toEqual([
      ...['正文。', 'left 2/5: 附件：社区名单'],
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

  test('has the date and the issuer that its maker leaves out, each once', () => {
    const end = (own: OwnWords): string[] => ended('official', own, { data: [] }).slice(1);
    const day = 'right: 2026年11月22日';
    expect(end({ unit: '某街道办事处' })).toEqual(['right: 某街道办事处', day]);
    expect(end({ sign: '王某' })).toEqual(['right: 王某', day]);
    expect(end({ date: '2024-05-06' })).toEqual(['right: 邻里证据', 'right: 2024年5月6日']);
    expect(end({ sign: '某办', unit: '某办' })).toEqual(['right: 某办', day]);
    // A brief has room for no more lines than its maker has written.
    expect(ended('official', { unit: '某办' }, { brief: true, data: [] })).toEqual([
      ...['正文。', 'right: 某办　2026年11月22日'],
    ]);
    expect(ended('standard', { unit: '某办' })).toEqual(['正文。', 'right: 某办']);
  });

  test('numbers attachments itself, whatever numbers their names have', () => {
    const names = '1. 人口表\n附件 2：名单\n（3）说明\n附件材料\n2010年数据\n1.5万人名单';
    expect(ownAttachments(names)).toEqual([
      ...['人口表', '名单', '说明', '附件材料', '2010年数据', '1.5万人名单'],
    ]);
    expect(ownAttachments('Annex 1: list; Attachment: map')).toEqual(['list', 'map']);
  });

  test('has the number of its first annex above it, in an official document', () => {
    const annex = (layout: Layout, own: OwnWords, more: Partial<ReportTree> = {}) =>
      withClosing({ ...report, ...more }, layout, site, own).annex;
    expect(annex('official', {})).toBe('附件');
    expect(annex('official', { attach: '名单' })).toBe('附件1');
    expect(annex('official', { attach: 'List' }, { lang: 'en' })).toBe('Attachment 1');
    expect(annex('official', {}, { brief: true })).toBeUndefined();
    expect(annex('standard', { attach: '名单' })).toBeUndefined();
  });
});
