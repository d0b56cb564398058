import * as Plot from '@observablehq/plot';
import { formatNumber, shareTicks } from '#src/lib/text/format.ts';
import type { Lang, Observation } from '#src/model.ts';
import { accent, bar, ink, muted, paper, rule } from '../draw/colours.ts';
import type { Frame } from '../draw/frame.ts';
import { marked } from '../draw/marks.ts';
import { plotted, writeAxisNames } from '../draw/plot.ts';
import { percent } from '../text/words.ts';
import { keyOf, writeKey } from './scatter-key.ts';
import { dotsOf, labelsOf, margin, scalesOf, writeLabels } from './scatter-layout.ts';
import type { ScatterDot, Scales } from './scatter-layout.ts';
import type { Street } from './street-rows.ts';

function axes(scales: Scales, frame: Frame): Plot.Markish[] {
  const how = { label: null, fontSize: frame.minor, fill: muted };
  const shares = scales.y.ticks(5);
  return [
    Plot.gridY(shares, { stroke: rule, strokeOpacity: 1 }),
    Plot.axisY(shares, {
      ...how,
      tickSize: 0,
      tickFormat: shareTicks(shares),
    }),
    Plot.axisX(scales.x.ticks(frame.narrow ? 3 : 6), {
      ...how,
      tickSize: 4,
      tickFormat: (value: number) => formatNumber(value),
    }),
    Plot.ruleY([0], { stroke: ink }),
  ];
}

/** Draws one dot a street, named or with a number that a key below explains; `average` is the share of the district as a whole. */
export function drawScatter(
  streets: readonly Street[],
  average: Observation,
  frame: Frame,
  lang: Lang,
): SVGElement {
  const height = frame.narrow ? 430 : 480;
  const scales = scalesOf(streets, frame, height);
  const dots = dotsOf(streets, scales);
  const named = {
    zh: `各街道合计 ${percent(average, 2).text}`,
    en: `All together ${percent(average, 2).text}`,
  };
  const note = { text: named[lang], y: scales.y(average.value), key: average.key };
  const labels = labelsOf(dots, note, frame, height);
  const key = keyOf(labels.numbered, frame);
  const svg = plotted(
    {
      height: height + key.height,
      marginTop: margin.top,
      marginRight: margin.right,
      marginBottom: margin.bottom + key.height,
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
          fill: (dot: ScatterDot) => (dot.grouped ? accent : bar),
          fillOpacity: 0.9,
          stroke: paper,
          sort: null,
          ...marked(dots),
        }),
      ],
    },
    frame,
  );
  writeLabels(svg, labels, note, frame);
  const names = {
    zh: { across: '登记总人口（人）→', up: '↑ 境外人员占登记总人口' },
    en: { across: 'Registered total, persons →', up: '↑ Share from outside the mainland' },
  }[lang];
  writeAxisNames(svg, names, height - 12, frame);
  writeKey(svg, key, height, frame, lang);
  return svg;
}
