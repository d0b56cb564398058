import { describe, expect, test } from 'vitest';
import { withOwnWords } from '#src/reports/compose/own-words.ts';
import { longFields, writtenWords } from '#src/reports/request/own-words.ts';
import { plainText, type Block, type ReportTree } from '#src/reports/tree/tree.ts';
import { inlines, paragraph } from '../../fixtures/reports/build.ts';

const report: ReportTree = {
  lang: 'zh',
  title: '望京',
  kicker: '朝阳区',
  heading: inlines('望京'),
  lede: inlines('登记总人口264,037人。'),
  cover: false,
  blocks: [paragraph('正文。')],
  data: [],
};

/** Blocks as `side: text`. */
const shown = (blocks: readonly Block[]): string[] =>
  blocks.map((block) => {
    if (block.kind === 'line') return `${block.side}: ${plainText(block.children)}`;
    return block.kind === 'paragraph' ? plainText(block.children) : block.kind;
  });

describe('own words', () => {
  test('stand where an official document has them: the date last', () => {
    const { title, kicker, heading, lede, blocks, signed, issued } = withOwnWords(report, {
      title: '关于望京人口的报告',
      number: '某办发〔2026〕1号',
      to: '各社区居民委员会',
      text: '现报告如下。\n请审阅。',
      date: '2026年11月22日',
      unit: '某街道办事处',
    });
    expect([title, kicker, plainText(heading)]).toEqual([
      ...['关于望京人口的报告', '某办发〔2026〕1号', '关于望京人口的报告'],
    ]);
    // The addressee comes before all text, also before the lede.
    expect(lede).toBeUndefined();
    expect(shown(blocks)).toEqual([
      'left: 各社区居民委员会：',
      ...['现报告如下。', '请审阅。', '登记总人口264,037人。', '正文。'],
      'right: 某街道办事处',
      'right: 2026年11月22日',
    ]);
    expect(signed).toBe(true);
    // What a cover prints in place of the site and the date of its version.
    expect(issued).toEqual({ by: '某街道办事处', on: '2026年11月22日' });
  });

  test('change nothing where there are none, and only the title where there is only a title', () => {
    expect(withOwnWords(report, {})).toBe(report);
    const titled = withOwnWords(report, { title: '另一个标题' });
    expect(titled).toEqual({ ...report, title: '另一个标题', heading: inlines('另一个标题') });
  });

  test('lose what copied text carries unseen and no file can hold', () => {
    expect(
      writtenWords({
        title: 'a\u0001b\u000Cc\td\u202Ee',
        to: '\u007F\u200B',
        text: '一\u0002\u000B二\r\n\r\n三\uD800\uFFFE ',
        sign: '𠮷\n㐂',
      }),
    ).toEqual({ title: 'ab c de', text: '一\n二\n三', sign: '𠮷 㐂' });
  });

  test('are told where a title would fill a page; a character of two halves counts once', () => {
    expect(longFields({ title: '𠮷'.repeat(150), sign: '王' })).toEqual([]);
    expect(longFields({ title: '题'.repeat(151), text: 'x'.repeat(6000) })).toEqual([
      { field: 'title', length: 151, most: 150 },
      { field: 'text', length: 6000, most: 5000 },
    ]);
  });

  test('are those that hold something, in a fixed order', () => {
    const words = writtenWords({ date: ' 2026年 ', title: ' ', number: '1号' });
    expect(Object.entries(words)).toEqual([
      ['number', '1号'],
      ['date', '2026年'],
    ]);
  });
});
