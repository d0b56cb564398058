import { describe, expect, test } from 'vitest';
import { joinedLede } from '#src/reports/compose/joined-lede.ts';
import type { ReportChoice } from '#src/reports/request/choice.ts';
import type { Recipe } from '#src/reports/request/recipe.ts';
import { tableBlock } from '../../fixtures/reports/build.ts';

const named = (...names: string[]): ReportChoice['values'] =>
  names.map((name) => ({ id: name, name: { zh: name, en: name } }));

/** The opening of a report of these values, by a recipe with these words. */
function opened(
  names: string[],
  { title = '汇编', ...recipe }: { title?: string; parts?: unknown[] } = {},
  isWhole = false,
): string | undefined {
  const whole = {
    parts: [],
    ...recipe,
    title: { zh: title, en: title },
    about: { zh: '怎样治理', en: 'how' },
    choose: { parameter: 'street', least: 2 },
  } as unknown as Recipe;
  return joinedLede({ recipe: whole, values: named(...names), lang: 'zh' }, blocks, isWhole);
}

const blocks = [
  tableBlock([
    ['指标', '望京', '麦子店', '合计'],
    ['人口', '264,037', '68,232', '332,269'],
    ['比例', '4.45%', '4.89%', '4.6%'],
  ]),
];

describe('a report of several pages opens', () => {
  test('with what a volume holds, or its recipe where it holds all', () => {
    expect(opened(['望京', '麦子店'])).toBe('本册收录望京、麦子店。');
    expect(opened('甲 乙 丙 丁 戊 己 庚 辛 壬'.split(' '))).toBe(
      '本册收录甲、乙、丙、丁、戊、己、庚、辛等9项。',
    );
    expect(opened(['望京', '麦子店'], {}, true)).toBe('怎样治理');
  });

  test('with nothing more where its title has the names', () => {
    expect(opened(['望京', '麦子店'], { title: '{street}' })).toBeUndefined();
  });

  test('with what a comparison finds', () => {
    const parts = [{ 'side-by-side': '/streets/{street}/' }];
    expect(opened(['望京', '麦子店'], { parts })).toBe('比例最高的是麦子店，最低的是望京。');
  });
});
