import { plain, say } from '#src/lib/say.ts';
import type { Lang, Text } from '#src/model.ts';
import { defineChart } from '../define.ts';
import { placesOf } from '../text/cite.ts';
import { nameColumn, numberColumn, textColumn, toldCell, wholeCell } from '../text/columns.ts';
import type { Column } from '../text/columns.ts';
import { percent, whole } from '../text/words.ts';
import { drawTypes } from './type-bars.ts';
import { counterpart, typeRowsOf } from './type-rows.ts';
import type { TypeRow, TypeRows } from './type-rows.ts';

function title({ counts: { counted, ...counts } }: TypeRows, lang: Lang): Text {
  const all = whole(counts.all);
  return {
    zh: say`${all}种国际化社区类型中，只有${whole(counted)}种带人数，既无时点也无出处`,
    en: say`Of ${all} types of international community, only ${whole(counted)} ${counted.value === 1 ? 'comes' : 'come'} with a number of people, undated and without a source`,
  }[lang];
}

function subtitle(_rows: TypeRows, lang: Lang): Text {
  return {
    zh: [
      '专栏文章提出的类型、它举的例子和报告的规模（人）。虚线框：约数，未注时点和出处。2018年发表',
    ],
    en: [
      'Types proposed by the 2018 column, its examples and the sizes it reports, in people. Dashed: an approximate figure without date or source',
    ],
  }[lang];
}

function description({ types, counts, ...rows }: TypeRows, lang: Lang): Text {
  const person = types.find(({ counts }) => counts?.id === 'persons');
  const country = types.find(({ counts }) => counts?.id === 'countries');
  const without = whole(counts.without);
  const all = whole(counts.all);
  const register = whole(rows.register.outside);
  return {
    zh: say`图列出文章提出的${all}种国际化社区。${without}种没有给出规模；${country?.name ?? ''}给的是${country?.sizeText ?? ''}，数的不是人；只有${person?.name ?? ''}给出${person?.sizeText ?? ''}，指望京的韩国人，没有时点。旁边是另一来源2010年的登记：望京各来源的境外人员${register}人。口径和时间都不同，只能并列。`,
    en: say`The chart lists ${all} types of international community that a column proposes. For ${without} of them it gives no size; “${country?.name ?? ''}” comes with ${country?.sizeText ?? ''}, which is not a number of people. Only “${person?.name ?? ''}” has one: ${person?.sizeText ?? ''}, said of Koreans in Wangjing, undated. Next to it stands another source’s register of 2010 with ${register} residents of Wangjing from outside the mainland, of all origins. Definitions and dates differ.`,
  }[lang];
}

function caveat({ implausible: found }: TypeRows, lang: Lang): Text {
  const share = found?.share === undefined ? '' : percent(found.share, 0);
  const implausible =
    found === undefined
      ? ''
      : {
          zh: say`香蜜湖“约${whole(found.size)}人”相当于2010年北京全市普查登记境外人员的${share}，难以置信，只写出，不画。`,
          en: say` “About ${whole(found.size)}” for Xiangmihu would be ${share} of all residents from outside the mainland in Beijing’s census of 2010; it is implausible and put in words only.`,
        }[lang];
  return {
    zh: say`这些数目都没有时点和出处。望京的数字，一个说韩国人，一个是登记的各来源境外人员，不能相减，也不能说明增加了多少。${implausible}`,
    en: say`None of these figures is dated or sourced. Of those for Wangjing, one speaks of Koreans, the other of registered people of all origins: they must not be subtracted, and show no growth.${implausible}`,
  }[lang];
}

function countsText({ counts, register: { outside } }: TypeRows, lang: Lang): Text {
  const without = whole(counts.without);
  const register = whole(outside);
  return {
    zh: say`${without}种没有规模；望京2010年登记的境外人员：${register}人`,
    en: say`${without} without a size; Wangjing’s register of 2010: ${register} from outside the mainland`,
  }[lang];
}

const noFigure = { zh: '没有数目', en: 'no figure' };

const columns: Column<TypeRow>[] = [
  nameColumn({ zh: '类型', en: 'Type' }, ({ subject }) => subject),
  {
    label: { zh: '例子', en: 'Examples' },
    numeric: false,
    cell: ({ subject, examples }) => toldCell(subject, examples),
  },
  textColumn({ zh: '数的是什么', en: 'What is counted' }, ({ counts }, lang) =>
    // Without the measure word that stands between a figure and its unit.
    (counts?.label ?? noFigure)[lang].replace(/^个/u, ''),
  ),
  numberColumn({ zh: '报告的规模', en: 'Reported size' }, ({ size }) => wholeCell(size)),
  {
    label: { zh: '原文的约数词', en: 'In words' },
    numeric: false,
    cell: ({ subject, size, sizeText }) =>
      toldCell(subject, size === undefined ? '' : plain(sizeText)),
  },
];

/** Types of international community with the sizes that are reported, and what these count. */
export const communityTypes = defineChart({
  id: 'community-types',
  places: (measures, scope) => [
    ...placesOf(['community-type'])(measures, scope),
    ...(measures.findSubject(counterpart.street)?.places ?? []),
  ],
  indicators: [
    'community-types',
    'types-with-persons',
    'types-without-size',
    'type-size',
    'type-size-doubtful',
    'outside',
  ],
  scope: 'corpus',
  needs: [counterpart.type, counterpart.street],
  states: [{ id: 'all', label: { zh: '全部类型', en: 'All types' } }],
  rows: typeRowsOf,
  words: { title, subtitle, caveat, description, counts: countsText },
  entries: ({ types }) => types,
  columns,
  draw: drawTypes,
});
