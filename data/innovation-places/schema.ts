import { dataset, type Row } from '../dataset.ts';
import { bilingual, cited, count, id, key, maybe, oneOf, reference } from '../kinds.ts';

const records = {
  province: { zh: '省级行政区', en: 'Province-level unit' },
  region: { zh: '地区', en: 'Region' },
};

const regions = {
  east: { zh: '东部', en: 'East' },
  central: { zh: '中部', en: 'Central' },
  west: { zh: '西部', en: 'West' },
};

const said = {
  exact: { zh: '写明数目', en: 'Number printed' },
  none: { zh: '写明没有案例', en: 'Named as having none' },
  'ten-or-more': { zh: '不在“没有达到十例”之列', en: 'Excepted from "fewer than ten"' },
  'under-ten': { zh: '没有达到十例', en: 'Fewer than ten' },
};

/** One province-level unit or one region */
export const innovationPlaces = dataset({
  id: 'innovation-places',
  title: { zh: '创新案例的地域分布', en: 'Where the innovation cases are' },
  rowIs: { zh: '一个省级行政区或一个地区', en: 'One province-level unit or one region' },
  key: ['id'],
  columns: {
    id,
    collection: key({ label: { zh: '案例集', en: 'Collection' } }),
    record: oneOf(records, { label: { zh: '记录类型', en: 'Record' } }),
    division: maybe(reference('divisions', { label: { zh: '行政区划代码', en: 'Division code' } })),
    region: oneOf(regions, { label: { zh: '地区', en: 'Region' } }),
    ...bilingual('name', { zh: '名称', en: 'Name' }),
    said: oneOf(said, { label: { zh: '原文怎么说', en: 'What the source says' } }),
    cases: maybe(count({ label: { zh: '案例数', en: 'Cases' }, unit: 'cases' })),
    ...cited,
  },
});

export type InnovationPlacesRow = Row<typeof innovationPlaces>;
