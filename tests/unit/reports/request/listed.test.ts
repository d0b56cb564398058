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

test('a row of names only names them all, also in one cell; columns beside a name are none', () => {
  const ids = (...rows: string[][]) => listed(...rows).values.map(({ id }) => id);
  expect(ids(['望京', '麦子店街道办事处'])).toEqual(['wangjing', 'maizidian']);
  expect(ids(['望京、麦子店'])).toEqual(['wangjing', 'maizidian']);
  expect(ids(['1', '望京', '在麦子店南边'])).toEqual(['wangjing']);
  expect(listed(['望京、某处']).unknown).toEqual([{ line: 1, name: '望京、某处' }]);
});

test('the numbers of rows are no numbers of chapters where the row has a name', () => {
  const chapters = [
    { id: '01-first', name: { zh: '第一篇文', en: 'First' } },
    { id: '02-second', name: { zh: '第二篇文', en: 'Second' } },
  ];
  const rows = [['1', 'Second'], ['2', '第一章'], ['2']];
  const { names } = valuesListed(
    rows.map((cells, index) => ({ line: index + 1, cells })),
    chapters,
    'chapter',
  );
  expect(names).toEqual(['Second', '第一章', '2']);
});
