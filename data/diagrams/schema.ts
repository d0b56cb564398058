import { dataset } from '../dataset.ts';
import { bilingual, id, maybeBilingual, oneOf, order } from '../kinds.ts';

const forms = {
  panels: { zh: '并列的小图', en: 'Small diagrams side by side' },
  layers: { zh: '上下的层', en: 'Layers below one another' },
  chains: { zh: '并列的链条', en: 'Chains side by side' },
};

/** One diagram of bodies and what they do to one another, with its words. */
export const diagrams = dataset({
  id: 'diagrams',
  title: { zh: '关系图', en: 'Diagrams of bodies' },
  rowIs: { zh: '一张说明谁做什么的图', en: 'One diagram of who does what' },
  key: ['id'],
  columns: {
    id,
    order: order({ label: { zh: '次序', en: 'Order' } }),
    form: oneOf(forms, { label: { zh: '画法', en: 'Form' } }),
    ...maybeBilingual('title', { zh: '标题', en: 'Title' }),
    ...bilingual('subtitle', { zh: '副题', en: 'Subtitle' }),
    ...bilingual('description', { zh: '替代文字', en: 'Text alternative' }),
    ...bilingual('caveat', { zh: '引用须知', en: 'Before you quote it' }),
    ...bilingual('view', { zh: '视图的名称', en: 'Name of its view' }),
  },
});
