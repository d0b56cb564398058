import type { Indicator } from '#src/model.ts';
import type { Family } from './family.ts';
import { ratio, sum } from './provenance.ts';

const viewCases: Indicator = {
  id: 'view-cases',
  label: { zh: '归并后的案例数', en: 'Cases of a regrouping' },
  definition: {
    zh: '作者在正文里把若干创新点并在一起时的案例数。',
    en: 'Cases of the classes that the author puts together in the text.',
  },
  unit: 'cases',
  digits: 0,
};

const viewShare: Indicator = {
  id: 'view-share',
  label: { zh: '归并后占全部案例', en: 'Regrouping’s share of all cases' },
  definition: {
    zh: '归并后的案例数除以案例总数。',
    en: 'Cases of the regrouping divided by all cases.',
  },
  unit: 'share',
  digits: 1,
};

/** Number of cases in each of the author’s regroupings, and its share of all cases. */
export const views: Family = {
  indicators: [viewCases, viewShare],
  measure(tables, recorder) {
    const members = tables.table('regrouping-classes').rows.map(({ values }) => values);
    for (const { key, values } of tables.table('regroupings').rows) {
      const { name_zh: zh, name_en: en, collection, source, section, anchor } = values;
      recorder.add({
        ...{ key, kind: 'view', name: { zh, en }, parent: collection, order: 0, marks: [] },
        place: { source, section, anchor },
      });
      const own = members.filter(({ regrouping }) => regrouping === key);
      const cases = recorder.record(
        viewCases,
        key,
        sum(own.map((member) => recorder.get('class-cases', member.class).formula)),
      );
      recorder.record(
        viewShare,
        key,
        ratio(cases.formula, recorder.get('cases-total', collection).formula),
      );
    }
  },
};
