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

/** One problem that the sources name */
export const problems = dataset({
  id: 'problems',
  title: { zh: '治理难题', en: 'Governance problems' },
  rowIs: { zh: '来源指出的一个难题', en: 'One problem that the sources name' },
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
