import { say } from '#src/lib/text/say.ts';
import type { Lang, Text } from '#src/model.ts';
import { defineChart } from '../define.ts';
import { nameColumn, numberColumn, percentCell } from '../text/columns.ts';
import type { Column } from '../text/columns.ts';
import { percent } from '../text/words.ts';
import { drawPairs } from './separation-drawing.ts';
import { both, countOf, separationOf, shares } from './separation-rows.ts';
import type { Paired, SeparationRows } from './separation-rows.ts';
import { caveatOf, hasSeveral, register, registerColumns } from './street-rows.ts';

function title({ most }: SeparationRows, lang: Lang): Text {
  const { migrants, separation } = most;
  const [a, b] = [percent(migrants.migrants), percent(separation.separation)];
  if (migrants.key === separation.key) {
    return {
      zh: say`外来人口比例和人户分离率都以${migrants.label}最高，为${a}和${b}`,
      en: say`${migrants.label} leads both in migrants, ${a}, and in household separation, ${b}`,
    }[lang];
  }
  return {
    zh: say`外来人口比例以${migrants.label}最高，${a}；人户分离率以${separation.label}最高，${b}`,
    en: say`${migrants.label} has the highest share of migrants, ${a}; ${separation.label} the highest household separation, ${b}`,
  }[lang];
}

function subtitle({ district: { name }, date }: SeparationRows, lang: Lang): Text {
  return {
    zh: say`圆：外来人口占登记总人口；菱形：人户分离人口占户籍人口。按外来人口比例由高到低。${name.zh}，${date}`,
    en: say`Circle: migrants, % of the registered total. Diamond: those whose hukou is in another district of the city, % of hukou residents. Ranked by migrants. ${name.en}, ${date}`,
  }[lang];
}

function description(rows: SeparationRows, lang: Lang): Text {
  const { pairs, most, whole } = rows;
  const { migrants, separation } = most;
  const [lowest = separation] = [...pairs].sort((a, b) => a.separation.value - b.separation.value);
  const last = pairs.at(-1) ?? migrants;
  const count = countOf(rows);
  return {
    zh: say`${count}个街道各有一圆一菱形。外来人口比例从${last.label}的${percent(last.migrants)}到${migrants.label}的${percent(migrants.migrants)}，各街道合计${percent(whole.migrants)}。人户分离率从${lowest.label}的${percent(lowest.separation)}到${separation.label}的${percent(separation.separation)}，各街道合计${percent(whole.separation)}。${both(rows, '两')}个比例的分母不同，不能相加。`,
    en: say`Each of ${count} subdistricts (jiedao) has a circle and a diamond on one line. The share of migrants in the registered total runs from ${percent(last.migrants)} in ${last.label} to ${percent(migrants.migrants)} in ${migrants.label}, with ${percent(whole.migrants)} for the whole. The rate of household separation runs from ${percent(lowest.separation)} in ${lowest.label} to ${percent(separation.separation)} in ${separation.label}, with ${percent(whole.separation)} for the whole. The ${both(rows, 'two')} shares have different bases and are not to be added.`,
  }[lang];
}

function caveat(rows: SeparationRows, lang: Lang): Text {
  return {
    zh: say`${both(rows, '两')}个比例的分母不同，不能相加。人户分离人口是居住在本地、户籍在本市其他区县的人，不是外来人口。${caveatOf(rows, registerColumns, 'zh')}`,
    en: say`The ${both(rows, 'two')} shares have different bases and must not be added. People counted as separated live here while their hukou is in another district of the city; they are not migrants. ${caveatOf(rows, registerColumns, 'en')}`,
  }[lang];
}

function counts(rows: SeparationRows, lang: Lang): Text {
  const count = countOf(rows);
  return { zh: say`${count}个街道`, en: say`${count} subdistricts` }[lang];
}

const columns: Column<Pick<Paired, 'subject' | 'migrants' | 'separation'>>[] = [
  nameColumn({ zh: '街道', en: 'Subdistrict' }, ({ subject }) => subject),
  numberColumn(shares.migrants, ({ migrants }) => percentCell(migrants)),
  numberColumn(shares.separation, ({ separation }) => percentCell(separation)),
];

/** Migrants and household separation, street by street. */
export const migrantsSeparation = defineChart({
  ...register,
  id: 'migrants-separation',
  native: { as: 'bars', columns: ['Share of migrants', 'Household separation'] },
  indicators: ['migrants-share', 'separation-rate'],
  states: [{ id: 'all', label: { zh: '全部街道', en: 'All subdistricts' } }],
  covers: (measures, scope) =>
    measures.has('separation-rate', scope) &&
    measures.has('migrants-share', scope) &&
    hasSeveral(measures, scope),
  rows: separationOf,
  words: { title, subtitle, caveat, description, counts },
  entries: ({ pairs, district, whole }) => [...pairs, { subject: district, ...whole }],
  columns,
  draw: drawPairs,
});
