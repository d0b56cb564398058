import { dataset } from '../dataset.ts';
import { bilingual, id } from '../kinds.ts';

/** One kind of policy. */
export const policyKinds = dataset({
  id: 'policy-kinds',
  title: { zh: '政策的类型', en: 'Kinds of policy' },
  rowIs: { zh: '政策的一个类型', en: 'One kind of policy' },
  key: ['id'],
  columns: {
    id,
    ...bilingual('name', { zh: '名称', en: 'Name' }),
  },
});
