import { punctuation } from '#src/i18n/punctuation.ts';
import type { Lang } from '#src/model.ts';
import { defineChart } from '../define.ts';
import type { Text } from '../define.ts';
import { cellOf, nameColumn, numberColumn, textColumn } from '../text/columns.ts';
import type { Column } from '../text/columns.ts';
import { whole } from '../text/words.ts';
import { policyRowsOf } from './policy-rows.ts';
import type { Policy, PolicyRows } from './policy-rows.ts';
import { drawTimeline } from './timeline-drawing.ts';

function title({ first, last, countOf, ...rows }: PolicyRows, lang: Lang): Text {
  const total = whole(rows.total);
  const laws = countOf('law');
  const span = {
    zh: `${first.yearText}年到${last.yearText}年的${total}项社区政策`,
    en: `Of ${total} community policies from ${first.yearText} to ${last.yearText}`,
  }[lang];
  if (laws === 0) return { zh: `${span}中没有法律`, en: `${span}, none is a law` }[lang];
  return {
    zh: `${span}中，只有${String(laws)}项是法律`,
    en: `${span}, only ${String(laws)} ${laws === 1 ? 'is a law' : 'are laws'}`,
  }[lang];
}

function subtitle({ first, last }: PolicyRows, lang: Lang): Text {
  return {
    zh: `王轲论文表2所列的政策和文件，按年份；没有文件名的写内容。类型是本站分的。${first.yearText}—${last.yearText}年`,
    en: `Policies and documents listed in Table 2 of Wang Ke, by year; where there is no title, what was proposed. The kinds are ours. ${first.yearText}–${last.yearText}`,
  }[lang];
}

function description(rows: PolicyRows, lang: Lang): Text {
  const { policies, first, last } = rows;
  const total = whole(rows.total);
  const byKind = rows.kinds
    .map(({ id, label }) => {
      const count = String(rows.countOf(id));
      return { zh: `${label.zh}${count}项`, en: `${label.en} ${count}` }[lang];
    })
    .join(punctuation(lang).comma);
  const law = policies.find(({ kind }) => kind.id === 'law');
  const lawText =
    law === undefined
      ? ''
      : {
          zh: `法律是${law.yearText}年的${law.label}。`,
          en: `The law is the ${law.label}, of ${law.yearText}. `,
        }[lang];
  return {
    zh: `时间线按年份列出论文年表里的${total}项政策：${byKind}。第一项在${first.yearText}年，最后一项在${last.yearText}年。${lawText}`,
    en: `A timeline lists the ${total} policies of the paper’s chronicle by year. By kind: ${byKind}. The first dates from ${first.yearText}, the last from ${last.yearText}. ${lawText}Shapes tell the kinds apart, and every entry leads to its row in the data, with what it does and who issued it.`,
  }[lang];
}

function caveat(_rows: PolicyRows, lang: Lang): Text {
  return {
    zh: '这是一篇论文选列的政策，不是全部政策；有几项没有写明由谁提出。列在同一条线上，不等于前一项引起后一项。',
    en: 'One paper chose these policies; they are not all there were, and for some it does not say who issued them. That one stands after another does not mean that it followed from it.',
  }[lang];
}

function counts({ kinds, countOf }: PolicyRows, lang: Lang): Text {
  return kinds
    .map(({ id, label }) => `${label[lang]} ${String(countOf(id))}`)
    .join(punctuation(lang).comma);
}

const columns: Column<Policy>[] = [
  nameColumn({ zh: '政策', en: 'Policy' }, ({ subject }) => subject),
  numberColumn({ zh: '年份', en: 'Year' }, ({ year, yearText }) => cellOf(year, () => yearText)),
  textColumn({ zh: '类型', en: 'Kind' }, ({ kind }, lang) => kind.label[lang]),
  textColumn({ zh: '内容', en: 'What it does' }, ({ subject }, lang) => subject.text?.[lang] ?? ''),
];

/** The policies of the source’s chronicle on a line of years. */
export const policyTimeline = defineChart({
  id: 'policy-timeline',
  places: [{ source: 'wang-ke-2018', section: '表2' }],
  indicators: ['policies', 'policies-of-kind', 'policy-year'],
  asOf: { zh: '1986—2017年', en: '1986–2017' },
  scope: 'corpus',
  states: [{ id: 'all', label: { zh: '全部政策', en: 'All policies' } }],
  rows: policyRowsOf,
  words: { title, subtitle, caveat, description, counts },
  entries: ({ policies }) => policies,
  columns,
  draw: drawTimeline,
});
