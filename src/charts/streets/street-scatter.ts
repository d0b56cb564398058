import { listInSentence } from '#src/i18n/punctuation.ts';
import { say } from '#src/lib/text/say.ts';
import type { Lang, Observation, Said, Text } from '#src/model.ts';
import { defineChart } from '../define.ts';
import type { ChartView } from '../define.ts';
import { largestFirst } from '../draw/sorting.ts';
import { countColumn, measuredOf, nameColumn, shareColumn } from '../text/columns.ts';
import type { Column, Measured } from '../text/columns.ts';
import { counted } from '../text/said.ts';
import { percent, whole } from '../text/words.ts';
import { drawScatter } from './scatter-drawing.ts';
import {
  districtOf,
  firstOf,
  hasOutside,
  listWith,
  register,
  registerColumns,
  caveatOf,
  streetsOf,
} from './street-rows.ts';
import type { District, Street } from './street-rows.ts';

const id = 'street-scatter';

/** How many of the most populous streets the finding looks at. */
const leading = 5;

interface ScatterRows extends District {
  /** All streets in source order. */
  streets: Street[];
  /** The most populous streets, and those of them above the share of the district. */
  largest: Street[];
  above: Street[];
  count: Said;
  average: Observation;
  /** The number of all streets. */
  all: Observation;
  /** The streets, the most populous first. */
  table: Measured[];
}

function scatterOf(view: ChartView): ScatterRows {
  const { measures, scope, lang } = view;
  const place = districtOf(view);
  const all = streetsOf(measures, scope, lang);
  const streets = largestFirst(all, (street) => street.population.value);
  const largest = streets.slice(0, leading);
  firstOf(largest, id, scope);
  const average = measures.get('outside-share', scope);
  return {
    ...place,
    streets: all,
    largest,
    above: largest.filter((street) => street.share.value > average.value),
    count: counted(
      largest.map(({ population }) => population),
      () => true,
      {
        id: 'streets-largest',
        key: scope,
        name: { zh: '按登记总人口列出的街道', en: 'Subdistricts listed by registered total' },
        test: { zh: '按登记总人口列出', en: 'listed by registered total' },
      },
    ),
    average,
    all: measures.get('streets', scope),
    table: measuredOf(
      measures,
      streets.map(({ subject }) => subject),
    ),
  };
}

function title({ above, count, average, largest, streets }: ScatterRows, lang: Lang): Text {
  const n = count;
  const isAll = largest.length === streets.length;
  const of = {
    zh: isAll ? say`${n}个街道` : say`登记总人口最多的${n}个街道`,
    en: isAll ? say`${n} subdistricts` : say`${n} largest subdistricts`,
  };
  const names = listInSentence(
    above.map((street) => street.label),
    lang,
  );
  if (above.length === 0) {
    return {
      zh: say`${of.zh}，境外人员的比例都不高于${percent(average, 2)}`,
      en: say`None of the ${of.en} has more than ${percent(average, 2)} from outside the mainland`,
    }[lang];
  }
  if (above.length === largest.length) {
    return {
      zh: say`${of.zh}，境外人员的比例都高于${percent(average, 2)}`,
      en: say`All of the ${of.en} have more than ${percent(average, 2)} from outside the mainland`,
    }[lang];
  }
  return {
    zh: say`${of.zh}中，只有${names}的境外人员比例高于各街道合计`,
    en: say`Of the ${of.en}, only ${names} ${above.length === 1 ? 'is' : 'are'} above the overall share from outside the mainland`,
  }[lang];
}

function subtitle(rows: ScatterRows, lang: Lang): Text {
  const { date, group } = rows;
  const { name } = rows.district;
  const average = percent(rows.average, 2);
  return {
    zh: say`横轴：登记总人口（人）；纵轴：境外人员占登记总人口的百分比；圆的面积：境外人员数。${group === undefined ? '' : `名称加粗、圆为红色：${group.short?.zh ?? group.name.zh}街道。`}虚线为${name.zh}的${average}。${date}`,
    en: say`Across: registered total, persons. Up: residents from outside the mainland, % of it. Area of a dot: their number. ${group === undefined ? '' : `Bold and red: ${group.short?.en ?? group.name.en} subdistricts. `}Dashed line: ${name.en}, ${average}. ${date}`,
  }[lang];
}

function description(rows: ScatterRows, lang: Lang): Text {
  const { streets, largest, count, average } = rows;
  const first = firstOf(
    largestFirst(streets, (street) => street.share.value),
    id,
    rows.district.key,
  );
  const shares = listWith(largest, ({ share }) => percent(share, 2), lang);
  const total = whole(rows.all);
  return {
    zh: say`散点图，${total}个街道各一个圆，横轴是登记总人口，纵轴是境外人员的比例，圆的面积表示境外人员数。${first.label}在最上方，${percent(first.share, 2)}。登记总人口最多的${count}个街道，比例依次为${shares}；各街道合计为${percent(average, 2)}。`,
    en: say`A scatter plot with one dot for each of ${total} subdistricts (jiedao): the registered total runs across, the share of residents from outside the mainland runs up, and the area of a dot shows their number. ${first.label} is at the top with ${percent(first.share, 2)}. The ${count} subdistricts with the largest registered totals have, in falling order of size, ${shares}; the whole has ${percent(average, 2)}.`,
  }[lang];
}

function caveat(rows: ScatterRows, lang: Lang): Text {
  return {
    zh: say`图中是一个时点的数，看不出先后和因果。${caveatOf(rows, registerColumns, 'zh')}`,
    en: say`The figures are of one date: nothing here shows what came earlier or why. ${caveatOf(rows, registerColumns, 'en')}`,
  }[lang];
}

const columns: Column<Measured>[] = [
  nameColumn({ zh: '街道', en: 'Subdistrict' }, ({ subject }) => subject),
  countColumn({ zh: '登记总人口（人）', en: 'Registered total' }, 'population'),
  countColumn({ zh: '人口位次', en: 'Rank by total' }, 'population-rank'),
  countColumn({ zh: '境外人员（人）', en: 'From outside the mainland' }, 'outside'),
  shareColumn({ zh: '比例', en: 'Share' }, 'outside-share', 2),
];

/** Registered total against share of residents from outside the mainland. */
export const streetScatter = defineChart({
  ...register,
  id,
  native: { as: 'scatter', columns: ['Registered total', 'Share'] },
  indicators: ['population', 'population-rank', 'outside', 'outside-share'],
  states: [{ id: 'all', label: { zh: '全部街道', en: 'All subdistricts' } }],
  covers: hasOutside(2),
  rows: scatterOf,
  words: { title, subtitle, caveat, description },
  entries: ({ table }) => table,
  columns,
  draw: ({ streets, average }, frame, lang) => drawScatter(streets, average, frame, lang),
});
