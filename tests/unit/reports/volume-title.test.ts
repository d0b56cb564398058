import { expect, test } from 'vitest';
import { volumeTitle } from '#src/reports/compose/volume-title.ts';
import { withOwnWords } from '#src/reports/compose/own-words.ts';
import type { Catalogue } from '#src/reports/request/catalogue.ts';
import type { ReportChoice } from '#src/reports/request/choice.ts';
import { plainText, type ReportTree } from '#src/reports/tree/tree.ts';
import { inlines, paragraph } from '../../fixtures/reports/build.ts';

const label = (id: string) => ({ id, name: { zh: id, en: id } });
const values = ['望京', '麦子店'].map(label);
const known = {
  street: values.map((one) => ({ ...one, page: '/', district: '朝阳区', year: '2010' })),
  district: [label('朝阳区'), label('海淀区')],
} as unknown as Catalogue['values'];
const choice = (title: string): ReportChoice =>
  ({
    recipe: { title: { zh: title, en: title }, choose: { parameter: 'street', least: 2 } },
    values,
    lang: 'zh',
  }) as unknown as ReportChoice;

test('a volume of subdistricts tells how many it holds and of which district', () => {
  expect(volumeTitle(choice('街道汇编'), { values: known })).toBe('街道汇编：朝阳区2个街道');
  expect(volumeTitle(choice('街道对比：{street}'), { values: known })).toBe(
    '街道对比：望京、麦子店',
  );
});

test('behind a cover the title stands again above the addressee, who ends in a full-width colon', () => {
  const tree: ReportTree = {
    ...{ lang: 'en', title: 'Booklet', heading: inlines('Booklet'), cover: true },
    ...{ blocks: [paragraph('Text.')], data: [] },
  };
  const shown = (cover: boolean): string[] =>
    withOwnWords({ ...tree, cover }, { to: '各街道办事处:' }).blocks.map((block) =>
      block.kind === 'line' ? `${block.side} ${plainText(block.children)}` : block.kind,
    );
  expect(shown(true)).toEqual(['title Booklet', 'left 各街道办事处：', 'paragraph']);
  expect(shown(false)).toEqual(['left 各街道办事处：', 'paragraph']);
});
