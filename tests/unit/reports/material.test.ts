import { describe, expect, test } from 'vitest';
import { yearsOf } from '#src/reports/compose/colophon.ts';
import { materialOf } from '#src/reports/print/material.ts';
import type { Catalogue } from '#src/reports/request/catalogue.ts';
import type { ReportChoice } from '#src/reports/request/choice.ts';
import { bars } from '../../fixtures/reports/layout-trees.ts';

const named = (id: string, more: object) => ({ id, name: { zh: id, en: id }, ...more });
const catalogue = {
  years: { from: '2011', to: '2018' },
  values: {
    street: [named('wangjing', { year: '2010' })],
    chart: [
      named('share', { page: '/charts/share/', year: '2010' }),
      named('cases', { page: '/charts/cases/', year: '2017' }),
    ],
  },
} as unknown as Catalogue;

/** The date of the data of a report of a value, with charts at these paths. */
function material(id: string, ...paths: string[]): string {
  const choice = { values: [named(id, {})] } as unknown as ReportChoice;
  const blocks = paths.map((path, index) => ({ ...bars(index + 1), path }));
  return materialOf({ lang: 'zh', ...yearsOf(choice, catalogue, blocks) });
}

describe('the date of the data of a report', () => {
  test('is that of what is chosen', () => {
    expect(material('wangjing', 'charts/cases/')).toBe('所据材料：2010年');
  });

  test('is that of its charts, apart from that of the documents', () => {
    expect(material('chapter', 'en/charts/share/')).toBe(
      '所据材料：2010年的数据，2011–2018年的文献',
    );
    expect(material('chapter', 'charts/share/', 'charts/cases/')).toBe(
      '所据材料：2010–2017年的数据，2011–2018年的文献',
    );
  });

  test('is that of the documents where no chart has one', () => {
    expect(material('chapter')).toBe('所据材料：2011–2018年');
  });
});
