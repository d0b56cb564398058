import type { Chart, Lang, Measures, Table } from '#src/model.ts';
import { nameCell, numberColumn, textColumn, wholeCell } from '../text/cells.ts';
import { drawTypes } from './type-bars.ts';
import { counterpart, typesOf } from './type-rows.ts';
import { percent, whole } from '../text/words.ts';

const id = 'community-types';

function title(measures: Measures, corpus: string, lang: Lang): string {
  const all = whole(measures.get('community-types', corpus));
  const counted = measures.get('types-with-persons', corpus);
  return {
    zh: `${all}种国际化社区类型中，只有${whole(counted)}种报出了可用的人数`,
    en: `Of ${all} types of international community, only ${whole(counted)} ${counted.value === 1 ? 'comes' : 'come'} with a usable number of people`,
  }[lang];
}

function subtitle(_measures: Measures, _corpus: string, lang: Lang): string {
  return {
    zh: '《新视野》文章提出的类型、它举的例子和报告的规模（人）。虚线框：约数，未注时点和出处。2018年发表',
    en: 'Types proposed by the 2018 column, its examples and the sizes it reports, in people. Dashed: an approximate figure without date or source',
  }[lang];
}

function describe(measures: Measures, corpus: string, lang: Lang): string {
  const types = typesOf(measures, lang);
  const person = types.find(({ counts }) => counts?.id === 'persons');
  const country = types.find(({ counts }) => counts?.id === 'countries');
  const without = whole(measures.get('types-without-size', corpus));
  const all = whole(measures.get('community-types', corpus));
  const register = whole(measures.get('outside', counterpart.street));
  return {
    zh: `图列出文章提出的${all}种国际化社区。${without}种没有给出规模；${country?.name ?? ''}给的是${country?.sizeText ?? ''}，数的不是人；只有${person?.name ?? ''}给出${person?.sizeText ?? ''}，指望京的韩国人，没有时点。旁边是另一来源2010年的登记：望京各来源的境外人员${register}人。口径和时间都不同，只能并列。`,
    en: `The chart lists ${all} types of international community that a column proposes. For ${without} of them it gives no size; “${country?.name ?? ''}” comes with ${country?.sizeText ?? ''}, which is not a number of people. Only “${person?.name ?? ''}” has one: ${person?.sizeText ?? ''}, said of Koreans in Wangjing, undated. Next to it stands another source’s register of 2010 with ${register} residents of Wangjing from outside the mainland, of all origins. Definitions and dates differ.`,
  }[lang];
}

function table(measures: Measures, corpus: string, lang: Lang): Table {
  const labels = {
    zh: ['类型', '例子', '数的是什么', '报告的规模', '原文的约数词'],
    en: ['Type', 'Examples', 'What is counted', 'Reported size', 'In words'],
  }[lang];
  const without = whole(measures.get('types-without-size', corpus));
  const register = whole(measures.get('outside', counterpart.street));
  const counted = {
    zh: `。${without}种没有规模；望京2010年登记的境外人员：${register}人`,
    en: `. ${without} without a size; Wangjing’s register of 2010: ${register} from outside the mainland`,
  }[lang];
  const none = { zh: '没有数目', en: 'no figure' };
  return {
    caption: `${subtitle(measures, corpus, lang)}${counted}`,
    columns: labels.map((label, index) => (index === 3 ? numberColumn(label) : textColumn(label))),
    rows: typesOf(measures, lang).map((row) => [
      nameCell(row.subject, lang),
      { text: row.examples },
      // Without the measure word that stands between a figure and its unit.
      { text: (row.counts?.label ?? none)[lang].replace(/^个/u, '') },
      row.size === undefined ? { text: '' } : wholeCell(row.size),
      { text: row.size === undefined ? '' : row.sizeText },
    ]),
  };
}

function caveat(measures: Measures, _corpus: string, lang: Lang): string {
  const doubtful = measures.find('type-size-doubtful', counterpart.type);
  const part = measures.find('recomputed', 'xs-xiangmihu-of-beijing');
  const share = part === undefined ? '' : percent(part, 0);
  const implausible =
    doubtful === undefined
      ? { zh: '', en: '' }
      : {
          zh: `香蜜湖“约${whole(doubtful)}人”相当于2010年北京全市普查登记境外人员的${share}，难以置信，只写出，不画。`,
          en: ` “About ${whole(doubtful)}” for Xiangmihu would be ${share} of all residents from outside the mainland in Beijing’s census of 2010; it is implausible and put in words only.`,
        };
  return {
    zh: `这些数目都没有时点和出处。望京的两个数字，一个说韩国人，一个是登记的各来源境外人员，不能相减，也不能说明增加了多少。${implausible.zh}`,
    en: `None of these figures is dated or sourced. Of the two for Wangjing, one speaks of Koreans, the other of registered people of all origins: they must not be subtracted, and show no growth.${implausible.en}`,
  }[lang];
}

/** Types of international community with the sizes that are reported, and what these count. */
export const communityTypes: Chart = {
  id,
  places: [
    { source: 'xin-shiye-2018', section: '国际化社区是' },
    { source: 'wang-yang-2011', section: '表1' },
  ],
  indicators: [
    'community-types',
    'types-with-persons',
    'types-without-size',
    'type-size',
    'type-size-doubtful',
    'outside',
  ],
  asOf: { zh: '2018年发表', en: 'Published in 2018' },
  scope: 'corpus',
  states: [{ id: 'all', label: { zh: '全部类型', en: 'All types' } }],
  title,
  subtitle,
  caveat,
  draw: (measures, corpus, options) =>
    drawTypes(measures, title(measures, corpus, options.lang), options),
  describe,
  table,
  questions: {
    zh: [
      '这几种类型是按什么标准分的？有没有一个社区可以同时属于两种？',
      '望京的两个数字相差很大。列出三种可能的原因，并说明各需要什么资料来检验。',
      '一个没有时点、没有出处的“约数”，在什么情况下可以引用？怎样引用才不误导人？',
    ],
    en: [
      'By what standard are these types told apart? Could one community belong to two of them?',
      'The two figures for Wangjing are far apart. List three possible reasons and what would be needed to test each.',
      'When may an undated “about” without a source be quoted, and how, so that nobody is misled?',
    ],
  },
};
