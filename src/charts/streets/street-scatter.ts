import * as Plot from '@observablehq/plot';
import { formatDate, formatNumber, formatShare } from '#src/lib/format.ts';
import type { Chart, DrawOptions, Lang, Measures, Observation, Table } from '#src/model.ts';
import { nameCell, numberColumn, percentCell, textColumn, wholeCell } from '../text/cells.ts';
import { accent, bar, ink, muted, paper, rule } from '../draw/colours.ts';
import { write } from '../draw/elements.ts';
import { finish, frameOf } from '../draw/frame.ts';
import type { Frame } from '../draw/frame.ts';
import { marked } from '../draw/marks.ts';
import { plotted } from '../draw/plot.ts';
import { dotsOf, margin, scalesOf, writeLabels } from './scatter-layout.ts';
import type { ScatterDot, Scales } from './scatter-layout.ts';
import { registerCaveat, streetPlaces, streetsOf } from './street-rows.ts';
import { largestFirst } from '../draw/sorting.ts';
import type { Street } from './street-rows.ts';
import { dateOf, listed, percent, whole } from '../text/words.ts';
import { nothingToDraw } from '../draw/faults.ts';

const id = 'street-scatter';
/** How many of the most populous streets the finding looks at. */
const leading = 5;

interface Finding {
  largest: Street[];
  above: Street[];
  count: Observation;
  average: Observation;
}

/** The most populous streets, and those of them above the district's share. */
function finding(measures: Measures, district: string, lang: Lang): Finding {
  const streets = largestFirst(
    streetsOf(measures, district, lang),
    (street) => street.population.value,
  );
  const largest = streets.slice(0, leading);
  const last = largest.at(-1);
  if (last === undefined) throw nothingToDraw(id, district, 'streets');
  const average = measures.get('outside-share', district);
  return {
    largest,
    above: largest.filter((street) => street.share.value > average.value),
    count: measures.get('population-rank', last.key),
    average,
  };
}

function title(measures: Measures, district: string, lang: Lang): string {
  const { above, count, average, largest } = finding(measures, district, lang);
  const n = whole(count);
  const names = listed(
    above.map((street) => street.label),
    lang,
  );
  if (above.length === 0) {
    return {
      zh: `登记总人口最多的${n}个街道，境外人员的比例都不高于${percent(average, 2)}`,
      en: `None of the ${n} largest streets has more than ${percent(average, 2)} from outside the mainland`,
    }[lang];
  }
  if (above.length === largest.length) {
    return {
      zh: `登记总人口最多的${n}个街道，境外人员的比例都高于${percent(average, 2)}`,
      en: `All of the ${n} largest streets have more than ${percent(average, 2)} from outside the mainland`,
    }[lang];
  }
  return {
    zh: `登记总人口最多的${n}个街道中，只有${names}的境外人员比例高于全区城市部分`,
    en: `Of the ${n} largest streets, only ${names} ${above.length === 1 ? 'is' : 'are'} above the district’s share from outside the mainland`,
  }[lang];
}

function subtitle(measures: Measures, district: string, lang: Lang): string {
  const date = formatDate(dateOf(district), lang);
  const { name } = measures.subject(district);
  const average = percent(measures.get('outside-share', district), 2);
  return {
    zh: `横轴：登记总人口（人）；纵轴：境外人员占登记总人口的百分比；圆的面积：境外人员数。名称加粗、圆为红色：试点街道。虚线为${name.zh}的${average}。${date}`,
    en: `Across: registered total, persons. Up: residents from outside the mainland, % of it. Area of a dot: their number. Bold and red: pilot streets. Dashed line: ${name.en}, ${average}. ${date}`,
  }[lang];
}

function axes(scales: Scales, frame: Frame): Plot.Markish[] {
  const how = { label: null, fontSize: frame.minor, fill: muted };
  const shares = scales.y.ticks(5);
  return [
    Plot.gridY(shares, { stroke: rule, strokeOpacity: 1 }),
    Plot.axisY(shares, {
      ...how,
      tickSize: 0,
      tickFormat: (value: number) => formatShare(value, 0),
    }),
    Plot.axisX(scales.x.ticks(frame.narrow ? 3 : 6), {
      ...how,
      tickSize: 4,
      tickFormat: (value: number) => formatNumber(value),
    }),
    Plot.ruleY([0], { stroke: ink }),
  ];
}

function draw(measures: Measures, district: string, options: DrawOptions): SVGElement {
  const { lang } = options;
  const frame = frameOf(options.form);
  const height = frame.narrow ? 430 : 480;
  const streets = streetsOf(measures, district, lang);
  const scales = scalesOf(streets, frame, height);
  const dots = dotsOf(streets, scales);
  const average = measures.get('outside-share', district);
  const svg = plotted(
    {
      height,
      marginTop: margin.top,
      marginRight: margin.right,
      marginBottom: margin.bottom,
      marginLeft: margin.left,
      x: { domain: scales.x.domain(), axis: null },
      y: { domain: scales.y.domain(), axis: null },
      r: { type: 'identity' },
      marks: [
        ...axes(scales, frame),
        Plot.ruleY([average.value], { stroke: muted, strokeDasharray: '3 3' }),
        Plot.dot(dots, {
          x: (dot: ScatterDot) => dot.population.value,
          y: (dot: ScatterDot) => dot.share.value,
          r: 'radius',
          fill: (dot: ScatterDot) => (dot.pilot ? accent : bar),
          fillOpacity: 0.9,
          stroke: paper,
          sort: null,
          ...marked(dots),
        }),
      ],
    },
    frame,
    options,
  );
  const note = { zh: `全区城市部分 ${percent(average, 2)}`, en: `District ${percent(average, 2)}` };
  writeLabels(svg, dots, { text: note[lang], y: scales.y(average.value) }, frame, height);
  const how = { size: frame.minor, fill: muted };
  const [across, up] = {
    zh: ['登记总人口（人）→', '↑ 境外人员占登记总人口'],
    en: ['Registered total, persons →', '↑ Share from outside the mainland'],
  }[lang];
  write(svg, up ?? '', { ...how, x: 0, y: 10 });
  write(svg, across ?? '', { ...how, x: frame.width, y: height - 12, anchor: 'end' });
  return finish(svg, id, title(measures, district, lang), frame);
}

function describe(measures: Measures, district: string, lang: Lang): string {
  const { largest, count, average } = finding(measures, district, lang);
  const streets = streetsOf(measures, district, lang);
  const [first] = largestFirst(streets, (street) => street.share.value);
  const [most] = largest;
  if (first === undefined || most === undefined) throw nothingToDraw(id, district, 'streets');
  const shares = listed(
    largest.map(
      (street) => `${street.label}${lang === 'zh' ? '' : ' '}${percent(street.share, 2)}`,
    ),
    lang,
  );
  const total = String(streets.length);
  return {
    zh: `散点图，${total}个街道各一个圆，横轴是登记总人口，纵轴是境外人员的比例，圆的面积表示境外人员数。${first.label}在最上方，${percent(first.share, 2)}。登记总人口最多的${whole(count)}个街道，比例依次为${shares}；全区城市部分为${percent(average, 2)}。人口多少与比例高低没有一致的关系。`,
    en: `A scatter plot with one dot for each of ${total} streets: the registered total runs across, the share of residents from outside the mainland runs up, and the area of a dot shows their number. ${first.label} is at the top with ${percent(first.share, 2)}. The ${whole(count)} streets with the largest registered totals have, in falling order of size, ${shares}; the district’s urban part as a whole has ${percent(average, 2)}. Most dots lie low, whatever the size of the street.`,
  }[lang];
}

function table(measures: Measures, district: string, lang: Lang): Table {
  const labels = {
    zh: ['街道', '登记总人口（人）', '人口位次', '境外人员（人）', '比例'],
    en: ['Street', 'Registered total', 'Rank by total', 'From outside the mainland', 'Share'],
  }[lang];
  const streets = largestFirst(
    streetsOf(measures, district, lang),
    (street) => street.population.value,
  );
  return {
    caption: subtitle(measures, district, lang),
    columns: labels.map((label, index) => (index === 0 ? textColumn(label) : numberColumn(label))),
    rows: streets.map((street) => [
      nameCell(street.subject, lang),
      wholeCell(street.population),
      wholeCell(measures.get('population-rank', street.key)),
      wholeCell(street.outside),
      percentCell(street.share, 2),
    ]),
  };
}

/** Registered total against share of residents from outside the mainland. */
export const streetScatter: Chart = {
  id,
  places: streetPlaces,
  indicators: ['population', 'population-rank', 'outside', 'outside-share'],
  asOf: { zh: '2010年3月', en: 'March 2010' },
  scope: 'district',
  states: [{ id: 'all', label: { zh: '全部街道', en: 'All streets' } }],
  title,
  subtitle,
  caveat: (_measures, _district, lang) =>
    ({
      zh: `只有一个时点，看不出先后和因果。${registerCaveat.zh}`,
      en: `One date only: nothing here shows what came first or why. ${registerCaveat.en}`,
    })[lang],
  draw,
  describe,
  table,
  questions: {
    zh: [
      '盖住望京的圆再看，人口多的街道境外人员比例更高吗？一个点能左右你的结论多少？',
      '找出两个人口相近、比例相差很大的街道。要解释差别，你还需要哪些资料？',
      '如果横轴换成外来人口的比例，你预计点会怎样分布？说出理由，再用数据表验证。',
    ],
    en: [
      'Cover Wangjing’s dot. Do larger streets still have higher shares? How much may one point sway you?',
      'Find two streets of similar size and very different shares. What would you need to know to explain the gap?',
      'If the share of migrants ran across instead, how would the dots lie? Give a reason, then test it with the table.',
    ],
  },
};
