import { expect, test } from 'vitest';
import { valuesListed } from '#src/reports/request.ts';

const known = [
  { id: 'wangjing', name: { zh: '望京', en: 'Wangjing' } },
  { id: 'maizidian', name: { zh: '麦子店', en: 'Maizidian' } },
];
const listed = (...rows: string[][]) =>
  valuesListed(
    rows.map((cells, index) => ({ line: index + 1, cells })),
    known,
    'street',
  );

test('a list names values in any form, each once, below its title and head and above its total', () => {
  const { names, values, unknown } = listed(
    ['某区街道名单'],
    ['序号', '街道名称'],
    ['1', '望京街道'],
    ['2', 'maizidian'],
    ['3', 'Wangjing'],
    ['合计', '3'],
  );
  expect(names).toEqual(['望京街道', 'maizidian', 'Wangjing']);
  expect(values.map(({ id }) => id)).toEqual(['wangjing', 'maizidian']);
  expect(unknown).toEqual([]);
});

test('a name that no value has is told with its line and the nearest one, in the first row too', () => {
  expect(listed(['望经'], ['2', '麦子甸'], ['某处'], ['朝阳区望京街道'], ['子店']).unknown).toEqual(
    [
      { line: 1, name: '望经', near: '望京' },
      { line: 2, name: '麦子甸', near: '麦子店' },
      { line: 3, name: '某处' },
      { line: 4, name: '朝阳区望京街道', near: '望京' },
      { line: 5, name: '子店', near: '麦子店' },
    ],
  );
});
