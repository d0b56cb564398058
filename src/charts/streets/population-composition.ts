import { listInSentence } from '#src/i18n/punctuation.ts';
import { say } from '#src/lib/text/say.ts';
import type { Lang, Text } from '#src/model.ts';
import { defineChart } from '../define.ts';
import { largestFirst } from '../draw/sorting.ts';
import { countColumn, measuredOf, nameColumn, shareColumn } from '../text/columns.ts';
import type { Column, Measured } from '../text/columns.ts';
import { percent, whole } from '../text/words.ts';
import { drawComposition } from './composition-bars.ts';
import { composed, mostlyMigrants, partCount } from './composition.ts';
import type { CompositionRows } from './composition.ts';
import { permitColumns } from './permit-rows.ts';
import {
  districtOf,
  firstOf,
  caveatOf,
  hasSeveral,
  register,
  registerColumns,
} from './street-rows.ts';

const id = 'population-composition';

/** From the lowest to the highest share of migrants. */
function titleOfShares({ streets, district }: CompositionRows, lang: Lang): Text {
  const top = firstOf(streets, id, district.key);
  const last = streets.at(-1) ?? top;
  const [low, high] = [percent(last.migrantsShare), percent(top.migrantsShare)];
  return {
    zh: say`外来人口占登记总人口的比例，从${last.label}的${low}到${top.label}的${high}`,
    en: say`Migrants are from ${low} (${last.label}) to ${high} (${top.label}) of the registered total`,
  }[lang];
}

function title(rows: CompositionRows, lang: Lang): Text {
  return rows.inPercent ? titleOfShares(rows, lang) : titleOfNumbers(rows, lang);
}

function titleOfNumbers(rows: CompositionRows, lang: Lang): Text {
  const { streets } = rows;
  const top = firstOf(streets, id, rows.district.key);
  const more = streets.filter(mostlyMigrants).map((street) => street.label);
  if (more.length === 0 || more.length > 4) {
    return {
      zh: say`外来人口占登记总人口的比例以${top.label}最高，为${percent(top.migrantsShare)}`,
      en: say`${top.label} has the highest share of migrants, ${percent(top.migrantsShare)} of the registered total`,
    }[lang];
  }
  return {
    zh: say`只有${listInSentence(more, lang)}的外来人口多于户籍人口`,
    en: say`Only ${listInSentence(more, lang)} ${more.length === 1 ? 'has' : 'have'} more migrants than registered (hukou) residents`,
  }[lang];
}

function subtitle({ district, date, inPercent }: CompositionRows, lang: Lang): Text {
  const name = district.name[lang];
  const unit = inPercent
    ? { zh: '占登记总人口的百分比', en: '% of the registered total' }
    : { zh: '登记人数', en: 'persons on the register' };
  return {
    zh: say`${name}各街道的户籍人口、外来人口和境外人员，${unit.zh}。名称加粗：外来人口多于户籍人口。${date}`,
    en: say`Registered (hukou) residents, migrants and residents from outside the mainland, ${unit.en}; ${name}. Bold: more migrants than hukou residents. ${date}`,
  }[lang];
}

function description(rows: CompositionRows, lang: Lang): Text {
  const { streets } = rows;
  const first = firstOf(streets, id, rows.district.key);
  const last = streets.at(-1) ?? first;
  const name = rows.district.name[lang];
  const count = whole(rows.count);
  const [migrants, outside] = [percent(rows.whole.migrants), percent(rows.whole.outside, 2)];
  const largest = largestFirst(streets, (street) => street.population.value)[0] ?? first;
  const headline = titleOfNumbers(rows, lang);
  return {
    zh: say`堆叠条形图把${name}${count}个街道的登记总人口分成户籍、外来和境外${partCount(rows, '三')}部分。外来人口的比例从${last.label}的${percent(last.migrantsShare)}到${first.label}的${percent(first.migrantsShare)}，各街道合计为${migrants}；境外人员占${outside}，画在条尾。登记总人口最多的是${largest.label}，${whole(largest.population)}人。${headline}。`,
    en: say`Stacked bars divide the registered total of ${count} subdistricts (${name}) into registered (hukou) residents, migrants and residents from outside the mainland. The share of migrants runs from ${percent(last.migrantsShare)} in ${last.label} to ${percent(first.migrantsShare)} in ${first.label}; for the whole it is ${migrants}. Residents from outside the mainland are ${outside} of the whole, at the end of each bar. The largest registered total is that of ${largest.label}, ${whole(largest.population)}. ${headline}.`,
  }[lang];
}

function caveat(rows: CompositionRows, lang: Lang): Text {
  const general = caveatOf(rows, registerColumns, lang);
  if (!rows.contradicted) return general;
  return {
    zh: say`外来人口用表中的合计；它的“已办”“未办”暂住证${permitColumns(rows, '两')}项与合计对不上，所以这里不画。${general}`,
    en: say`Migrants are the table’s total. Its ${permitColumns(rows, 'two')} parts, with and without a temporary residence permit, do not add up to that total and are not drawn here. ${general}`,
  }[lang];
}

function counts(rows: CompositionRows, lang: Lang): Text {
  const count = whole(rows.count);
  return { zh: say`${count}个街道`, en: say`${count} subdistricts` }[lang];
}

const columns: Column<Measured>[] = [
  nameColumn({ zh: '街道', en: 'Subdistrict' }, ({ subject }) => subject),
  countColumn({ zh: '户籍人口', en: 'Registered (hukou) residents' }, 'hukou'),
  countColumn({ zh: '外来人口', en: 'Migrants' }, 'migrants'),
  countColumn({ zh: '境外人员', en: 'From outside the mainland' }, 'outside'),
  countColumn({ zh: '登记总人口', en: 'Registered total' }, 'population'),
  shareColumn({ zh: '外来人口比例', en: 'Share of migrants' }, 'migrants-share'),
  shareColumn({ zh: '境外人员比例', en: 'Share from outside the mainland' }, 'outside-share', 2),
];

/** Streets divided into hukou residents, migrants and residents from outside the mainland. */
export const populationComposition = defineChart({
  ...register,
  id,
  native: {
    as: 'stacked',
    columns: ['Registered (hukou) residents', 'Migrants', 'From outside the mainland'],
  },
  indicators: ['hukou', 'migrants', 'outside', 'population', 'migrants-share', 'outside-share'],
  control: { zh: '单位', en: 'Unit' },
  states: [
    { id: 'absolute', label: { zh: '人数', en: 'Persons' } },
    { id: 'percent', label: { zh: '百分比', en: 'Per cent' } },
  ],
  covers: (measures, scope) =>
    (measures.find('population', scope)?.value ?? 0) > 0 && hasSeveral(measures, scope),
  rows(view): CompositionRows {
    const { measures, scope, lang } = view;
    const place = districtOf(view);
    const streets = composed(measures, scope, lang);
    return {
      ...place,
      inPercent: view.state === 'percent',
      streets,
      whole: {
        migrants: measures.get('migrants-share', scope),
        outside: measures.get('outside-share', scope),
      },
      count: measures.get('streets', scope),
      contradicted: (measures.find('gap-rows', scope)?.value ?? 0) > 0,
      labelOf: (indicator) => measures.label(indicator),
      table: measuredOf(measures, [...streets.map(({ subject }) => subject), place.district]),
    };
  },
  words: { title, subtitle, caveat, description, counts },
  entries: ({ table }) => table,
  columns,
  draw: drawComposition,
});
