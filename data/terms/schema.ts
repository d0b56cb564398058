import { dataset } from '../dataset.ts';
import { key, maybe, reference, text } from '../kinds.ts';

/** One term as settled in both languages */
export const terms = dataset({
  id: 'terms',
  title: { zh: '术语表', en: 'Code book of terms' },
  rowIs: { zh: '一个术语在两种语言中的定译', en: 'One term as settled in both languages' },
  key: ['id'],
  columns: {
    id: key({ label: { zh: '代号', en: 'Id' } }),
    zh: text({ label: { zh: '中文', en: 'Chinese' } }),
    en: text({ label: { zh: '英文', en: 'English' } }),
    avoid: maybe(text({ label: { zh: '不用的说法', en: 'Not used' } })),
    note_zh: text({ label: { zh: '说明（中文）', en: 'Note (Chinese)' } }),
    note_en: text({ label: { zh: '说明（英文）', en: 'Note (English)' } }),
    source: maybe(reference('sources', { label: { zh: '来源', en: 'Source' } })),
  },
});
