import { dataset } from '../dataset.ts';
import { bilingual, id, maybe, reference, text } from '../kinds.ts';

/** One term with its agreed translation. */
export const terms = dataset({
  id: 'terms',
  title: { zh: '术语表', en: 'Code book of terms' },
  rowIs: { zh: '一个术语在两种语言中的定译', en: 'One term as settled in both languages' },
  key: ['id'],
  columns: {
    id,
    zh: text({ label: { zh: '中文', en: 'Chinese' } }),
    en: text({ label: { zh: '英文', en: 'English' } }),
    avoid: maybe(text({ label: { zh: '不用的说法', en: 'Not used' } })),
    ...bilingual('note', { zh: '说明', en: 'Note' }),
    source: maybe(reference('sources', { label: { zh: '来源', en: 'Source' } })),
  },
});
