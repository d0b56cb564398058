import { dataset } from '../dataset.ts';
import { bilingual, extra, maybe, anchor, oneOf, reference, text } from '../kinds.ts';

/** As the mapping properties of SKOS; read from `from` to `to`. */
const matches = {
  exact: { zh: '相同', en: 'Same' },
  close: { zh: '相近', en: 'Close' },
  broader: { zh: '对方较宽', en: 'Broader' },
  narrower: { zh: '对方较窄', en: 'Narrower' },
};

/** Two classes or themes of two collections that somebody declares to correspond. */
export const crosswalk = dataset({
  id: 'crosswalk',
  title: { zh: '分类对照', en: 'Crosswalk of classifications' },
  rowIs: {
    zh: '不同案例集的类之间的一条对应',
    en: 'One correspondence between classes of different collections',
  },
  key: ['from', 'to'],
  columns: {
    from: reference('innovation-classes', { label: { zh: '一类', en: 'Class' } }),
    to: reference('innovation-classes', { label: { zh: '对应的类', en: 'Corresponding class' } }),
    match: oneOf(matches, {
      label: { zh: '对应的方式', en: 'How they correspond' },
      note: {
        zh: '“对方较宽”：对应的类比前一类宽。没有来源时由本站判断，写在说明里。',
        en: '“Broader”: the corresponding class is the broader one. Without a source this site judged, and the note says how.',
      },
    }),
    ...bilingual('note', { zh: '说明', en: 'Note' }),
    source: maybe(
      reference('sources', {
        label: { zh: '谁说的（空格表示本站）', en: 'Who says so (empty: this site)' },
      }),
    ),
    section: extra(text({ label: { zh: '章节', en: 'Section' } })),
    anchor: extra(anchor({ label: { zh: '定位词', en: 'Anchor phrase' } })),
  },
});
