import { dataset } from '../dataset.ts';
import { bilingual, key, maybe, order, reference, text, yes } from '../kinds.ts';

/** One part of a diagram: an arrangement, a chain, a set of layers. */
export const diagramPanels = dataset({
  id: 'diagram-panels',
  title: { zh: '关系图的各幅', en: 'Parts of diagrams' },
  rowIs: { zh: '一张关系图里的一幅', en: 'One part of a diagram' },
  key: ['diagram', 'panel'],
  columns: {
    diagram: reference('diagrams', { label: { zh: '图', en: 'Diagram' } }),
    panel: key({ label: { zh: '代号', en: 'Id' } }),
    order: order({ label: { zh: '次序', en: 'Order' } }, ['diagram']),
    ...bilingual('name', { zh: '名称', en: 'Name' }),
    cite: text({
      label: { zh: '依据什么', en: 'What it rests on' },
      note: {
        zh: 'practice:、problem: 或 link: 加代号；图上写它的出处。',
        en: 'practice:, problem: or link: with an id, whose place in a source the diagram names.',
      },
    }),
    verdict: maybe(
      text({
        label: { zh: '评价', en: 'Outcome' },
        note: {
          zh: 'problem: 或 link: 加代号；它的文字写在图下。',
          en: 'problem: or link: with an id, whose words stand below.',
        },
      }),
    ),
    up: yes({
      label: { zh: '也由下而上', en: 'Upwards too' },
      note: { zh: '链条：诉求逐级上传。', en: 'In a chain: demands pass up as well.' },
    }),
  },
});
