import { describe, expect, it } from 'vitest';
import { datasets } from '#data/index.ts';
import { cellsOf } from '#src/claims/evidence/cells.ts';
import { readEvidence } from '#src/claims/site.ts';
import { placeList } from '#src/claims/evidence/place-list.ts';
import { placeText, rowName } from '#src/claims/evidence/source-links.ts';
import { sectionText } from '#src/lib/text/section.ts';
import { project } from '../../fixtures/tables.ts';

const { tables, measures } = readEvidence(project);

describe('places in words', () => {
  it.each([
    ['一', '第一节', 'section 1'],
    ['二.3', '第二节第3点', 'section 2.3'],
    ['二.（三）', '第二节（三）', 'section 2.3'],
    ['表1', '表1', 'Table 1'],
    ['表 3', '表 3', 'Table 3'],
    ['摘要', '摘要', 'abstract'],
    ['作者简介', '作者简介', 'note on the author'],
  ])('section %s is %s and %s', (section, zh, en) => {
    expect(sectionText(section, 'zh')).toBe(zh);
    expect(sectionText(section, 'en')).toBe(en);
  });

  it('every section of the data has English words', () => {
    const sections = datasets.flatMap(({ id }) =>
      tables.any(id).rows.map(({ values: { source, section } }) => ({ source, section })),
    );
    for (const { source, section } of sections) {
      if (typeof section !== 'string') continue;
      const names = tables.sources.find(({ id }) => id === source)?.sections;
      expect(sectionText(section, 'en', names).replace(/\([^)]*\)/u, ''), section).not.toMatch(
        /\p{Script=Han}/u,
      );
    }
  });

  it('below a figure name each source once, with its sections in printed order', () => {
    const at = (source: string, section: string) => ({ source, section });
    const places = [
      at('wang-yang-2011', '三'),
      ...['表2', '五', '四', '二.2', '二', '四', '表1'].map((section) =>
        at('wang-ke-2018', section),
      ),
      ...['优化党政', '试点探索'].map((section) => at('xin-shiye-2018', section)),
    ];
    expect(placeList(places, tables, 'zh')).toBe(
      '王名、杨丽（2011），第三节；王轲（2018），第二节、第二节第2点、第四节、第五节、表1和表2；专栏文章（2018），“试点探索”和“优化党政”',
    );
    expect(placeList(places.slice(-1), tables, 'zh')).toBe('专栏文章（2018），试点探索');
    const twice = [at('wang-ke-2018', '表1'), at('wang-ke-2018', '表1')];
    expect(placeList(twice, tables, 'zh')).toBe('王轲（2018），表1');
    expect(placeList(places.slice(0, 3), tables, 'en')).toBe(
      'Wang and Yang (2011), section 3; Wang Ke (2018), section 5 and Table 2',
    );
  });

  it('name source, section and phrase', () => {
    const place = { source: 'wang-ke-2018', section: '二.3', anchor: '图1' };
    expect(placeText(place, tables, 'zh')).toBe('王轲（2018），第二节第3点，“图1”');
    expect(placeText(place, tables, 'en')).toBe('Wang Ke (2018), section 2.3, at “图1”');
    expect(placeText({ source: 'wang-ke-2018', section: '表1' }, tables, 'en')).toBe(
      'Wang Ke (2018), Table 1',
    );
  });

  it('name a row by its name or place, else by its key', () => {
    expect(rowName('streets', 'wangjing@2010-03', tables).zh).toBe('望京');
    expect(rowName('innovation-cases', 'hefei', tables).en).toBe('Hefei, Anhui');
    expect(rowName('social-organisations', '2017', tables).zh).toBe('王轲（2018），表3');
  });
});

describe('the cells below a value', () => {
  it('are listed in order of use, as printed, each with its address', () => {
    const cells = cellsOf(measures.get('outside-share', 'wangjing@2010-03'), tables);
    expect(
      cells.map(({ row, column, printed, path }) => [row.en, column.zh, printed.en, path]),
    ).toEqual([
      ['Wangjing', '境外人员', '12901', '/data/streets/#cell-wangjing@2010-03.outside'],
      ['Wangjing', '总计', '264037', '/data/streets/#cell-wangjing@2010-03.total'],
    ]);
  });
});
