import { dataset } from '../dataset.ts';
import { reference } from '../kinds.ts';

/** Which classes a regrouping holds. */
export const regroupingClasses = dataset({
  id: 'regrouping-classes',
  title: { zh: '合并的各个创新点', en: 'Classes of the regroupings' },
  rowIs: { zh: '合并里的一个创新点', en: 'One class of a regrouping' },
  key: ['regrouping', 'class'],
  columns: {
    regrouping: reference('regroupings', { label: { zh: '合并', en: 'Regrouping' } }),
    class: reference('innovation-classes', {
      label: { zh: '创新点', en: 'Class' },
      where: { record: ['class'] },
    }),
  },
});
