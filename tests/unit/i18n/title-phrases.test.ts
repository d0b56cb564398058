import { describe, expect, test } from 'vitest';
import { phraseBreaks } from '#src/i18n/title-phrases.ts';

const names = ['望京', '居民参与不足', '和平街'];

/** The title with a bar where a line may end. */
const divided = (text: string): string => {
  const breaks = phraseBreaks(text, names) ?? [];
  return [0, ...breaks].map((start, index) => text.slice(start, breaks[index])).join('|');
};

describe('phrases of a title', () => {
  test('keep the kind of paper with the words before it', () => {
    expect(divided('关于望京街道境外人员服务管理工作情况的报告')).toBe(
      '关于望京街道|境外|人员|服务|管理|工作|情况的报告',
    );
    expect(divided('社区治理工作的通知（试行）')).toBe('社区|治理|工作的通知|（试行）');
  });

  test('never divide a name of the data, a date or a number', () => {
    expect(divided('关于居民参与不足和和平街2010年3月数据的函')).toBe(
      '关于居民参与不足|和和平街|2010年3月|数据的函',
    );
    expect(divided('23个街道12,901人')).toBe('23个|街道|12,901人');
  });

  test('end after marks, and neither behind an opening one nor before a closing one', () => {
    expect(divided('街道对比：望京、和平街')).toBe('街道|对比：|望京、|和平街');
    expect(divided('关于报送《核对结果》的函')).toBe('关于报送|《核对|结果》的函');
  });

  test('keep unknown words whole where they are short, and divide a long run by twos', () => {
    expect(divided('甲乙丙丁戊己服务')).toBe('甲乙丙丁戊己|服务');
    expect(divided('甲乙丙丁戊己庚辛壬癸子')).toBe('甲乙|丙丁|戊己|庚辛|壬癸子');
  });

  test('are those of Chinese only', () => {
    expect(phraseBreaks('Wangjing and Maizidian', names)).toBeUndefined();
  });
});
