import { dataset } from '../dataset.ts';
import { regions } from '../divisions/schema.ts';
import { bilingual, cited, count, id, maybe, oneOf, reference } from '../kinds.ts';

const records = {
  province: { zh: '省级行政区', en: 'Province-level unit' },
  region: { zh: '地区', en: 'Region' },
};

const said = {
  exact: { zh: '写明例数', en: 'Number printed' },
  'ten-or-more': { zh: '只知范围，10例以上', en: 'Interval, 10 or more' },
  'under-ten': { zh: '只知范围，不到10例', en: 'Interval, under 10' },
  none: { zh: '写明没有', en: 'Named as having none' },
};

/** One province-level unit or one region. */
export const innovationPlaces = dataset({
  id: 'innovation-places',
  title: { zh: '创新案例的地域分布', en: 'Where the innovation cases are' },
  rowIs: { zh: '一个省级行政区或一个地区', en: 'One province-level unit or one region' },
  key: ['id'],
  columns: {
    id,
    collection: reference('collections', { label: { zh: '案例集', en: 'Collection' } }),
    record: oneOf(records, { label: { zh: '记录类型', en: 'Record' } }),
    division: maybe(
      reference('divisions', {
        label: { zh: '行政区划代码', en: 'Division code' },
        where: { level: ['province'] },
      }),
    ),
    region: oneOf(regions, { label: { zh: '地区', en: 'Region' } }),
    ...bilingual('name', { zh: '名称', en: 'Name' }),
    said: oneOf(said, { label: { zh: '原文怎么说', en: 'What the source says' } }),
    cases: maybe(count({ label: { zh: '案例数', en: 'Cases' }, unit: 'cases' })),
    ...cited,
  },
});
