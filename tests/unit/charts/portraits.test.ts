import { describe, expect, it } from 'vitest';
import { streetStrips, themeSquares } from '#src/charts/portraits.ts';
import { measures } from './drawing.ts';

const streets = measures.subjects('street').filter(({ parent }) => parent?.startsWith('chaoyang'));
const titleOf = (name: string, lang: 'zh' | 'en'): string => {
  const street = streets.find((one) => one.name.zh === name);
  return street === undefined ? '' : streetStrips(street, measures, lang).title;
};

describe('the drawing of a subdistrict', () => {
  it('has a sentence as title that says where it stands', () => {
    expect(titleOf('望京', 'zh')).toBe('望京的境外人员比例在各街道中最高');
    expect(titleOf('垡头', 'zh')).toBe('垡头的境外人员比例在各街道中最低');
    expect(titleOf('三里屯', 'zh')).toBe('三里屯的境外人员比例低于各街道合计');
    expect(titleOf('双井', 'en')).toBe(
      'In Shuangjing, the share from outside is above that of all together',
    );
  });

  it('says so of every subdistrict as the shares are', () => {
    const shares = streets.map(({ key }) => measures.get('outside-share', key).value);
    const highest = shares.indexOf(Math.max(...shares));
    const lowest = shares.indexOf(Math.min(...shares));
    for (const [index, street] of streets.entries()) {
      const { title } = streetStrips(street, measures, 'zh');
      const whole = measures.get('outside-share', street.parent ?? '').value;
      const isAbove = (shares[index] ?? 0) > whole;
      const words =
        index === highest ? '最高' : index === lowest ? '最低' : isAbove ? '高于' : '低于';
      expect(title, street.name.zh).toContain(words);
    }
  });
});

describe('the drawing of a theme', () => {
  it('has a sentence as title that names the largest classes', () => {
    for (const theme of measures.subjects('theme')) {
      const classes = measures.subjects('class', theme.key);
      const counts = classes.map(({ key }) => measures.get('class-cases', key).value);
      const { title } = themeSquares(theme, measures, 'zh');
      if (counts.every((count) => count === counts[0])) continue;
      expect(title).toMatch(/主题的案例以.+最多$/u);
      for (const [index, { name }] of classes.entries())
        expect(title.includes(name.zh), `${title}: ${name.zh}`).toBe(
          counts[index] === Math.max(...counts),
        );
    }
  });
});
