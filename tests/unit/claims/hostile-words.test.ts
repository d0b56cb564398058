import { describe, expect, it } from 'vitest';
import { bareNumbers, unboundComparisons } from '#src/claims/words/prose.ts';
import { chapterOf } from './chapters.ts';

/** Ways to say a number, a rank, a comparison or a trend without a digit; each must be found. */
const hostile = {
  zh: [
    ...['望京占了全区的三成', '双井比东湖多出两倍', '这一比例翻了一番', '翻了两番', '打了对折'],
    ...['其中近半是外来人口', '大半住在望京', '麦子店排第二', '望京名列前茅', '望京遥遥领先'],
    ...['三里屯垫底', '居各街道之首', '望京位居榜首', '望京次之', '其次是双井', '倒数第一'],
    ...['头名是望京', '亚军是麦子店', '冠军街道是望京', '末位是垡头', '排在前列', '一家独大'],
    ...['仅望京一处超过一万', '绝大多数街道没有试点', '没有一个街道如此', '无一例外', '个个如此'],
    ...['数千人', '几十个案例', '十几个街道', '成千上万的居民', '占据半壁江山', '大部分街道'],
    ...['寥寥无几', '屈指可数', '为数不多', '外来人口居多', '相当一部分', '少数街道'],
    ...[
      '逐年增加',
      '越来越多',
      '人数激增',
      '人数锐减',
      '持续走高',
      '居高不下',
      '增速放缓',
      '创下新高',
    ],
    ...['望京高居第二', '名列三甲', '紧随其后的是双井', '望京领跑', '尤以望京为多', '无一超过望京'],
    ...[
      '几乎所有街道都有',
      '许多街道',
      '不少社区',
      '数十个案例',
      '成百上千',
      '人数翻倍',
      '人数倍增',
    ],
    ...[
      '望京远超双井',
      '高出双井',
      '和双井一样多',
      '望京偏高',
      '略高',
      '更高',
      '较少',
      '与双井相差无几',
    ],
    ...['多于双井', '比双井多', '不如双井多', '不比双井少', '和双井差不多', '超出平均水平', '悬殊'],
  ],
  en: [
    ...['holds a third of them', 'It doubled', 'It quadrupled', 'Nearly half are migrants'],
    ...['ranks second', 'comes nineteenth', 'is far ahead', 'leads the field', 'comes last'],
    ...['has the fewest', 'tops the list', 'The runner-up is Maizidian', 'is at the bottom'],
    ...['the sole exception is Wangjing', 'All but Wangjing have fewer', 'without exception'],
    ...[
      'Dozens of cases',
      'A dozen',
      'A handful of cases',
      'A couple of cases',
      'the lion’s share',
    ],
    ...['a large part of them', 'a minority', 'The overwhelming majority had none'],
    ...['The number soared', 'The number plummeted', 'It keeps rising', 'It remains high'],
    ...['Ever more people came', 'an upward trend', 'a record high', 'slower growth'],
    ...['Wangjing is in the lead', 'next is Datun', 'followed by Datun', 'ahead of Datun'],
    ...['it trails Datun', 'tied with Datun', 'not one exceeds it', 'nearly all subdistricts'],
    ...['has a smaller share', 'the share is higher', 'it outstrips Datun', 'surpassed Datun'],
    ...['many subdistricts', 'no subdistrict has more', 'the share climbed', 'it dropped by half'],
    ...['the number shrank', 'a doubling of numbers'],
    ...['more than Shuangjing', 'not as many as Shuangjing', 'the densest subdistrict'],
  ],
} as const;

describe.each(['zh', 'en'] as const)('hostile words in %s', (lang) => {
  const end = { zh: '。', en: '.' }[lang];
  it.each(hostile[lang])('%s', (words) => {
    const chapter = chapterOf(lang, `${{ zh: '据说', en: 'It is said: ' }[lang]}${words}${end}`);
    expect([...bareNumbers(chapter), ...unboundComparisons(chapter)].length).toBeGreaterThan(0);
  });

  it('are found in the title of a link', () => {
    const [words] = hostile[lang];
    const chapter = chapterOf(lang, `见[网站](/streets/wangjing/ "${words}")${end}`);
    expect(bareNumbers(chapter)).toHaveLength(1);
  });
});
