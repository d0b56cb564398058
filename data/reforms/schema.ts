import { dataset, type Row } from '../dataset.ts';
import { bilingual, cited, id, oneOf } from '../kinds.ts';

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
    id,
    ...bilingual('name', { zh: '名称', en: 'Name' }),
    family: oneOf(families, { label: { zh: '类别', en: 'Family' } }),
    ...bilingual('summary', { zh: '概要', en: 'Summary' }),
    ...cited,
  },
});

export type ReformsRow = Row<typeof reforms>;
