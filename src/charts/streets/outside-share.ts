import { listed } from '#src/i18n/listed.ts';
import { say } from '#src/lib/text/say.ts';
import type { Label, Lang, Observation, Subject, Text } from '#src/model.ts';
import { defineChart } from '../define.ts';
import { largestFirst } from '../draw/sorting.ts';
import { countColumn, measuredOf, nameColumn, shareColumn, textColumn } from '../text/columns.ts';
import type { Column, Measured } from '../text/columns.ts';
import { capitalised } from '#src/lib/text/capitalised.ts';
import { fitting, percent, whole } from '../text/words.ts';
import { drawBars } from './outside-bars.ts';
import type { ShareRows } from './outside-bars.ts';
import {
  caveatOf,
  districtOf,
  firstOf,
  hasOutside,
  isMember,
  listWith,
  register,
  registerColumns,
  streetsOf,
  streetsWhere,
} from './street-rows.ts';
import type { Street } from './street-rows.ts';

const id = 'outside-share';
const otherStates = ['count', 'population'] as const;

/** The first three of ranked streets and the last, which is none of them. */
function endsOf(streets: readonly Street[]): { most: Street[]; least: Street[] } {
  const most = streets.slice(0, Math.max(1, Math.min(3, streets.length - 1)));
  return { most, least: streets.length === 1 ? [] : streets.slice(-1) };
}

/** The streets with most of what the bars count. */
function mostOf(rows: ShareRows): { streets: Street[]; of(street: Street): Observation } {
  const of = (street: Street): Observation =>
    rows.state === 'count' ? street.outside : street.population;
  return { streets: largestFirst(rows.streets, (street) => of(street).value), of };
}

/** Where bars count persons: which street has most. */
function titleOfCounts(rows: ShareRows, lang: Lang): Text {
  const { streets, of } = mostOf(rows);
  const first = firstOf(streets, id, rows.district.key);
  const value = whole(of(first));
  return rows.state === 'count'
    ? {
        zh: say`${first.label}登记的境外人员最多，有${value}人`,
        en: say`${first.label} registers most residents from outside the mainland, ${value}`,
      }[lang]
    : {
        zh: say`${first.label}的登记总人口最多，有${value}人`,
        en: say`${first.label} has the largest registered total, ${value}`,
      }[lang];
}

/** Where bars count persons: the longest and the shortest. */
function descriptionOfCounts(rows: ShareRows, lang: Lang): Text {
  const { streets, of } = mostOf(rows);
  const named = (some: readonly Street[]): Text =>
    listWith(some, (street) => whole(of(street)), lang);
  const what = {
    count: { zh: '登记的境外人员', en: 'registered residents from outside the mainland' },
    population: { zh: '登记总人口', en: 'registered total' },
  }[rows.state === 'count' ? 'count' : 'population'];
  const { name } = rows.district;
  const count = whole(rows.count);
  const { most, least } = endsOf(streets);
  return {
    zh: say`条形图按${what.zh}排列${name.zh}的${count}个街道（人）。最多的是${named(most)}${least.length === 0 ? '' : say`，最少的是${named(least)}`}。`,
    en: say`A bar chart ranks ${count} subdistricts (${name.en}) by their ${what.en}. The highest are ${named(most)}${least.length === 0 ? '' : say`; the lowest is ${named(least)}`}.`,
  }[lang];
}

function title(rows: ShareRows, lang: Lang): Text {
  if (rows.state !== 'share') return titleOfCounts(rows, lang);
  const { streets, group } = rows;
  const members = streets.filter((street) => street.grouped);
  const isMixed =
    group !== undefined &&
    members.length > 1 &&
    (members.at(-1)?.shareRank.value ?? 0) > members.length;
  const among = members.length > 1 ? members : streets;
  const first = among[0] ?? rows.first;
  const last = among.at(-1) ?? first;
  if (first.key === last.key) {
    return {
      zh: say`${first.label}的境外人员比例是${percent(first.share, 2)}`,
      en: say`The share of residents from outside the mainland is ${percent(first.share, 2)} in ${first.label}`,
    }[lang];
  }
  if (!isMixed) {
    return {
      zh: say`${first.label}的境外人员比例是${percent(first.share, 2)}，${last.label}是${percent(last.share, 2)}`,
      en: say`The share of residents from outside the mainland is ${percent(first.share, 2)} in ${first.label} and ${percent(last.share, 2)} in ${last.label}`,
    }[lang];
  }
  const rank = { first: whole(first.shareRank), last: whole(last.shareRank) };
  const { zh, en } = group.short ?? group.name;
  return {
    zh: say`${zh}街道不都是境外人员比例最高的街道：${first.label}列第${rank.first}，${last.label}列第${rank.last}`,
    en: say`The ${en} subdistricts are not simply those with the highest shares: ${first.label} ranks ${rank.first}, ${last.label} ${rank.last}`,
  }[lang];
}

function subtitle(rows: ShareRows, lang: Lang): Text {
  const { state, date, group } = rows;
  const { name } = rows.district;
  const average = percent(rows.average, 2);
  const what = {
    share: {
      zh: say`境外人员占各街道登记总人口的百分比。虚线为${name.zh}的${average}`,
      en: say`Residents from outside the mainland, % of the registered total of each subdistrict (jiedao). Dashed line: ${name.en}, ${average}`,
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
    zh: say`${what.zh}。${group === undefined ? '' : `◆为${group.name.zh}。`}${date}`,
    en: say`${what.en}. ${group === undefined ? '' : `◆ ${group.plural?.en ?? group.name.en}. `}${date}`,
  }[lang];
}

function description(rows: ShareRows, lang: Lang): Text {
  if (rows.state !== 'share') return descriptionOfCounts(rows, lang);
  const { streets, average } = rows;
  const { name } = rows.district;
  const named = (some: readonly Street[]): Text =>
    listWith(some, ({ share }) => percent(share, 2), lang);
  const above = streetsWhere(
    streets,
    ({ share }) => share,
    ({ value }) => value > average.value,
    {
      id: 'streets-above',
      district: rows.district,
      name: { zh: '比例在虚线之右的街道', en: 'Subdistricts to the right of the dashed line' },
      test: {
        zh: `比例高于${percent(average, 2).text}`,
        en: `share above ${percent(average, 2).text}`,
      },
    },
  );
  const { group } = rows;
  const { most, least } = endsOf(streets);
  const count = whole(rows.count);
  const ranks = listed(
    streets.filter(({ grouped }) => grouped).map((street) => whole(street.shareRank)),
    lang,
  );
  return {
    zh: say`条形图列出${name.zh}${count}个街道境外人员占登记总人口的比例。最高的是${named(most)}${least.length === 0 ? '' : say`，最低的是${named(least)}`}。各街道合计为${percent(average, 2)}，高于它的有${above}个街道。${group === undefined ? '' : say`${group.short?.zh ?? group.name.zh}街道分列第${ranks}。`}`,
    en: say`A bar chart ranks ${count} subdistricts (${name.en}) by residents from outside the mainland as a share of the registered total. The highest are ${named(most)}${least.length === 0 ? '' : say`, the lowest is ${named(least)}`}. The figure for the whole is ${percent(average, 2)}, and ${above} ${fitting(above, 'subdistrict lies', 'subdistricts lie')} above it; in all the others the share is lower. ${group === undefined ? '' : say`${group.plural?.en ?? group.name.en} are marked with a diamond. By share they rank ${ranks}.`}`,
  }[lang];
}

const yes = { zh: '是', en: 'yes' };

const columnsOf = ({ group }: ShareRows): Column<Measured>[] => [
  nameColumn({ zh: '街道', en: 'Subdistrict' }, ({ subject }) => subject),
  ...(group === undefined
    ? []
    : [
        textColumn<Measured>(headOf(group), ({ subject }, lang) =>
          isMember(subject, group) ? yes[lang] : '',
        ),
      ]),
  countColumn({ zh: '境外人员（人）', en: 'From outside the mainland' }, 'outside'),
  countColumn({ zh: '登记总人口（人）', en: 'Registered total' }, 'population'),
  shareColumn({ zh: '比例', en: 'Share' }, 'outside-share', 2),
  countColumn({ zh: '比例位次', en: 'Rank by share' }, 'outside-share-rank'),
];

/** The name of a group over a column: its short name. */
function headOf({ short, name }: Subject): Label {
  const { zh, en } = short ?? name;
  return { zh, en: capitalised(en) };
}

/** Streets ranked by residents from outside the mainland. */
export const outsideShare = defineChart({
  ...register,
  id,
  native: { as: 'bars', columns: ['Share'] },
  indicators: ['outside-share', 'outside-share-rank', 'outside', 'population'],
  control: { zh: '排列依据', en: 'Ranked by' },
  states: [
    { id: 'share', label: { zh: '按比例', en: 'Share' } },
    { id: 'count', label: { zh: '按人数', en: 'Number' } },
    { id: 'population', label: { zh: '按登记总人口', en: 'Registered total' } },
  ],
  covers: hasOutside(2),
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
      count: measures.get('streets', scope),
      table: measuredOf(measures, [...streets.map(({ subject }) => subject), place.district]),
    };
  },
  words: {
    title,
    subtitle,
    caveat: (rows, lang) => caveatOf(rows, registerColumns, lang),
    description,
  },
  entries: ({ table }) => table,
  columns: columnsOf,
  draw: drawBars,
});
