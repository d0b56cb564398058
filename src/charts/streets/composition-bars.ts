import * as Plot from '@observablehq/plot';
import { sum, ticks } from 'd3-array';
import { formatNumber, formatShare } from '#src/lib/text/format.ts';
import type { Lang } from '#src/model.ts';
import { bar, ink, category } from '../draw/colours.ts';
import { columnWidth, middle, writeColumns, writeName } from '../draw/bars.ts';
import type { TextColumn } from '../draw/bars.ts';
import { drawSwatch } from '../draw/elements.ts';
import type { Frame } from '../draw/frame.ts';
import { drawKey, setKey } from '../draw/key.ts';
import { marked } from '../draw/marks.ts';
import { bands, plotted, topAxis } from '../draw/plot.ts';
import { largestFirst } from '../draw/sorting.ts';
import { widest } from '#src/lib/text/text-width.ts';
import { percent, whole } from '../text/words.ts';
import { mostlyMigrants } from './composition.ts';
import type { Composed, CompositionRows } from './composition.ts';

interface PopulationPart {
  /** The indicator that names it. */
  indicator: string;
  fill: string;
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
    fill: category('blue'),
    of: (street) => street.migrants.value,
  },
  {
    indicator: 'outside',
    fill: ink,
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
      ...marked(streets),
    }),
  );
}

/** Draws one bar a street, divided into its three parts. */
export function drawComposition(rows: CompositionRows, frame: Frame, lang: Lang): SVGElement {
  const { inPercent } = rows;
  const streets = inPercent
    ? rows.streets
    : largestFirst(rows.streets, (street) => street.population.value);
  const top = inPercent ? 1 : Math.max(...streets.map((street) => street.population.value));
  const columns = columnsOf(streets, inPercent, lang);
  const leading = frame.minor * 1.5;
  const key = setKey(
    parts.map(({ indicator, fill }) => ({
      label: rows.labelOf(indicator)[lang],
      sample(svg, x, y) {
        drawSwatch(svg, x, y, { fill });
      },
    })),
    { x: 0, y: leading / 2, size: frame.minor, indent: 18, leading, width: frame.width },
  );
  const bars = { top: key.last + leading / 2 + 36, pitch: 22 };
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
      height: bars.top + streets.length * bars.pitch + 4,
      marginLeft,
      marginRight,
      marginTop: bars.top,
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
  );
  drawKey(svg, key);
  for (const [index, street] of streets.entries()) {
    const name = { label: street.label, bold: mostlyMigrants(street) };
    writeName(svg, name, marginLeft - 8, middle(bars, index), frame);
  }
  writeColumns(svg, columns, frame.width - marginRight, bars, frame);
  return svg;
}
