import { dataset } from '../dataset.ts';
import { bilingual, cited, count, id, maybe, reference } from '../kinds.ts';

/** One type of community proposed by the source. */
export const communityTypes = dataset({
  id: 'community-types',
  title: { zh: '国际化社区类型', en: 'Types of international community' },
  rowIs: { zh: '文献提出的一个类型', en: 'One type that the source proposes' },
  key: ['id'],
  columns: {
    id,
    order: count({ label: { zh: '次序', en: 'Order' } }),
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
    ...cited,
  },
});
