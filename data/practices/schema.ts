import { dataset } from '../dataset.ts';
import { anchor, key, maybe, oneOf, reference, text } from '../kinds.ts';

const families = {
  structure: { zh: '治理结构', en: 'Structure' },
  participation: { zh: '居民参与', en: 'Participation' },
  service: { zh: '服务供给', en: 'Service' },
  mobilisation: { zh: '社会动员', en: 'Mobilisation' },
};

/** One named practice or model */
export const practices = dataset({
  id: 'practices',
  title: { zh: '治理做法', en: 'Governance practices' },
  rowIs: { zh: '一个有名称的做法或模式', en: 'One named practice or model' },
  key: ['id'],
  columns: {
    id: key({ label: { zh: '代号', en: 'Id' } }),
    name_zh: text({ label: { zh: '名称（中文）', en: 'Name (Chinese)' } }),
    name_en: text({ label: { zh: '名称（英文）', en: 'Name (English)' } }),
    family: oneOf(families, { label: { zh: '类别', en: 'Family' } }),
    division: maybe(reference('divisions', { label: { zh: '行政区划代码', en: 'Division code' } })),
    place_zh: maybe(text({ label: { zh: '地点（中文）', en: 'Place (Chinese)' } })),
    place_en: maybe(text({ label: { zh: '地点（英文）', en: 'Place (English)' } })),
    summary_zh: text({ label: { zh: '概要（中文）', en: 'Summary (Chinese)' } }),
    summary_en: text({ label: { zh: '概要（英文）', en: 'Summary (English)' } }),
    remark_zh: maybe(text({ label: { zh: '说明（中文）', en: 'Remark (Chinese)' } })),
    remark_en: maybe(text({ label: { zh: '说明（英文）', en: 'Remark (English)' } })),
    source: reference('sources', { label: { zh: '来源', en: 'Source' } }),
    section: text({ label: { zh: '章节', en: 'Section' } }),
    anchor: anchor({ label: { zh: '定位词', en: 'Anchor phrase' } }),
  },
});
