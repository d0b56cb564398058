import type { Indicator, Label } from '#src/model.ts';
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

/** The author’s regroupings of classes. */
const regroupings: { key: string; name: Label; collection: string; classes: string[] }[] = [
  {
    key: 'view-social-organisations',
    name: {
      zh: '社会组织介入（作者的归并）',
      en: 'Social organisations involved (the author’s regrouping)',
    },
    collection: 'wang-ke-2018',
    classes: [
      'resident-self-government',
      'non-government-organisations',
      'community-folk-organisations',
      'professional-service-organisations',
    ],
  },
  {
    key: 'view-smart-green',
    name: {
      zh: '智慧社区与绿色社区（作者的归并）',
      en: 'Smart and green communities (the author’s regrouping)',
    },
    collection: 'wang-ke-2018',
    classes: [
      'virtual-organisations',
      'smart-platforms',
      'smart-services',
      'green-ideas',
      'green-environment',
      'green-living',
    ],
  },
];

/** Number of cases in each of the author’s regroupings, and its share of all cases. */
export const views: Family = {
  indicators: [viewCases, viewShare],
  measure(_tables, recorder) {
    for (const { key, name, collection, classes: members } of regroupings) {
      recorder.add({ key, kind: 'view', name, parent: collection, order: 0, marks: [] });
      const cases = recorder.record(
        viewCases,
        key,
        sum(members.map((id) => recorder.get('class-cases', id).formula)),
      );
      recorder.record(
        viewShare,
        key,
        ratio(cases.formula, recorder.get('cases-total', collection).formula),
      );
    }
  },
};
