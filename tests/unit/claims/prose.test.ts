import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readChapters } from '#src/claims/chapters.ts';
import { bareNumbers, unboundComparisons } from '#src/claims/words/prose.ts';
import type { Lang } from '#src/model.ts';
import { disk } from '#src/tables/disk/disk-node.ts';
import { chapterOf } from './chapters.ts';
import { properNames } from '../../fixtures/names.ts';
import { project } from '../../fixtures/tables.ts';

const found = (lang: Lang, text: string): string[] =>
  bareNumbers(chapterOf(lang, text), properNames).map((number) => number.found);

describe('numbers typed into Chinese prose are found', () => {
  it.each([
    ['望京有12901人。', ['12901']],
    ['望京有12,901人。', ['12,901']],
    ['占4.89%。', ['4.89%']],
    ['占４．８９％。', ['４．８９％']],
    ['共１２个街道。', ['１２']],
    ['约5 %。', ['5 %']],
    ['有十二个街道。', ['十二']],
    ['有两个街道。', ['两']],
    ['有三个，又有五类。', ['三', '五']],
    ['有二十三条。', ['二十三']],
    ['有三百多人。', ['三百多']],
    ['有一千余人。', ['一千余']],
    ['占三分之一。', ['三分之一']],
    ['占百分之十二。', ['百分之十二']],
    ['占一半。', ['一半']],
    ['过半的人。', ['过半']],
    ['增加到三倍。', ['三倍']],
    ['望京有1900人。', ['1900']],
    ['有2010多人。', ['2010多']],
    ['有5000–6000人。', ['5000', '6000']],
    ['排第12位。', ['第12']],
    ['排在第十二位。', ['第十二']],
    ['列第二十名。', ['第二十']],
    ['翻了一番。', ['翻了一番']],
    ['近半的人，大半的人。', ['近半', '大半']],
    ['占一成，又占三成多。', ['一成', '三成多']],
    ['增加了一倍。', ['一倍']],
    ['共二十三。', ['二十三']],
    ['十四部委联合下发。', ['十四']],
    ['打五折。', ['五折']],
    ['三比一。', ['三比一']],
    ['多数街道，数以万计的人。', ['多数', '数以万计']],
  ])('%s', (text, numbers) => {
    expect(found('zh', text)).toEqual(numbers);
  });
});

describe('names of times, ordinals and articles in Chinese are none', () => {
  it.each([
    '2010年的登记。',
    '2010 年 3 月的登记。',
    '2010年11月1日。',
    '1986–2017年间。',
    '1986-2017 年。',
    '王名、杨丽（2011）说。',
    '见表1，又见图 2 和表12。',
    '第二章、第3节。',
    '第一，另有一个街道，每一类。',
    '“1+3”模式、1+1、“6631”、“333+X”和“5S”服务。',
    '代码依GB/T 2260。',
    '万一不成，百姓十分满意，三里屯和六里屯。',
    '1. 有序的一项',
  ])('%s', (text) => {
    expect(found('zh', text)).toEqual([]);
  });
});

describe('numbers typed into English prose are found', () => {
  it.each([
    ['Wangjing has 12,901 people.', ['12,901']],
    ['It is 4.89% of all.', ['4.89%']],
    ['There are twelve streets.', ['twelve']],
    ['Twenty-three streets.', ['Twenty-three']],
    ['One third of them, a half, two quarters.', ['One third', 'half', 'two quarters']],
    ['Twice as many, or 5 percent.', ['Twice', '5 percent']],
    ['A hundred thousand people.', ['hundred thousand']],
    ['The eleventh and the 12th.', ['eleventh', '12th']],
    ['Dozens doubled, tenfold or halved.', ['Dozens', 'doubled', 'tenfold', 'halved']],
    ['Most of them, the majority.', ['Most', 'the majority']],
    ['There were 1999 people.', ['1999']],
    ['A range of 5000–6000 people.', ['5000', '6000']],
  ])('%s', (text, numbers) => {
    expect(found('en', text)).toEqual(numbers);
  });
});

describe('names of times, ordinals and articles in English are none', () => {
  it.each([
    'In March 2010 and by 13 August 2017.',
    'Between 1986–2017 the rules changed.',
    'Wang and Yang (2011) say so.',
    'See Table 1, Figures 2 and Chapter 12.',
    'First, one of them, no one.',
    'The “1+3” model, 6631 and 5S.',
    'Someone weighed the tenets of the attendance.',
  ])('%s', (text) => {
    expect(found('en', text)).toEqual([]);
  });
});

describe('words of rank, comparison and trend', () => {
  const compared = (lang: Lang, text: string): string[] =>
    unboundComparisons(chapterOf(lang, text)).map((one) => one.found);

  it.each([
    ['比例最低的是安贞。', ['最低']],
    ['人数和比例都居首。', ['居首']],
    ['只有麦子店、双井和大屯，其余都小于一。', ['只有', '其余', '小于']],
    ['仅次于望京，高于平均，少得多。', ['仅次于', '高于', '少得多']],
    ['人数减少，比例上升。', ['减少', '上升']],
    ['<Claim of="a">比例最低的是垡头</Claim>。', []],
    ['最后，人数最容易数，做不到。', []],
  ])('%s', (text, words) => {
    expect(compared('zh', text)).toEqual(words);
  });

  it.each([
    ['The lowest share is that of Anzhen.', ['lowest']],
    [
      'Only Datun has more migrants than residents; none fell below.',
      ['Only', 'than', 'none', 'fell', 'below'],
    ],
    ['At least it is not only that, rather than the rest.', ['the rest']],
    ['<Claim of="a">the lowest share</Claim> is known.', []],
  ])('%s', (text, words) => {
    expect(compared('en', text)).toEqual(words);
  });

  it('may stand in a heading that is bound to claims', () => {
    expect(compared('zh', '## 望京的比例居首 [#where outside-highest]')).toEqual([]);
    expect(compared('zh', '## 望京的比例居首 [#where]')).toEqual(['居首']);
  });
});

describe('what is bound or no prose', () => {
  it('is left alone: values, text inside claims, addresses, heading ids, placeholders', () => {
    expect(
      found('zh', '有<Value of="a-12" digits="2" />人，<Claim of="b">十二个街道，占5%</Claim>。'),
    ).toEqual([]);
    expect(found('zh', '<Figure chart="c" scope="chaoyang@2010-03" />')).toEqual([]);
    expect(found('zh', '见[网站](https://example.org/12/34)。')).toEqual([]);
    expect(found('zh', '## 标题 [#part-2]')).toEqual([]);
    const head = { title: '{streets-23}个街道', lede: '占{share-2}。' };
    expect(bareNumbers(chapterOf('zh', '', head))).toEqual([]);
  });

  it('ends where the claim ends', () => {
    expect(
      found('zh', '<Claim of="a">五个</Claim>试点和六个街道，<Claim of="b">七个</Claim>。'),
    ).toEqual(['六']);
  });
});

describe('a number that was found', () => {
  it('is told with file, line and sentence', () => {
    expect(
      bareNumbers(chapterOf('zh', '\n开头一段。\n\n有<Value of="a" />人，十二个街道。')),
    ).toEqual([
      {
        file: 'content/chapters/zh/07-test.mdx',
        line: 12,
        found: '十二',
        sentence: '有◆人，十二个街道。',
      },
    ]);
  });

  it('is looked for in title, menu and lede as well', () => {
    const head = { title: '十二个街道', menu: '12个', lede: '占5%。' };
    expect(bareNumbers(chapterOf('zh', '', head)).map((number) => number.found)).toEqual([
      '十二',
      '5%',
      '12',
    ]);
  });
});

describe('the chapters of the project', () => {
  it('have no number and no comparison typed into them', () => {
    for (const chapter of readChapters(join(project, 'content'), disk).chapters) {
      expect(bareNumbers(chapter, properNames)).toEqual([]);
      expect(unboundComparisons(chapter, properNames)).toEqual([]);
    }
  });
});
