import { describe, expect, test } from 'vitest';
import type { ReportFault } from '#src/reports/faults.ts';
import { named, valuesNamed } from '#src/reports/request/named.ts';

const districts = [
  { id: 'chaoyang', name: { zh: '朝阳区城市部分', en: 'Chaoyang district, urban part' } },
  { id: 'haidian', name: { zh: '海淀区', en: 'Haidian' } },
];
const streets = [
  { id: 'wangjing', name: { zh: '望京', en: 'Wangjing' }, district: 'chaoyang' },
  { id: 'shuangjing', name: { zh: '双井', en: 'Shuangjing' }, district: 'chaoyang' },
];

const streetsOf = (name: string): string[] =>
  valuesNamed(name, streets, 'street', districts).map(({ id }) => id);

function told(
  names: string[],
  what: 'street' | 'chapter' | 'chart',
  known = streets,
): ReportFault[] {
  const faults: ReportFault[] = [];
  named(names, known, what, faults);
  return faults;
}

describe('names as people write them', () => {
  test('find a subdistrict by its address in its own district, and with its kind in brackets', () => {
    for (const name of [
      '北京市朝阳区望京街道',
      '朝阳区望京',
      '望京(街道)',
      '望京（街道）',
      'ＷＡＮＧＪＩＮＧ',
    ])
      expect(streetsOf(name)).toEqual(['wangjing']);
    for (const name of ['海淀区望京街道', '某朝阳区望京', '大望京'])
      expect(streetsOf(name)).toEqual([]);
  });

  test('find a district without its kind, or with what is above it', () => {
    const ids = (name: string): string[] =>
      valuesNamed(name, districts, 'district').map(({ id }) => id);
    for (const name of ['朝阳', '朝阳区', '北京市朝阳区', '朝阳区城市部分'])
      expect(ids(name)).toEqual(['chaoyang']);
    expect(ids('海淀')).toEqual(['haidian']);
    expect(ids('阳区')).toEqual([]);
  });

  test('that are unknown get a suggestion in the language of the text, also in traditional characters', () => {
    expect(told(['雙井'], 'street')[0]).toMatchObject({
      zh: '没有这个街道。最接近的是“双井”。有：望京（wangjing）、双井（shuangjing）。',
      en: 'There is no subdistrict of this name. The nearest is “Shuangjing”. There are: Wangjing, Shuangjing.',
    });
  });

  test('are pointed at as Chinese does, and counted where they are many', () => {
    expect(told(['某'], 'chapter')[0]?.zh).toMatch(/^没有这一章。有：/u);
    const many = Array.from({ length: 41 }, (_, index) => {
      return { id: `a${String(index)}`, name: { zh: '甲', en: 'A' }, district: '' };
    });
    expect(told(['某'], 'chart', many)[0]).toMatchObject({
      zh: '没有这张图。共 41 个，用 --list 看全部。',
      en: 'There is no chart of this name. There are 41; --list shows all.',
    });
  });
});
