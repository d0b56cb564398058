import { dataset } from '../dataset.ts';
import { cited, count, date, decimal, maybe, reference } from '../kinds.ts';

/** National numbers at the end of one year. */
export const socialOrganisations = dataset({
  id: 'social-organisations',
  title: { zh: '社会组织数量', en: 'Numbers of social organisations' },
  rowIs: { zh: '全国一年的社会组织数', en: 'National numbers at the end of one year' },
  key: ['year'],
  columns: {
    year: date({ label: { zh: '年份', en: 'Year' }, names: ['年', '年度'] }),
    associations: decimal({
      label: { zh: '社会团体（万个）', en: 'Social associations (ten thousands)' },
      names: ['社团'],
      unit: 'organisations',
      rounding: 0.05,
      scale: 10000,
    }),
    private_non_enterprise: decimal({
      label: { zh: '民办非企业（万个）', en: 'Private non-enterprise units (ten thousands)' },
      names: ['民办非企业单位', '民非'],
      unit: 'organisations',
      rounding: 0.05,
      scale: 10000,
    }),
    foundations: count({ label: { zh: '基金会（个）', en: 'Foundations' }, unit: 'organisations' }),
    population_reading: maybe(
      reference('readings', { label: { zh: '当年人口', en: 'Population of the year' } }),
    ),
    total_reading: maybe(
      reference('readings', { label: { zh: '正文印的合计', en: 'Total printed in the text' } }),
    ),
    ...cited,
  },
});
