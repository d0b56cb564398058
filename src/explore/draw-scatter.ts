import * as Plot from '@observablehq/plot';
import { scaleLinear, scaleLog } from 'd3-scale';
import {
  append,
  colours,
  marked,
  placeLabels,
  plotted,
  write,
  type Frame,
} from '#src/charts/drawing.ts';
import { punctuation } from '#src/i18n/punctuation.ts';
import { widest, wrap } from '#src/lib/text/text-width.ts';
import { axisFormat, domainOf, logTicks } from './draw-rows.ts';
import type { ExploredIndicator } from './data.ts';
import type { RegisterView, Row, Shown } from './rows.ts';
import { withUnit } from './words.ts';

const { accent, bar, ink, muted, paper, rule } = colours;

interface Dot {
  key: string;
  label: string;
  across: number;
  up: number;
  grouped: boolean;
  tip: string[];
}

const radius = 5;
/** Above this many dots only those that are picked out by a group are named. */
const crowd = 60;

function dotsOf({ rows, lang, of, x }: RegisterView): Dot[] {
  const { colon, semicolon } = punctuation(lang);
  const dot = (row: Row, up: Shown, across: Shown): Dot => ({
    key: row.key,
    label: row.label,
    across: across.value,
    up: up.value,
    grouped: row.grouped,
    tip: [
      `${row.label}${colon}${x.label[lang]} ${across.text}${semicolon}${of.label[lang]} ${up.text}`,
    ],
  });
  return rows.flatMap((row) =>
    row.of === undefined || row.x === undefined ? [] : dot(row, row.of, row.x),
  );
}

/** A scale of one axis with its values. */
function axisOf(
  values: readonly number[],
  indicator: ExploredIndicator,
  isLog: boolean,
  count: number,
) {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const isRank = indicator.unit === 'rank';
  const [from, to] = domainOf({ low, high, isLog, isRank, isBars: false });
  const wider = isLog || isRank ? to : to + (to - from) * 0.08;
  const domain: [number, number] = [from, wider];
  const ticks = isLog ? logTicks(...domain) : scaleLinear(domain, [0, 1]).ticks(count);
  return { domain, ticks, format: axisFormat(indicator.unit, ticks), isLog };
}

/** Draws one dot a subdistrict; names stand where there is room. */
export function drawScatter(view: RegisterView, frame: Frame): SVGSVGElement {
  const { state, of, x, lang } = view;
  const dots = dotsOf(view);
  const height = frame.narrow ? 400 : 460;
  const up = axisOf(
    dots.map((dot) => dot.up),
    of,
    state.log.includes('of'),
    5,
  );
  const across = axisOf(
    dots.map((dot) => dot.across),
    x,
    state.log.includes('x'),
    frame.narrow ? 3 : 6,
  );
  const left = Math.ceil(widest(up.ticks.map(up.format), frame.minor)) + 12;
  const lines = {
    up: wrap(`↑ ${withUnit(of, lang)}`, frame.width, frame.minor),
    across: wrap(`${withUnit(x, lang)} →`, frame.width, frame.minor),
  };
  const leading = frame.minor * 1.3;
  const margin = {
    top: 34 + (lines.up.length - 1) * leading,
    right: 16,
    bottom: 56 + (lines.across.length - 1) * leading,
    left,
  };
  const scale = (axis: typeof up, range: [number, number]) =>
    (axis.isLog ? scaleLog : scaleLinear)(axis.domain, range);
  const toX = scale(across, [margin.left, frame.width - margin.right]);
  const toY = scale(up, [height - margin.bottom, margin.top]);
  const placed = dots.map((dot) => ({
    ...dot,
    ...{ x: toX(dot.across), y: toY(dot.up), radius, bold: dot.grouped },
  }));
  const wanted = [...placed].sort((a, b) => Number(b.bold) - Number(a.bold) || b.up - a.up);
  const edge = {
    left: margin.left + 2,
    right: frame.width,
    top: margin.top - 8,
    bottom: height - margin.bottom - 1,
  };
  const named = placed.length > crowd ? wanted.filter(({ bold }) => bold) : wanted;
  const labels = placeLabels(named, placed, [], edge, frame.minor);
  const look = { label: null, fontSize: frame.minor, fill: muted };
  const svg = plotted(
    {
      height,
      marginTop: margin.top,
      marginRight: margin.right,
      marginBottom: margin.bottom,
      marginLeft: margin.left,
      x: { type: across.isLog ? 'log' : 'linear', domain: across.domain, axis: null },
      y: { type: up.isLog ? 'log' : 'linear', domain: up.domain, axis: null },
      marks: [
        Plot.gridY(up.ticks, { stroke: rule, strokeOpacity: 1 }),
        Plot.axisY(up.ticks, { ...look, tickSize: 0, tickFormat: up.format }),
        Plot.axisX(across.ticks, { ...look, tickSize: 4, tickFormat: across.format }),
        Plot.ruleY([up.domain[0]], { stroke: ink }),
        Plot.dot(dots, {
          x: 'across',
          y: 'up',
          r: radius,
          symbol: (dot: Dot) => (dot.grouped ? 'diamond' : 'circle'),
          fill: (dot: Dot) => (dot.grouped ? accent : bar),
          fillOpacity: 0.9,
          stroke: paper,
          ...marked(dots),
        }),
      ],
    },
    frame,
  );
  for (const { dot, isFar, ...place } of labels) {
    if (isFar) {
      const d = `M${dot.x.toFixed(1)},${dot.y.toFixed(1)}L${place.x.toFixed(1)},${place.y.toFixed(1)}`;
      append(svg, 'path', { d, stroke: muted, 'stroke-width': 0.8 });
    }
    write(svg, dot.label, {
      ...place,
      ...{ size: frame.minor, bold: dot.bold, halo: paper, key: dot.key },
    });
  }
  const how = { size: frame.minor, fill: muted };
  write(svg, lines.up, { ...how, x: 0, y: 10 });
  const y = height - 12 - (lines.across.length - 1) * leading;
  write(svg, lines.across, { ...how, x: frame.width, y, anchor: 'end' });
  return svg;
}
