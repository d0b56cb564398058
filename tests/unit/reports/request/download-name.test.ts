import { expect, test } from 'vitest';
import { downloadName } from '#src/reports/request/download-name.ts';
import { readRecipe } from '#src/reports/request/recipes-node.ts';

const { recipe } = readRecipe(
  'x.yaml',
  "title: { zh: '{street}：街道简报', en: '{street}: brief' }\nabout: { zh: 一, en: One }\neach: street\npath: x/{street}\nparts:\n  - page: /streets/{street}/\n",
);
const other = { id: 'donghu', name: { zh: '东湖', en: 'Donghu' } };
const third = { id: 'datun', name: { zh: '大屯', en: 'Datun' } };
const street = { id: 'wangjing', name: { zh: '望京', en: 'Wangjing' } };
const catalogue = { date: '2026-11-22', values: { street: [street, other, third] } };
const marks = { official: '公文版式', some: '节选', full: '全文', several: '{names}等 {n} 项' };

test('readers keep a report under its title and date, in its language', () => {
  if (recipe === undefined) throw new Error('The recipe has faults');
  const choice = { recipe, lang: 'zh', layout: 'standard', format: 'pdf' } as const;
  const one = { ...choice, values: [street] };
  const name = (more: object): string => downloadName({ ...one, ...more }, catalogue, marks);
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
  expect(new TextEncoder().encode(name({ values: long })).length).toBeLessThan(255);
});

test('different reports have different names, however long their titles are', () => {
  const booklet = readRecipe(
    'x.yaml',
    'title: { zh: 街道汇编, en: Booklet }\nabout: { zh: 一, en: One }\nchoose: { parameter: street, least: 1, all: true }\npath: booklet\nparts:\n  - page: /streets/{street}/\n',
  ).recipe;
  if (booklet === undefined || recipe === undefined) throw new Error('The recipe has faults');
  const choice = { recipe: booklet, lang: 'zh', layout: 'standard', format: 'pdf' } as const;
  const name = (more: object): string =>
    downloadName({ ...choice, values: [], ...more }, catalogue, marks);
  expect(name({})).toBe('街道汇编 2026-11-22.pdf');
  expect(name({ values: [street, other, third] })).toBe('街道汇编 2026-11-22.pdf');
  expect(name({ values: [other] })).toBe('街道汇编（东湖） 2026-11-22.pdf');
  expect(name({ values: [street, other] })).toBe('街道汇编（望京、东湖） 2026-11-22.pdf');
  // An own title names no subdistrict.
  const own = { recipe, own: { title: '人口情况' } };
  expect(name({ ...own, values: [street] })).toBe('人口情况（望京） 2026-11-22.pdf');
  const long = 'What counts as an international community: numbers, services and rules'.repeat(3);
  const [summary, lesson] = ['one-page summary', 'lesson'].map((kind) =>
    name({ own: { title: `${long}: ${kind}` } }),
  );
  expect(summary).toContain('one-page summary');
  expect(lesson).not.toBe(summary);
});
