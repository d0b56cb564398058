import { dataset } from '../dataset.ts';
import { bilingual, cited, extra, id, maybe, order, reference } from '../kinds.ts';

/** One type of community proposed by the source. */
export const communityTypes = dataset({
  id: 'community-types',
  title: { zh: '国际化社区类型', en: 'Types of international community' },
  rowIs: { zh: '文献提出的一个类型', en: 'One type that the source proposes' },
  key: ['id'],
  columns: {
    id,
    order: order({ label: { zh: '次序', en: 'Order' } }),
    ...bilingual('name', { zh: '名称', en: 'Name' }),
    ...bilingual('summary', { zh: '概要', en: 'Summary' }),
    ...bilingual('examples', { zh: '例子', en: 'Examples' }),
    size_reading: maybe(
      reference('readings', { label: { zh: '报告的规模', en: 'Reported size' } }),
    ),
    doubtful_reading: maybe(
      reference('readings', {
        label: { zh: '难以置信的规模', en: 'Implausible size' },
        note: { zh: '只写在文字里，不画。', en: 'Put in words only, not drawn.' },
      }),
    ),
    register: extra(
      reference('streets', {
        label: { zh: '同一街道的登记数', en: 'Register of the same subdistrict' },
        note: {
          zh: '这个规模说到的街道在 streets 里的一行；两个数并列画出。',
          en: 'The row of streets for the subdistrict that the size speaks of; both are drawn side by side.',
        },
      }),
    ),
    doubtful_share: extra(
      reference('computations', {
        label: { zh: '难以置信的规模占多大', en: 'What the implausible size would be a share of' },
      }),
    ),
    ...cited,
  },
});
