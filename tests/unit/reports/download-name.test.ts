import { expect, test } from 'vitest';
import { downloadName } from '#src/reports/request/download-name.ts';
import { readRecipe } from '#src/reports/request/recipes-node.ts';

const { recipe } = readRecipe(
  'x.yaml',
  "title: { zh: '{street}：街道简报', en: '{street}: brief' }\nabout: { zh: 一, en: One }\neach: street\npath: x/{street}\nparts:\n  - page: /streets/{street}/\n",
);
const street = { id: 'wangjing', name: { zh: '望京', en: 'Wangjing' } };
const marks = { date: '2026-11-22', official: '公文版式', some: '节选', full: '全文' };

test('readers keep a report under its title and date, in its language', () => {
  if (recipe === undefined) throw new Error('The recipe has faults');
  const choice = { recipe, lang: 'zh', layout: 'standard', format: 'pdf' } as const;
  const one = { ...choice, values: [street] };
  const name = (more: object): string => downloadName({ ...one, ...more }, marks);
  expect(name({})).toBe('望京：街道简报 2026-11-22.pdf');
  expect(name({ layout: 'official', full: true })).toBe(
    '望京：街道简报（公文版式、全文） 2026-11-22.pdf',
  );
  expect(name({ layout: 'official', format: 'xlsx' })).toBe('望京：街道简报 2026-11-22.xlsx');
  // Names of files hold no colons.
  expect(name({ lang: 'en' })).toBe('Wangjing brief 2026-11-22.pdf');
  expect(name({ own: { title: '关于“望京/东湖”的报告' } })).toBe(
    '关于“望京 东湖”的报告 2026-11-22.pdf',
  );
  const long = Array.from({ length: 40 }, () => street);
  expect([...name({ values: long })].length).toBeLessThan(80);
});
