import { punctuation } from '#src/i18n/punctuation.ts';
import { joined, say } from '#src/lib/text/say.ts';
import type { Lang, Text } from '#src/model.ts';
import { defineChart } from '../define.ts';
import { cellOf, nameColumn, numberColumn, textColumn, toldCell } from '../text/columns.ts';
import type { Column } from '../text/columns.ts';
import { placesOf } from '../text/cite.ts';
import { whole } from '../text/words.ts';
import { policyRowsOf } from './policy-rows.ts';
import type { Policy, PolicyRows } from './policy-rows.ts';
import { drawTimeline } from './timeline-drawing.ts';

function title({ first, last, countOf, ...rows }: PolicyRows, lang: Lang): Text {
  const total = whole(rows.total);
  const laws = countOf('law');
  const span = {
    zh: say`${first.dated}年到${last.dated}年的${total}项社区政策`,
    en: say`Of ${total} community policies from ${first.dated} to ${last.dated}`,
  }[lang];
  if (laws === undefined)
    return { zh: say`${span}中没有法律`, en: say`${span}, none is a law` }[lang];
  return {
    zh: say`${span}中，只有${whole(laws)}项是法律`,
    en: say`${span}, only ${whole(laws)} ${laws.value === 1 ? 'is a law' : 'are laws'}`,
  }[lang];
}

function subtitle({ first, last, tables }: PolicyRows, lang: Lang): Text {
  return {
    zh: say`${tables}所列的政策和文件，按年份；没有文件名的写内容。类型是本站分的。${first.dated}—${last.dated}年`,
    en: say`Policies and documents listed in ${tables}, by year; where there is no title, what was proposed. The kinds are ours. ${first.dated}–${last.dated}`,
  }[lang];
}

function description(rows: PolicyRows, lang: Lang): Text {
  const { policies, first, last } = rows;
  const total = whole(rows.total);
  const byKind = joined(
    rows.kinds.map(({ id, label }) => {
      const found = rows.countOf(id);
      const count = found === undefined ? '' : whole(found);
      return { zh: say`${label.zh}${count}项`, en: say`${label.en} ${count}` }[lang];
    }),
    punctuation(lang).comma,
  );
  const law = policies.find(({ kind }) => kind.id === 'law');
  const lawText =
    law === undefined
      ? ''
      : {
          zh: say`法律是${law.dated}年的${law.label}。`,
          en: say`The law is the ${law.label}, of ${law.dated}. `,
        }[lang];
  return {
    zh: say`时间线按年份列出来源所列的${total}项政策：${byKind}。最早的一项在${first.dated}年，最晚的一项在${last.dated}年。${lawText}`,
    en: say`A timeline lists the ${total} policies that the sources list by year. By kind: ${byKind}. The earliest dates from ${first.dated}, the latest from ${last.dated}. ${lawText}Shapes tell the kinds apart, and every entry leads to its row in the data, with what it does and who issued it.`,
  }[lang];
}

function caveat(_rows: PolicyRows, lang: Lang): Text {
  return {
    zh: ['这是来源选列的政策，不是全部政策。列在同一条线上，不等于前一项引起后一项。'],
    en: [
      'The sources chose these policies; they are not all there were. That one stands after another does not mean that it followed from it.',
    ],
  }[lang];
}

function counts({ kinds, countOf }: PolicyRows, lang: Lang): Text {
  return joined(
    kinds.map(({ id, label }) => {
      const found = countOf(id);
      return say`${label[lang]} ${found === undefined ? '' : whole(found)}`;
    }),
    punctuation(lang).comma,
  );
}

const columns: Column<Policy>[] = [
  nameColumn({ zh: '政策', en: 'Policy' }, ({ subject }) => subject),
  numberColumn({ zh: '年份', en: 'Year' }, ({ year, dated }) => cellOf(year, () => dated)),
  textColumn({ zh: '类型', en: 'Kind' }, ({ kind }, lang) => kind.label[lang]),
  {
    label: { zh: '内容', en: 'What it does' },
    numeric: false,
    cell: ({ subject }, lang) => toldCell(subject, subject.text?.[lang]),
  },
];

/** The policies of the source’s chronicle on a line of years. */
export const policyTimeline = defineChart({
  id: 'policy-timeline',
  places: placesOf(['policy']),
  indicators: ['policies', 'policies-of-kind', 'policy-year'],
  scope: 'corpus',
  needs: ['policy'],
  states: [{ id: 'all', label: { zh: '全部政策', en: 'All policies' } }],
  rows: policyRowsOf,
  words: { title, subtitle, caveat, description, counts },
  entries: ({ policies }) => policies,
  columns,
  draw: drawTimeline,
});
