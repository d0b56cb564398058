import { describe, expect, test } from 'vitest';
import { reportValues } from '#src/claims/pages/report-catalogue.ts';
import { readEvidence } from '#src/claims/site.ts';
import type { Catalogue } from '#src/reports/request/catalogue.ts';
import { readCatalogue } from '#src/reports/request/read-catalogue.ts';
import { faultsOf } from '../../fixtures/reports/render.ts';

const name = { zh: '甲', en: 'A' };
const small: Catalogue = {
  site: { zh: '邻里证据', en: 'Linli Evidence' },
  version: '0.1.0',
  date: '2026-11-22',
  licence: { zh: '文字采用 CC BY 4.0。', en: 'Words: CC BY 4.0.' },
  values: {
    chapter: [{ id: 'a', name, page: '/chapters/a/' }],
    street: [{ id: 'b', name, page: '/streets/b/', district: 'd', year: '2010' }],
    theme: [{ id: 'c', name, page: '/themes/c/', collection: 'e' }],
    problem: [{ id: 'f', name, page: '/problems/f/' }],
    reform: [{ id: 'g', name, page: '/reforms/g/' }],
    chart: [{ id: 'h', name, page: '/charts/h/' }],
    page: [],
    district: [{ id: 'd', name }],
    year: [{ id: '2010', name }],
    collection: [{ id: 'e', name }],
  },
};
const faults = (values: object): { where: string; zh: string }[] => [
  ...faultsOf(() =>
    readCatalogue(JSON.stringify({ ...small, values: { ...small.values, ...values } })),
  ),
];

describe('the catalogue of reports', () => {
  test('round-trips', () => {
    expect(readCatalogue(JSON.stringify(small))).toEqual(small);
  });

  test('built from the data has every chapter, street, theme, problem and reform once, in both languages', () => {
    const evidence = readEvidence('.');
    const written = { ...small, values: reportValues(evidence) };
    const { values } = readCatalogue(JSON.stringify(written));
    const rows = evidence.tables.table('innovation-classes').rows.map((row) => row.values);
    expect(values.theme.map((theme) => theme.name.zh)).toEqual(
      rows.filter(({ record }) => record === 'theme').map(({ name_zh: zh }) => zh),
    );
    expect(values.reform.map(({ id }) => id)).toEqual(
      evidence.tables.table('reforms').rows.map(({ key }) => key),
    );
    const streets = evidence.tables.table('streets').rows.map((row) => row.values);
    expect(values.street.map(({ id }) => id)).toEqual(
      streets.filter(({ record }) => record === 'street').map(({ street }) => street),
    );
    expect(values.problem.map(({ id }) => id)).toEqual(
      evidence.tables.table('problems').rows.map(({ key }) => key),
    );
    expect(values.chapter.length * 2).toBe(evidence.chapters.length);
    expect(values.chapter.filter(({ name: { zh, en } }) => zh === en)).toEqual([]);
  });

  test('that is truncated is rejected', () => {
    expect(faultsOf(() => readCatalogue('{"version":'))).toHaveLength(1);
  });

  test('reports all faults at once: a missing name, a duplicate id, an invalid path, an unknown district', () => {
    const found = faults({
      chapter: [
        { id: 'a', name, page: '/chapters/a/' },
        { id: 'a', name, page: 'a.html' },
      ],
      year: [{ id: '2010', name: { zh: '2010年' } }],
    });
    expect(found.map(({ where }) => where)).toEqual([
      'values.chapter[1].page',
      'values.year[0].name.en',
      'values.chapter[1].id',
    ]);
    expect(found[0]?.zh).toBe(
      '写的是“a.html”，应为以“/”开头和结尾的网页地址。请重新生成网站（npm run build）。',
    );
    const [street] = small.values.street;
    const [unknown] = faults({ street: [{ ...street, district: 'x' }] });
    expect(unknown?.where).toBe('street “b”.district');
    expect(unknown?.zh).toContain('“x”');
  });
});
