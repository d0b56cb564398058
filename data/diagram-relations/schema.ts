import { dataset } from '../dataset.ts';
import { cited, key, maybe, maybeBilingual, oneOf, reference, text, yes } from '../kinds.ts';

const kinds = {
  leads: { zh: '领导', en: 'leads' },
  oversees: { zh: '监督', en: 'oversees' },
  manages: { zh: '管理、业务指导', en: 'manages or instructs' },
  acts: { zh: '其他作用', en: 'acts on it otherwise' },
  shares: { zh: '混在一起', en: 'is mixed with it' },
  same: { zh: '同名', en: 'has the same name' },
};

/** What one body of a diagram does to another, as a source states it. */
export const diagramRelations = dataset({
  id: 'diagram-relations',
  title: { zh: '机构之间的关系', en: 'Relations between bodies' },
  rowIs: { zh: '文献写明的一个关系', en: 'One relation that a source states' },
  key: ['diagram', 'from', 'to'],
  columns: {
    diagram: reference('diagrams', { label: { zh: '图', en: 'Diagram' } }),
    from: key({ label: { zh: '从', en: 'From' } }),
    to: key({ label: { zh: '到', en: 'To' } }),
    kind: oneOf(kinds, { label: { zh: '关系', en: 'Relation' } }),
    ...maybeBilingual('label', { zh: '写在箭头旁', en: 'Words at the arrow' }),
    weak: yes({ label: { zh: '很弱', en: 'Weak' } }),
    subject: maybe(text({ label: { zh: '指什么', en: 'What it stands for' } })),
    ...cited,
  },
});
