import { dataset } from '../dataset.ts';
import { bilingual, cited, districtOfStreet, key, reference } from '../kinds.ts';

/** One subdistrict of a group. */
export const streetGroupMembers = dataset({
  id: 'street-group-members',
  title: { zh: '街道分组的成员', en: 'Members of groups of subdistricts' },
  rowIs: {
    zh: '一个街道属于一个分组',
    en: 'One subdistrict in one group',
  },
  key: ['group', 'street'],
  apart: 'district',
  columns: {
    group: reference('street-groups', { label: { zh: '分组', en: 'Group' } }),
    street: key({ label: { zh: '街道代号', en: 'Subdistrict id' } }),
    district: districtOfStreet,
    ...bilingual('name', { zh: '名称', en: 'Name' }),
    ...cited,
  },
});
