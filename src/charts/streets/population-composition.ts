import * as Plot from '@observablehq/plot';
import { sum, ticks } from 'd3-array';
import { formatDate, formatNumber, formatShare } from '#src/lib/format.ts';
import { widest } from '#src/lib/text-width.ts';
import type { Chart, DrawOptions, Lang, Measures, Table } from '#src/model.ts';
import { nameCell, numberColumn, percentCell, textColumn, wholeCell } from '../text/cells.ts';
import { accent, bar, ink, muted } from '../draw/colours.ts';
import { columnWidth, writeColumns, writeNames } from '../draw/columns.ts';
import type { TextColumn } from '../draw/columns.ts';
import { composed, mostlyMigrants } from './composition.ts';
import type { Composed } from './composition.ts';
import { finish, frameOf } from '../draw/frame.ts';
import { drawLegend, setLegend } from '../draw/legend.ts';
import { marked } from '../draw/marks.ts';
import { bands, plotted, topAxis } from '../draw/plot.ts';
import { registerCaveat, streetPlaces } from './street-rows.ts';
import { largestFirst } from '../draw/sorting.ts';
import { dateOf, listed, percent, whole } from '../text/words.ts';
import { nothingToDraw } from '../draw/faults.ts';

const id = 'population-composition';

function title(measures: Measures, district: string, lang: Lang): string {
  const streets = composed(measures, district, lang);
  const top = streets[0];
  if (top === undefined) throw nothingToDraw(id, district, 'streets');
  const more = streets.filter(mostlyMigrants).map((street) => street.label);
  if (more.length === 0 || more.length > 4) {
    return {
      zh: `外来人口占登记总人口的比例以${top.label}最高，为${percent(top.migrantsShare)}`,
      en: `${top.label} has the highest share of migrants, ${percent(top.migrantsShare)} of the registered total`,
    }[lang];
  }
  return {
    zh: `只有${listed(more, lang)}的外来人口多于户籍人口`,
    en: `Only ${listed(more, lang)} ${more.length === 1 ? 'has' : 'have'} more migrants than registered (hukou) residents`,
  }[lang];
}

function subtitle(measures: Measures, district: string, lang: Lang, state: string): string {
  const date = formatDate(dateOf(district), lang);
  const name = measures.subject(district).name[lang];
  const unit =
    state === 'percent'
      ? { zh: '占登记总人口的百分比', en: '% of the registered total' }
      : { zh: '登记人数', en: 'persons on the register' };
  return {
    zh: `${name}各街道的户籍人口、外来人口和境外人员，${unit.zh}。名称加粗：外来人口多于户籍人口。${date}`,
    en: `Registered (hukou) residents, migrants and residents from outside the mainland, ${unit.en}; ${name}. Bold: more migrants than hukou residents. ${date}`,
  }[lang];
}

interface PopulationPart {
  /** The indicator that names it. */
  indicator: string;
  fill: string;
  fillOpacity?: number;
  of(street: Composed): number;
}

const parts: readonly PopulationPart[] = [
  {
    indicator: 'hukou',
    fill: bar,
    of: (street) => street.hukou.value,
  },
  {
    indicator: 'migrants',
    fill: muted,
    fillOpacity: 0.7,
    of: (street) => street.migrants.value,
  },
  {
    indicator: 'outside',
    fill: accent,
    of: (street) => street.outside.value,
  },
];

function columnsOf(streets: readonly Composed[], inPercent: boolean, lang: Lang): TextColumn[] {
  if (!inPercent) {
    const head = { zh: '总计', en: 'Total' }[lang];
    return [{ head, texts: streets.map((street) => whole(street.population)) }];
  }
  const [migrants, outside] = { zh: ['外来', '境外'], en: ['Migrants', 'Outside'] }[lang];
  return [
    { head: migrants ?? '', texts: streets.map((street) => percent(street.migrantsShare)) },
    { head: outside ?? '', texts: streets.map((street) => percent(street.share, 2)) },
  ];
}

/** The stacked bars; lengths are shares of the street's total or persons. */
function stacks(streets: Composed[], inPercent: boolean): Plot.Markish[] {
  const upTo = (street: Composed, index: number): number =>
    sum(parts.slice(0, index), (part) => part.of(street)) /
    (inPercent ? street.population.value : 1);
  return parts.map((part, index) =>
    Plot.barX(streets, {
      x1: (street: Composed) => upTo(street, index),
      x2: (street: Composed) => upTo(street, index + 1),
      y: 'key',
      insetRight: index < parts.length - 1 ? 0.75 : 0,
      fill: part.fill,
      fillOpacity: part.fillOpacity ?? 1,
      ...marked(streets),
    }),
  );
}

function draw(measures: Measures, district: string, options: DrawOptions): SVGElement {
  const { lang } = options;
  const frame = frameOf(options.form);
  const inPercent = options.state === 'percent';
  const all = composed(measures, district, lang);
  const streets = inPercent ? all : largestFirst(all, (street) => street.population.value);
  const top = inPercent ? 1 : Math.max(...streets.map((street) => street.population.value));
  const columns = columnsOf(streets, inPercent, lang);
  const items = parts.map(({ indicator, fill, fillOpacity }) => ({
    label: measures.label(indicator)[lang],
    swatch: { fill, 'fill-opacity': fillOpacity },
  }));
  const legend = setLegend(items, frame.width, frame.minor);
  const rows = { top: legend.height + 36, pitch: 22 };
  const marginLeft =
    Math.ceil(
      widest(
        streets.map((street) => street.label),
        frame.text,
        true,
      ),
    ) + 8;
  const marginRight = sum(columns, (column) => columnWidth(column, frame)) + 1;
  const wanted = inPercent ? [0, 0.25, 0.5, 0.75] : ticks(0, top, frame.narrow ? 2 : 5);
  const shown = inPercent && frame.narrow ? [0, 0.5] : wanted;
  const tick = (value: number): string => (inPercent ? formatShare(value, 0) : formatNumber(value));
  const svg = plotted(
    {
      height: rows.top + streets.length * rows.pitch + 4,
      marginLeft,
      marginRight,
      marginTop: rows.top,
      marginBottom: 4,
      x: { domain: [0, top], axis: null },
      y: { domain: streets.map((street) => street.key), axis: null, round: false, ...bands },
      marks: [
        ...topAxis(shown, tick, frame),
        ...stacks(streets, inPercent),
        Plot.ruleX([0], { stroke: ink }),
        inPercent ? Plot.ruleX([0.5], { stroke: ink, strokeDasharray: '3 3' }) : null,
      ],
    },
    frame,
    options,
  );
  drawLegend(svg, legend, 0, 0);
  const names = streets.map((street) => ({ label: street.label, bold: mostlyMigrants(street) }));
  writeNames(svg, names, marginLeft - 8, rows, frame);
  writeColumns(svg, columns, frame.width - marginRight, rows, frame);
  return finish(svg, id, title(measures, district, lang), frame);
}

function describe(measures: Measures, district: string, lang: Lang): string {
  const streets = composed(measures, district, lang);
  const [first, last] = [streets[0], streets.at(-1)];
  if (first === undefined || last === undefined) throw nothingToDraw(id, district, 'streets');
  const name = measures.subject(district).name[lang];
  const count = String(streets.length);
  const [migrants, outside] = [
    percent(measures.get('migrants-share', district)),
    percent(measures.get('outside-share', district), 2),
  ];
  const largest = largestFirst(streets, (street) => street.population.value)[0] ?? first;
  const headline = title(measures, district, lang);
  return {
    zh: `堆叠条形图把${name}${count}个街道的登记总人口分成户籍、外来和境外三部分。外来人口的比例从${last.label}的${percent(last.migrantsShare)}到${first.label}的${percent(first.migrantsShare)}，全区城市部分为${migrants}；境外人员只占${outside}，在图上是条尾的一小段。登记总人口最多的是${largest.label}，${whole(largest.population)}人。${headline}。`,
    en: `Stacked bars divide the registered total of ${count} streets (${name}) into registered (hukou) residents, migrants and residents from outside the mainland. The share of migrants runs from ${percent(last.migrantsShare)} in ${last.label} to ${percent(first.migrantsShare)} in ${first.label}; for the whole it is ${migrants}. Residents from outside the mainland are ${outside} of the whole, a thin slice at the end of most bars. The largest registered total is that of ${largest.label}, ${whole(largest.population)}. ${headline}.`,
  }[lang];
}

function table(measures: Measures, district: string, lang: Lang): Table {
  const labels = {
    zh: ['街道', '户籍人口', '外来人口', '境外人员', '登记总人口', '外来人口比例', '境外人员比例'],
    en: [
      'Street',
      'Registered (hukou) residents',
      'Migrants',
      'From outside the mainland',
      'Registered total',
      'Share of migrants',
      'Share from outside the mainland',
    ],
  }[lang];
  const keys = composed(measures, district, lang).map((street) => street.key);
  const counted = {
    zh: `。${String(keys.length)}个街道`,
    en: `. ${String(keys.length)} streets`,
  }[lang];
  return {
    caption: `${subtitle(measures, district, lang, 'absolute')}${counted}`,
    columns: labels.map((label, index) => (index === 0 ? textColumn(label) : numberColumn(label))),
    rows: [...keys, district].map((key) => [
      nameCell(measures.subject(key), lang),
      ...['hukou', 'migrants', 'outside', 'population'].map((indicator) =>
        wholeCell(measures.get(indicator, key)),
      ),
      percentCell(measures.get('migrants-share', key)),
      percentCell(measures.get('outside-share', key), 2),
    ]),
  };
}

/** Streets divided into hukou residents, migrants and residents from outside the mainland. */
export const populationComposition: Chart = {
  id,
  places: streetPlaces,
  indicators: ['hukou', 'migrants', 'outside', 'population', 'migrants-share', 'outside-share'],
  asOf: { zh: '2010年3月', en: 'March 2010' },
  scope: 'district',
  control: { zh: '单位', en: 'Unit' },
  states: [
    { id: 'absolute', label: { zh: '人数', en: 'Persons' } },
    { id: 'percent', label: { zh: '百分比', en: 'Per cent' } },
  ],
  title,
  subtitle,
  caveat: (_measures, _district, lang) =>
    ({
      zh: `外来人口用表中的合计；它的“已办”“未办”暂住证两项与合计对不上，所以这里不画。${registerCaveat.zh}`,
      en: `Migrants are the table’s total. Its two parts, with and without a temporary residence permit, do not add up to that total and are not drawn here. ${registerCaveat.en}`,
    })[lang],
  draw,
  describe,
  table,
  questions: {
    zh: [
      '从人数换成百分比，哪些街道看上去变化最大？各回答什么问题？',
      '外来人口多于户籍人口的街道，社区工作会遇到哪些不同的需要？这张图能不能回答？',
      '境外人员在图上几乎看不见，为什么“国际化社区”仍成为这些街道的议题？',
    ],
    en: [
      'Switch from persons to per cent: which streets change most to the eye, and which question does each view answer?',
      'What different needs might community workers meet where migrants outnumber hukou residents? Can this chart tell?',
      'Residents from outside the mainland are hardly visible here. Why did the “international community” still become an issue?',
    ],
  },
};
