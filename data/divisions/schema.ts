import { dataset } from '../dataset.ts';
import { bilingual, divisionCode, maybe, oneOf, reference } from '../kinds.ts';

const levels = {
  province: { zh: '省级', en: 'Province' },
  city: { zh: '地级', en: 'Prefecture' },
  county: { zh: '县级', en: 'County' },
};

/** The large regions, shared with `innovation-places`. */
export const regions = {
  east: { zh: '东部', en: 'East' },
  central: { zh: '中部', en: 'Central' },
  west: { zh: '西部', en: 'West' },
};

/** One administrative division. */
export const divisions = dataset({
  id: 'divisions',
  title: { zh: '行政区划', en: 'Administrative divisions' },
  rowIs: { zh: '一个行政区划', en: 'One administrative division' },
  key: ['code'],
  distinct: [['name_zh', 'parent']],
  columns: {
    code: divisionCode({ label: { zh: '代码（GB/T 2260）', en: 'Code (GB/T 2260)' } }),
    ...bilingual('name', { zh: '名称', en: 'Name' }),
    level: oneOf(levels, { label: { zh: '层级', en: 'Level' } }),
    parent: maybe(reference('divisions', { label: { zh: '上级', en: 'Parent' } })),
    region: maybe(
      oneOf(regions, { label: { zh: '地区（本站假定）', en: 'Region (assumed by this site)' } }),
    ),
  },
});
