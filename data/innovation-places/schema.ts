import { dataset } from '../dataset.ts';
import { anchor, count, key, maybe, oneOf, reference, text } from '../kinds.ts';

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
    id: key({ label: { zh: '代号', en: 'Id' } }),
    collection: key({ label: { zh: '案例集', en: 'Collection' } }),
    record: oneOf(records, { label: { zh: '记录类型', en: 'Record' } }),
    division: maybe(reference('divisions', { label: { zh: '行政区划代码', en: 'Division code' } })),
    region: oneOf(regions, { label: { zh: '地区', en: 'Region' } }),
    name_zh: text({ label: { zh: '名称（中文）', en: 'Name (Chinese)' } }),
    name_en: text({ label: { zh: '名称（英文）', en: 'Name (English)' } }),
    said: oneOf(said, { label: { zh: '原文怎么说', en: 'What the source says' } }),
    cases: maybe(count({ label: { zh: '案例数', en: 'Cases' }, unit: 'cases' })),
    source: reference('sources', { label: { zh: '来源', en: 'Source' } }),
    section: text({ label: { zh: '章节', en: 'Section' } }),
    anchor: anchor({ label: { zh: '定位词', en: 'Anchor phrase' } }),
  },
});
