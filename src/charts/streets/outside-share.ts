import { listInSentence } from '#src/i18n/punctuation.ts';
import type { Lang } from '#src/model.ts';
import { defineChart } from '../define.ts';
import type { Text } from '../define.ts';
import { largestFirst } from '../draw/sorting.ts';
import { countColumn, measuredOf, nameColumn, shareColumn, textColumn } from '../text/columns.ts';
import type { Column, Measured } from '../text/columns.ts';
import { percent, whole } from '../text/words.ts';
import { drawBars } from './outside-bars.ts';
import type { ShareRows } from './outside-bars.ts';
import {
  districtOf,
  firstOf,
  listWith,
  register,
  registerCaveat,
  streetsOf,
} from './street-rows.ts';
import type { Street } from './street-rows.ts';

const id = 'outside-share';
const otherStates = ['count', 'population'] as const;

function title(rows: ShareRows, lang: Lang): Text {
  const { streets } = rows;
  const pilots = streets.filter((street) => street.pilot);
  const first = pilots[0] ?? rows.first;
  const last = pilots.at(-1) ?? streets.at(-1) ?? first;
  const name = { first: first.label, last: last.label };
  const rank = { first: whole(first.shareRank), last: whole(last.shareRank) };
  if (last.shareRank.value <= pilots.length || pilots.length < 2) {
    return {
      zh: `${name.first}的境外人员比例是${percent(first.share, 2)}，${name.last}是${percent(last.share, 2)}`,
      en: `The share of residents from outside the mainland is ${percent(first.share, 2)} in ${name.first} and ${percent(last.share, 2)} in ${name.last}`,
    }[lang];
  }
  return {
    zh: `试点街道不都是境外人员比例最高的街道：${name.first}列第${rank.first}，${name.last}列第${rank.last}`,
    en: `The pilot subdistricts are not simply those with the highest shares: ${name.first} ranks ${rank.first}, ${name.last} ${rank.last}`,
  }[lang];
}

function subtitle(rows: ShareRows, lang: Lang): Text {
  const { state, date } = rows;
  const { name } = rows.district;
  const average = percent(rows.average, 2);
  const what = {
    share: {
      zh: `境外人员占各街道登记总人口的百分比。虚线为${name.zh}的${average}`,
      en: `Residents from outside the mainland, % of the registered total of each subdistrict (jiedao). Dashed line: ${name.en}, ${average}`,
    },
    count: {
      zh: '各街道登记的境外人员（人）',
      en: 'Registered residents from outside the mainland, persons',
    },
    population: {
      zh: '各街道登记总人口（人）',
      en: 'Registered total of each subdistrict, persons',
    },
  }[state];
  return {
    zh: `${what.zh}。◆为国际化社区试点街道。${date}`,
    en: `${what.en}. ◆ International-community pilots. ${date}`,
  }[lang];
}

function description(rows: ShareRows, lang: Lang): Text {
  const { streets, average } = rows;
  const { name } = rows.district;
  const named = (some: readonly Street[]): string =>
    listWith(some, ({ share }) => percent(share, 2), lang);
  const above = streets.filter((street) => street.share.value > average.value);
  const pilots = streets.filter((street) => street.pilot);
  const last = streets.slice(-1);
  const count = String(streets.length);
  const ranks = listInSentence(
    pilots.map((street) => whole(street.shareRank)),
    lang,
  );
  return {
    zh: `条形图列出${name.zh}${count}个街道境外人员占登记总人口的比例。最高的是${named(streets.slice(0, 3))}，最低的是${named(last)}。各街道合计为${percent(average, 2)}，高于它的有${String(above.length)}个街道。${pilots.length === 0 ? '' : `试点街道分列第${ranks}。`}`,
    en: `A bar chart ranks ${count} subdistricts (${name.en}) by residents from outside the mainland as a share of the registered total. The highest are ${named(streets.slice(0, 3))}, the lowest is ${named(last)}. The figure for the whole is ${percent(average, 2)}, and ${String(above.length)} subdistricts lie above it; in all the others the share is lower. ${pilots.length === 0 ? '' : `The streets chosen as international-community pilots are marked with a diamond. By share they rank ${ranks}.`}`,
  }[lang].trim();
}

const isPilot = { zh: '是', en: 'yes' };

const columns: Column<Measured>[] = [
  nameColumn({ zh: '街道', en: 'Subdistrict' }, ({ subject }) => subject),
  textColumn({ zh: '试点', en: 'Pilot' }, ({ subject }, lang) =>
    subject.marks.includes('pilot') ? isPilot[lang] : '',
  ),
  countColumn({ zh: '境外人员（人）', en: 'From outside the mainland' }, 'outside'),
  countColumn({ zh: '登记总人口（人）', en: 'Registered total' }, 'population'),
  shareColumn({ zh: '比例', en: 'Share' }, 'outside-share', 2),
  countColumn({ zh: '比例位次', en: 'Rank by share' }, 'outside-share-rank'),
];

/** Streets ranked by residents from outside the mainland. */
export const outsideShare = defineChart({
  ...register,
  id,
  indicators: ['outside-share', 'outside-share-rank', 'outside', 'population'],
  control: { zh: '排列依据', en: 'Ranked by' },
  states: [
    { id: 'share', label: { zh: '按比例', en: 'Share' } },
    { id: 'count', label: { zh: '按人数', en: 'Number' } },
    { id: 'population', label: { zh: '按登记总人口', en: 'Registered total' } },
  ],
  rows(view): ShareRows {
    const { measures, scope, lang } = view;
    const streets = largestFirst(streetsOf(measures, scope, lang), ({ share }) => share.value);
    const first = firstOf(streets, id, scope);
    const place = districtOf(view);
    return {
      ...place,
      state: otherStates.find((state) => state === view.state) ?? 'share',
      streets,
      first,
      average: measures.get('outside-share', scope),
      table: measuredOf(measures, [...streets.map(({ subject }) => subject), place.district]),
    };
  },
  words: { title, subtitle, caveat: (_rows, lang) => registerCaveat[lang], description },
  entries: ({ table }) => table,
  columns,
  draw: drawBars,
});
