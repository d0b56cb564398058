import { dataset } from '../dataset.ts';
import {
  anchor,
  date,
  districtOfStreet,
  extra,
  key,
  maybe,
  maybeBilingual,
  oneOf,
  reference,
  text,
} from '../kinds.ts';

const changes = {
  renamed: { zh: '更名', en: 'Renamed' },
  merged: { zh: '并入', en: 'Merged' },
  split: { zh: '拆分', en: 'Split' },
};

/** One subdistrict that another one continues: renamed, merged with others, or split. */
export const successions = dataset({
  id: 'successions',
  title: { zh: '街道沿革', en: 'Successions of subdistricts' },
  rowIs: {
    zh: '一个街道由另一个街道承接',
    en: 'One subdistrict that another one continues',
  },
  key: ['former', 'street'],
  apart: 'district',
  columns: {
    former: key({ label: { zh: '原街道代号', en: 'Former subdistrict' } }),
    street: key({ label: { zh: '现街道代号', en: 'Subdistrict that continues it' } }),
    district: districtOfStreet,
    since: date({ label: { zh: '自何时', en: 'Since' } }),
    change: oneOf(changes, { label: { zh: '变动', en: 'Change' } }),
    ...maybeBilingual('note', { zh: '说明', en: 'Note' }),
    source: maybe(reference('sources', { label: { zh: '来源', en: 'Source' } })),
    section: extra(text({ label: { zh: '章节', en: 'Section' } })),
    anchor: extra(anchor({ label: { zh: '定位词', en: 'Anchor phrase' } })),
  },
});
