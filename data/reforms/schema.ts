import { dataset } from '../dataset.ts';
import { anchor, key, oneOf, reference, text } from '../kinds.ts';

const families = {
  administration: { zh: '行政与自治', en: 'Administration and self-government' },
  service: { zh: '设施与服务', en: 'Facilities and services' },
  access: { zh: '沟通与接触', en: 'Access and language' },
  participation: { zh: '参与和动员', en: 'Participation and mobilisation' },
  organisations: { zh: '社会组织与社会单位', en: 'Organisations and local employers' },
  resources: { zh: '资源与能力', en: 'Resources and capacity' },
};

/** One reform that the sources argue for or describe */
export const reforms = dataset({
  id: 'reforms',
  title: { zh: '改革主张', en: 'Reforms' },
  rowIs: {
    zh: '来源主张或记述的一项改革',
    en: 'One reform that the sources argue for or describe',
  },
  key: ['id'],
  columns: {
    id: key({ label: { zh: '代号', en: 'Id' } }),
    name_zh: text({ label: { zh: '名称（中文）', en: 'Name (Chinese)' } }),
    name_en: text({ label: { zh: '名称（英文）', en: 'Name (English)' } }),
    family: oneOf(families, { label: { zh: '类别', en: 'Family' } }),
    summary_zh: text({ label: { zh: '概要（中文）', en: 'Summary (Chinese)' } }),
    summary_en: text({ label: { zh: '概要（英文）', en: 'Summary (English)' } }),
    source: reference('sources', { label: { zh: '来源', en: 'Source' } }),
    section: text({ label: { zh: '章节', en: 'Section' } }),
    anchor: anchor({ label: { zh: '定位词', en: 'Anchor phrase' } }),
  },
});
