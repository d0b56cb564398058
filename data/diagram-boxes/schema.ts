import { dataset } from '../dataset.ts';
import { count, key, maybe, maybeBilingual, oneOf, reference, text, yes } from '../kinds.ts';

const looks = {
  outside: { zh: '不属于社区', en: 'outside the community' },
  gone: { zh: '已取消', en: 'abolished' },
};

/** One body in a diagram. */
export const diagramBoxes = dataset({
  id: 'diagram-boxes',
  title: { zh: '关系图里的机构', en: 'Bodies in diagrams' },
  rowIs: { zh: '关系图里的一个机构', en: 'One body in a diagram' },
  key: ['diagram', 'box'],
  columns: {
    diagram: reference('diagrams', { label: { zh: '图', en: 'Diagram' } }),
    box: key({ label: { zh: '代号', en: 'Id' } }),
    panel: key({ label: { zh: '哪一幅', en: 'Part' } }),
    row: count({ label: { zh: '第几排', en: 'Line' } }),
    subject: maybe(
      text({
        label: { zh: '指什么', en: 'What it stands for' },
        note: {
          zh: 'part:、problem: 或 reform: 加代号；名称空着的用它的名称。',
          en: 'part:, problem: or reform: with an id; its name is used where none is given.',
        },
      }),
    ),
    ...maybeBilingual('name', { zh: '名称', en: 'Name' }),
    role: yes({ label: { zh: '写出做什么', en: 'With what it does' } }),
    look: maybe(oneOf(looks, { label: { zh: '样子', en: 'Look' } })),
  },
});
