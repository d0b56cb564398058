import * as Plot from '@observablehq/plot';
import { ticks } from 'd3-array';
import { formatDate, formatNumber, formatShare } from '#src/lib/format.ts';
import { widest } from '#src/lib/text-width.ts';
import type { Chart, DrawOptions, Lang, Measures, Observation } from '#src/model.ts';
import { accent, bar, ink, muted, paper } from '../draw/colours.ts';
import { nameCell, numberColumn, percentCell, textColumn, wholeCell } from '../text/cells.ts';
import { finish, frameOf } from '../draw/frame.ts';
import { marked } from '../draw/marks.ts';
import { bands, plotted, topAxis } from '../draw/plot.ts';
import { registerCaveat, streetPlaces, streetsOf } from './street-rows.ts';
import { largestFirst } from '../draw/sorting.ts';
import type { Street } from './street-rows.ts';
import { dateOf, listed, percent, whole } from '../text/words.ts';
import { nothingToDraw } from '../draw/faults.ts';

const id = 'outside-share';

interface Measure {
  of(street: Street): Observation;
  /** The value as written beside its bar. */
  text(value: number): string;
  tick(value: number): string;
}

const byShare: Measure = {
  of: (street) => street.share,
  text: (value) => formatNumber(value * 100, 2),
  tick: (value) => formatShare(value, 0),
};
const byCount: Measure = {
  of: (street) => street.outside,
  text: (value) => formatNumber(value),
  tick: (value) => formatNumber(value),
};
const byPopulation: Measure = { ...byCount, of: (street) => street.population };
const measuresByState: Record<string, Measure> = {
  share: byShare,
  count: byCount,
  population: byPopulation,
};

function ranked(measures: Measures, district: string, lang: Lang): Street[] {
  return largestFirst(streetsOf(measures, district, lang), (street) => street.share.value);
}

function title(measures: Measures, district: string, lang: Lang): string {
  const streets = ranked(measures, district, lang);
  const pilots = streets.filter((street) => street.pilot);
  const [first, last] = [pilots[0] ?? streets[0], pilots.at(-1) ?? streets.at(-1)];
  if (first === undefined || last === undefined) throw nothingToDraw(id, district, 'streets');
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
    en: `The pilot streets are not simply those with the highest shares: ${name.first} ranks ${rank.first}, ${name.last} ${rank.last}`,
  }[lang];
}

function subtitle(measures: Measures, district: string, lang: Lang, state: string): string {
  const date = formatDate(dateOf(district), lang);
  const { name } = measures.subject(district);
  const average = percent(measures.get('outside-share', district), 2);
  const what = {
    share: {
      zh: `境外人员占各街道登记总人口的百分比。虚线为${name.zh}的${average}`,
      en: `Residents from outside the mainland, % of each street’s registered total. Dashed line: ${name.en}, ${average}`,
    },
    count: {
      zh: '各街道登记的境外人员（人）',
      en: 'Registered residents from outside the mainland, persons',
    },
    population: { zh: '各街道登记总人口（人）', en: 'Registered total of each street, persons' },
  }[state === 'count' || state === 'population' ? state : 'share'];
  return {
    zh: `${what.zh}。◆为国际化社区试点街道。${date}`,
    en: `${what.en}. ◆ International-community pilots. ${date}`,
  }[lang];
}

function draw(measures: Measures, district: string, options: DrawOptions): SVGElement {
  const { lang, state } = options;
  const frame = frameOf(options.form);
  const measure = measuresByState[state] ?? byShare;
  const streets = largestFirst(
    streetsOf(measures, district, lang),
    (street) => measure.of(street).value,
  );
  const value = (street: Street): number => measure.of(street).value;
  const top = Math.max(...streets.map(value));
  const pilots = streets.filter((street) => street.pilot);
  const others = streets.filter((street) => !street.pilot);
  const names = widest(
    streets.map((street) => street.label),
    frame.text,
    true,
  );
  const values = widest(
    streets.map((street) => measure.text(value(street))),
    frame.minor,
  );
  const label = { frameAnchor: 'left', textAnchor: 'end', dx: -20, fontSize: frame.text } as const;
  const line = state === 'share' ? measures.get('outside-share', district) : undefined;
  const svg = plotted(
    {
      height: 34 + streets.length * 22,
      marginLeft: Math.ceil(names) + 24,
      marginRight: Math.ceil(values) + 10,
      marginTop: 26,
      marginBottom: 8,
      x: { domain: [0, top], axis: null },
      y: { domain: streets.map((street) => street.key), axis: null, round: false, ...bands },
      marks: [
        ...topAxis(ticks(0, top, frame.narrow ? 3 : 5), measure.tick, frame),
        Plot.barX(streets, {
          x: value,
          y: 'key',
          rx: 1.5,
          fill: (street: Street) => (street.pilot ? accent : bar),
          ...marked(streets),
        }),
        Plot.ruleX([0], { stroke: ink }),
        line === undefined ? null : districtLine(line, streets, options),
        Plot.text(others, { ...label, y: 'key', text: 'label' }),
        Plot.text(pilots, { ...label, y: 'key', text: 'label', fontWeight: 700 }),
        Plot.dot(pilots, {
          frameAnchor: 'left',
          dx: -10,
          y: 'key',
          symbol: 'diamond',
          r: 4.5,
          fill: accent,
        }),
        Plot.text(streets, {
          x: value,
          y: 'key',
          text: (street: Street) => measure.text(value(street)),
          textAnchor: 'start',
          dx: 6,
          fontSize: frame.minor,
          fill: ink,
          stroke: paper,
          strokeWidth: 4,
        }),
      ],
    },
    frame,
    options,
  );
  return finish(svg, id, title(measures, district, lang), frame);
}

/** The district's line, named beside the shortest bar where there is room. */
function districtLine(line: Observation, streets: Street[], options: DrawOptions): Plot.Markish[] {
  const frame = frameOf(options.form);
  const text = { zh: '全区城市部分', en: 'District' }[options.lang];
  return [
    Plot.ruleX([line.value], { stroke: muted, strokeDasharray: '3 3' }),
    Plot.text(streets.slice(-1), {
      x: line.value,
      y: 'key',
      text: () => `${text} ${percent(line, 2)}`,
      textAnchor: 'start',
      dx: 6,
      fontSize: frame.minor,
      fill: muted,
    }),
  ];
}

function describe(measures: Measures, district: string, lang: Lang): string {
  const streets = ranked(measures, district, lang);
  const named = (some: readonly Street[]): string =>
    listed(
      some.map((street) => `${street.label}${lang === 'zh' ? '' : ' '}${percent(street.share, 2)}`),
      lang,
    );
  const average = measures.get('outside-share', district);
  const above = streets.filter((street) => street.share.value > average.value);
  const pilots = streets.filter((street) => street.pilot);
  const { name } = measures.subject(district);
  const last = streets.slice(-1);
  const count = String(streets.length);
  const ranks = listed(
    pilots.map((street) => whole(street.shareRank)),
    lang,
  );
  return {
    zh: `条形图列出${name.zh}${count}个街道境外人员占登记总人口的比例。最高的是${named(streets.slice(0, 3))}，最低的是${named(last)}。全区城市部分为${percent(average, 2)}，高于它的有${String(above.length)}个街道。${pilots.length === 0 ? '' : `试点街道分列第${ranks}。`}`,
    en: `A bar chart ranks ${count} streets (${name.en}) by residents from outside the mainland as a share of the registered total. The highest are ${named(streets.slice(0, 3))}, the lowest is ${named(last)}. The figure for the whole is ${percent(average, 2)}, and ${String(above.length)} streets lie above it; in all the others the share is lower. ${pilots.length === 0 ? '' : `The streets chosen as international-community pilots are marked with a diamond. By share they rank ${ranks}.`}`,
  }[lang].trim();
}

/** Streets ranked by residents from outside the mainland. */
export const outsideShare: Chart = {
  id,
  places: streetPlaces,
  indicators: ['outside-share', 'outside-share-rank', 'outside', 'population'],
  asOf: { zh: '2010年3月', en: 'March 2010' },
  scope: 'district',
  control: { zh: '排列依据', en: 'Ranked by' },
  states: [
    { id: 'share', label: { zh: '按比例', en: 'Share' } },
    { id: 'count', label: { zh: '按人数', en: 'Number' } },
    { id: 'population', label: { zh: '按登记总人口', en: 'Registered total' } },
  ],
  title,
  subtitle,
  caveat: (_measures, _district, lang) => registerCaveat[lang],
  draw,
  describe,
  table(measures, district, lang) {
    const labels = {
      zh: ['街道', '试点', '境外人员（人）', '登记总人口（人）', '比例', '比例位次'],
      en: [
        'Street',
        'Pilot',
        'From outside the mainland',
        'Registered total',
        'Share',
        'Rank by share',
      ],
    }[lang];
    const pilot = { zh: '是', en: 'yes' }[lang];
    const whole = measures.subject(district);
    return {
      caption: subtitle(measures, district, lang, 'share'),
      columns: labels.map((label, index) => (index < 2 ? textColumn(label) : numberColumn(label))),
      rows: [
        ...ranked(measures, district, lang).map((street) => [
          nameCell(street.subject, lang),
          { text: street.pilot ? pilot : '' },
          wholeCell(street.outside),
          wholeCell(street.population),
          percentCell(street.share, 2),
          wholeCell(street.shareRank),
        ]),
        [
          nameCell(whole, lang),
          { text: '' },
          wholeCell(measures.get('outside', district)),
          wholeCell(measures.get('population', district)),
          percentCell(measures.get('outside-share', district), 2),
          { text: '' },
        ],
      ],
    };
  },
  questions: {
    zh: [
      '按比例排和按人数排，次序有什么不同？麦子店在两种排法里各列第几，为什么？',
      '五个试点街道中哪一个最出乎你的意料？除了境外人员的比例，选试点还可能考虑什么？',
      '比例的分母是登记总人口，不是常住人口。换一个分母，哪些街道的位次可能变动？',
    ],
    en: [
      'How does the order change between share and number? Where does Maizidian stand in each, and why?',
      'Which of the five pilot streets surprises you most? What besides the share might have guided the choice?',
      'The denominator is the registered total, not the resident population. Whose rank might move if it were replaced?',
    ],
  },
};
