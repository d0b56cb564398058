import type { Formula, Indicator, Label, Unit } from '#src/model.ts';
import type { Tables } from '#src/tables/load.ts';
import type { Family } from './family.ts';
import { constant, difference, countedRow, product, ratio, sum } from './provenance.ts';
import { reading } from './reading.ts';

const recomputedValue: Indicator = {
  id: 'recomputed',
  label: { zh: '由正文数字重算', en: 'Recomputed from the prose' },
  definition: {
    zh: '用同一份文献正文里的其他数字，把它印出的一个数字再算一遍。',
    en: 'A figure that the prose prints, computed again from other figures of the same source.',
  },
  unit: 'items',
  digits: 0,
};

const tableNumber: Indicator = {
  id: 'table-number',
  label: { zh: '表的编号', en: 'Number of the table' },
  definition: {
    zh: '数据集所在的表在原文中的编号。',
    en: 'The number that the source gives to the table a dataset was taken from.',
  },
  unit: 'items',
  digits: 0,
};

/**
 * Figures that can be recomputed from the prose alone: the reading each should equal, its unit, and
 * the formula.
 */
const recipes: [id: string, unit: Unit, how: (of: (id: string) => Formula) => Formula][] = [
  [
    'wy-chaoyang-census-share',
    'share',
    (of) => ratio(of('wy-chaoyang-census-outside'), of('wy-beijing-census-outside')),
  ],
  ['wy-chaoyang-outside', 'persons', (of) => sum([of('wy-outside-urban'), of('wy-outside-rural')])],
  [
    'wy-academy-chaoyang-outside',
    'persons',
    (of) => product(of('wy-academy-beijing-outside'), of('wy-academy-chaoyang-share')),
  ],
  [
    'xs-lianyang-share',
    'share',
    (of) => ratio(of('xs-lianyang-outside'), of('xs-lianyang-residents')),
  ],
  [
    'xs-xiangmihu-of-beijing',
    'ratio',
    (of) => ratio(of('xs-xiangmihu-koreans'), of('wy-beijing-census-outside')),
  ],
  ['wk-cases-all', 'items', (of) => sum([of('wk-cases-urban'), of('wk-cases-rural')])],
  ['wk-cases-urban-share', 'share', (of) => ratio(of('wk-cases-urban'), of('wk-cases-all'))],
  ['wk-cases-rural-share', 'share', (of) => ratio(of('wk-cases-rural'), of('wk-cases-all'))],
  ['wk-half', 'share', (of) => ratio(sum([of('wk-central'), of('wk-west')]), of('wk-east'))],
  [
    'wk-netizens-growth',
    'share',
    (of) => ratio(of('wk-netizens-new'), difference(of('wk-netizens'), of('wk-netizens-new'))),
  ],
  ['wk-mobile-share', 'share', (of) => ratio(of('wk-mobile-netizens'), of('wk-netizens'))],
  ['wk-population', 'persons', (of) => ratio(of('wk-netizens'), of('wk-internet-rate'))],
  [
    'wk-org-total-again',
    'organisations',
    (of) => sum([of('wk-associations-2017'), of('wk-foundations-2017'), of('wk-pne-2017')]),
  ],
];

/** Recomputed figures that no source prints. */
const unprintedFigures: Record<string, Label> = {
  'wy-academy-chaoyang-outside': {
    zh: '按中国社科院的比例推得的朝阳区常住境外人口',
    en: 'Chaoyang’s residents from outside the mainland, by the share that the Chinese Academy of Social Sciences gives',
  },
  'xs-xiangmihu-of-beijing': {
    zh: '香蜜湖韩国人数与北京市普查登记的境外人员数之比',
    en: 'Koreans at Xiangmihu over the residents from outside the mainland whom the census counted in Beijing',
  },
};

function nameOf(tables: Tables, id: string): Label {
  const known = unprintedFigures[id];
  if (known !== undefined) return known;
  const { values } = tables.table('readings').row(id);
  return { zh: values.subject_zh, en: values.subject_en };
}

/** Figures of the prose recomputed from the prose and the table cells it refers to. */
export const recomputed: Family = {
  indicators: [recomputedValue, tableNumber],
  measure(tables, recorder) {
    const of = (id: string): Formula => reading(tables, id);
    // Rechecked readings are subjects of the audit family, which runs later and describes them in
    // more detail.
    const audited = new Set(tables.table('rechecks').rows.map(({ key }) => key));
    const recordReading = (id: string, unit: Unit, formula: Formula): void => {
      if (!audited.has(id)) {
        recorder.add({
          key: id,
          kind: 'recomputed',
          name: nameOf(tables, id),
          order: 0,
          marks: [],
        });
      }
      recorder.record(recomputedValue, id, formula, { unit });
    };
    for (const [id, unit, how] of recipes) recordReading(id, unit, how(of));
    const urban = recorder.get('population', 'chaoyang@2010-03').formula;
    const rural = ratio(of('wy-outside-rural'), of('wy-outside-rural-share'));
    const both = sum([of('wy-outside-urban'), of('wy-outside-rural')]);
    recordReading('wy-outside-average-share', 'share', ratio(both, sum([urban, rural])));
    recordTableNumbers();

    function recordTableNumbers(): void {
      for (const id of [
        'streets',
        'innovation-classes',
        'policies',
        'social-organisations',
      ] as const) {
        const table = tables.table(id);
        const [row] = table.rows;
        const number = table.provenance.places.find((place) => place.table !== undefined)?.table;
        if (row === undefined || number === undefined) continue;
        const { title: name } = table.dataset;
        recorder.add({
          key: id,
          kind: 'dataset',
          name,
          order: 0,
          marks: [],
          path: `/data/${id}/`,
        });
        const one = countedRow(table, row, table.dataset.key[0] ?? '');
        recorder.record(
          tableNumber,
          id,
          product(one, constant(number, { zh: '表号', en: 'table number' })),
        );
      }
    }
  },
};
