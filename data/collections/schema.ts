import { dataset } from '../dataset.ts';
import { bilingual, cited, date, id, maybe, reference } from '../kinds.ts';

/** One collection of cases with its own classification. */
export const collections = dataset({
  id: 'collections',
  title: { zh: '案例集', en: 'Collections of cases' },
  rowIs: {
    zh: '一个案例集，各有自己的分类',
    en: 'One collection of cases, with a classification of its own',
  },
  key: ['id'],
  columns: {
    id,
    ...bilingual('name', { zh: '名称', en: 'Name' }),
    ...bilingual('cases', {
      zh: '收录的是什么，接在“例”之后，如：社区案例',
      en: 'What it collects, after a number: community cases',
    }),
    as_of: maybe(date({ label: { zh: '时点', en: 'As of' } })),
    universe: maybe(
      reference('readings', {
        label: { zh: '从多少例里选出', en: 'Number of all cases they were taken from' },
        note: { zh: '不知道就留空。', en: 'Empty where it is not known.' },
      }),
    ),
    ...cited,
  },
});
