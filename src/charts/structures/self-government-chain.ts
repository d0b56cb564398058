import { list, listInSentence } from '#src/i18n/punctuation.ts';
import { say } from '#src/lib/say.ts';
import type { Label, Lang, Said, Text } from '#src/model.ts';
import { defineChart } from '../define.ts';
import type { ChartView } from '../define.ts';
import { locate, nameColumn, numberColumn, placeColumn, textColumn } from '../text/columns.ts';
import type { Column, Located } from '../text/columns.ts';
import { defined } from '../text/said.ts';
import { uncapitalised, whole } from '../text/words.ts';
import { drawChains } from './chain-drawing.ts';
import type { ChainRows } from './chain-drawing.ts';
import { orderCell, partsOf } from './part-rows.ts';
import type { PracticePart } from './part-rows.ts';

const city = 'practice:citywide-self-government-network';
const district = 'practice:self-government-network';

/** A row of the table: a level, and whose it is. */
interface ChainEntry extends Located {
  order: number;
  where: Label;
}

interface ChainTable extends ChainRows {
  entries: ChainEntry[];
}

function rows({ measures, lang }: ChartView): ChainTable {
  const lists = {
    city: partsOf(measures, city, lang),
    district: partsOf(measures, district, lang),
  };
  const entriesOf = (parts: readonly PracticePart[], where: Label): ChainEntry[] =>
    parts.map(({ subject, order }) => ({ ...locate(measures, subject, lang), order, where }));
  return {
    ...lists,
    counts: {
      city: measures.get('practice-parts', city),
      district: measures.get('practice-parts', district),
    },
    entries: [
      ...entriesOf(lists.city, { zh: '全市', en: 'citywide' }),
      ...entriesOf(lists.district, { zh: '东城区', en: 'Dongcheng' }),
    ],
  };
}

function title({ counts }: ChainRows, lang: Lang): Text {
  const ours = whole(counts.district);
  const theirs = whole(counts.city);
  return {
    zh: say`居民自治的链条：全市说${theirs}级，东城区列出${ours}级`,
    en: say`The chain of self-government: ${theirs} levels citywide, ${ours} in Dongcheng`,
  }[lang];
}

const passages = (key: string, text: string): Said =>
  defined(
    2,
    {
      zh: '本图并列这篇文章说全市和说东城区的段落',
      en: 'the chart sets what the article says of the whole city beside what it says of Dongcheng',
    },
    { text, id: 'passages-compared', key, name: { zh: '并列的说法', en: 'Passages compared' } },
  );

function subtitle(
  {
    counts: {
      city: { key },
    },
  }: ChainRows,
  lang: Lang,
): Text {
  return {
    zh: say`同一篇文章的${passages(key, '两')}处说法，按所列次序。虚线连接同名的一级，其余只见于一处。文章未注日期`,
    en: say`${passages(key, 'Two')} passages of one article, in the order listed. Dashed lines join levels of the same name; the rest are found in one list only. The article is undated`,
  }[lang];
}

function description({ city, district, counts }: ChainRows, lang: Lang): Text {
  const text = (parts: readonly PracticePart[]): string => {
    const names = parts.map(({ name }) => name);
    return {
      zh: list(names, 'zh'),
      en: listInSentence(names.map(uncapitalised), 'en'),
    }[lang];
  };
  return {
    zh: say`左边是全市的${whole(counts.city)}级：${text(city)}。右边是东城区的${whole(counts.district)}级：${text(district)}。文章说服务由上而下，居民的诉求由东城区的链条逐级反馈。${passages(counts.city.key, '两')}列只有同名的几级用虚线相连。`,
    en: say`At the left stand the ${whole(counts.city)} levels that the article gives for the whole city: ${text(city)}. At the right stand the ${whole(counts.district)} links of Dongcheng: ${text(district)}. Services are said to pass down, and in Dongcheng residents’ demands pass up the same chain. Dashed lines join only those levels that bear the same name.`,
  }[lang];
}

function caveat(_rows: ChainRows, lang: Lang): Text {
  return [
    {
      zh: '图画的是文章所说的组织安排，不是运转的情况。文章说认同感和满意度因此大幅提高，没有给出数据。同名不等于同一职务：“楼门院长”与“楼、院长”在文中没有定义。',
      en: 'The diagram shows arrangements as the article states them, not how they work. It says that belonging and satisfaction rose sharply, without data. The same name need not mean the same post: heads of doorways, buildings and courtyards are not defined.',
    }[lang],
  ];
}

const columns: Column<ChainEntry>[] = [
  nameColumn({ zh: '名称', en: 'Level' }, ({ subject }) => subject),
  textColumn({ zh: '在哪里', en: 'Where' }, ({ where }, lang) => where[lang]),
  numberColumn({ zh: '次序', en: 'Order' }, orderCell),
  placeColumn(),
];

/** The citywide network of self-government beside that of Dongcheng. */
export const selfGovernmentChain = defineChart({
  id: 'self-government-chain',
  places: [{ source: 'dual-dilemma', section: '三.（一）' }],
  indicators: ['practice-parts'],
  scope: 'corpus',
  needs: [city, district],
  states: [{ id: 'all', label: { zh: '两种网络', en: 'Both networks' } }],
  rows,
  words: { title, subtitle, caveat, description },
  entries: ({ entries }: ChainTable) => entries,
  columns,
  draw: drawChains,
});
