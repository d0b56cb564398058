import { dataset } from '../dataset.ts';
import { key, text } from '../kinds.ts';

/** One question that sources answer differently */
export const comparisons = dataset({
  id: 'comparisons',
  title: { zh: '来源不一致之处', en: 'Where sources differ' },
  rowIs: {
    zh: '不同来源给出不同答案的一个问题',
    en: 'One question that sources answer differently',
  },
  key: ['id'],
  columns: {
    id: key({ label: { zh: '代号', en: 'Id' } }),
    name_zh: text({ label: { zh: '问题（中文）', en: 'Question (Chinese)' } }),
    name_en: text({ label: { zh: '问题（英文）', en: 'Question (English)' } }),
    note_zh: text({
      label: { zh: '为什么不能合并（中文）', en: 'Why they are not merged (Chinese)' },
    }),
    note_en: text({
      label: { zh: '为什么不能合并（英文）', en: 'Why they are not merged (English)' },
    }),
  },
});
