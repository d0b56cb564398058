import * as Plot from '@observablehq/plot';
import { ticks } from 'd3-array';
import { formatNumber, shareTicks } from '#src/lib/text/format.ts';
import type { Lang, Observation } from '#src/model.ts';
import { accent, bar, ink, muted, paper } from '../draw/colours.ts';
import type { Frame } from '../draw/frame.ts';
import { labelOf, labelsOf, marked } from '../draw/marks.ts';
import { bands, plotted, rowNames, topAxis } from '../draw/plot.ts';
import { largestFirst } from '../draw/sorting.ts';
import { widest } from '#src/lib/text/text-width.ts';
import type { Measured } from '../text/columns.ts';
import { percent } from '../text/words.ts';
import type { District, Street } from './street-rows.ts';

/** What the bars show in one state. */
export interface ShareRows extends District {
  /** What the bars measure. */
  state: 'share' | 'count' | 'population';
  /** All streets, the highest share first. */
  streets: Street[];
  first: Street;
  /** The share of the district as a whole. */
  average: Observation;
  /** The number of streets. */
  count: Observation;
  /** The streets and, last, the district. */
  table: Measured[];
}

interface BarMeasure {
  of(street: Street): Observation;
  /** The value as written beside its bar. */
  text(value: number): string;
  ticks(ticks: readonly number[]): (value: number) => string;
}

const byShare: BarMeasure = {
  of: (street) => street.share,
  text: (value) => formatNumber(value * 100, 2),
  ticks: shareTicks,
};
const byCount: BarMeasure = {
  of: (street) => street.outside,
  text: (value) => formatNumber(value),
  ticks: () => (value) => formatNumber(value),
};
const byPopulation: BarMeasure = { ...byCount, of: (street) => street.population };
const shown: Record<ShareRows['state'], BarMeasure> = {
  share: byShare,
  count: byCount,
  population: byPopulation,
};

/** Draws one bar a street, the longest first. */
export function drawBars(rows: ShareRows, frame: Frame, lang: Lang): SVGElement {
  const { state, average } = rows;
  const measure = shown[state];
  const streets = largestFirst(rows.streets, (street) => measure.of(street).value);
  const value = (street: Street): number => measure.of(street).value;
  const top = Math.max(...streets.map(value));
  const members = streets.filter((street) => street.grouped);
  const axis = ticks(0, top, frame.narrow ? 3 : 5);
  const names = widest(
    streets.map((street) => street.label),
    frame.text,
    true,
  );
  const values = widest(
    streets.map((street) => measure.text(value(street))),
    frame.minor,
  );
  return plotted(
    {
      height: 34 + streets.length * 22,
      marginLeft: Math.ceil(names) + 24,
      marginRight: Math.ceil(values) + 10,
      marginTop: 26,
      marginBottom: 8,
      x: { domain: [0, top], axis: null },
      y: { domain: streets.map((street) => street.key), axis: null, round: false, ...bands },
      marks: [
        ...topAxis(axis, measure.ticks(axis), frame),
        Plot.barX(streets, {
          x: value,
          y: 'key',
          rx: 1.5,
          fill: (street: Street) => (street.grouped ? accent : bar),
          ...marked(streets),
        }),
        Plot.ruleX([0], { stroke: ink }),
        state === 'share' ? averageLine(average, streets, frame, lang) : null,
        ...rowNames(streets, { y: 'key', dx: -20, isBold: ({ grouped }) => grouped }, frame),
        Plot.dot(members, {
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
          ...labelsOf(streets),
        }),
      ],
    },
    frame,
  );
}

/** The district's line, named beside the shortest bar where there is room. */
function averageLine(
  line: Observation,
  streets: Street[],
  frame: Frame,
  lang: Lang,
): Plot.Markish[] {
  const text = { zh: '各街道合计', en: 'All together' }[lang];
  return [
    Plot.ruleX([line.value], { stroke: muted, strokeDasharray: '3 3' }),
    Plot.text(streets.slice(-1), {
      x: line.value,
      y: 'key',
      text: () => `${text} ${percent(line, 2).text}`,
      textAnchor: 'start',
      dx: 6,
      fontSize: frame.minor,
      fill: muted,
      ...labelOf(line.key),
    }),
  ];
}
