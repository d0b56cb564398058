import * as Plot from '@observablehq/plot';
import { ticks } from 'd3-array';
import { scaleLinear, scaleLog } from 'd3-scale';
import {
  bands,
  colours,
  labelsOf,
  marked,
  plotted,
  topAxis,
  type Frame,
} from '#src/charts/drawing.ts';
import { formatNumber, shareTicks } from '#src/lib/text/format.ts';
import { widest } from '#src/lib/text/text-width.ts';
import { labelled } from '#src/i18n/punctuation.ts';
import type { Unit } from '#src/model.ts';
import type { RegisterView, Row } from './rows.ts';
import { lineOf } from './words.ts';

const { accent, bar, ink, muted, paper, rule } = colours;

/** A row as Plot draws it. */
interface Drawn {
  key: string;
  label: string;
  value: number;
  text: string;
  grouped: boolean;
  tip: string[];
}

/** Writes the values of an axis. */
export function axisFormat(unit: Unit, values: readonly number[]): (value: number) => string {
  if (unit === 'share') return shareTicks(values);
  const isExact = (digits: number): boolean =>
    values.every((value) => Math.abs(Number(value.toFixed(digits)) - value) < 1e-9);
  const digits = [0, 1, 2].find(isExact) ?? 3;
  return (value) => formatNumber(value, digits);
}

/** Round values of a logarithmic axis between two: powers of ten, with twos and fives where few. */
export function logTicks(from: number, to: number): number[] {
  const powers = scaleLog([from, to], [0, 1]).ticks(3);
  const leading = (value: number): number => Number(value.toExponential().charAt(0));
  const round = powers.filter((value) => [1, 2, 5].includes(leading(value)));
  const tens = powers.filter((value) => leading(value) === 1);
  return tens.length >= 3 ? tens : round;
}

function drawnOf(rows: readonly Row[], { lang, of }: RegisterView): Drawn[] {
  return rows.flatMap(({ key, label, grouped, of: shown }) =>
    shown === undefined
      ? []
      : {
          ...{ key, label, grouped },
          value: shown.value,
          text: shown.text,
          tip: [labelled(label, `${of.label[lang]} ${shown.text}`, lang)],
        },
  );
}

/** How high a row is, and how wide the names beside it may be; longer ones stand above. */
const pitch = 22;
const widestName = 0.42;
const axisHeight = 26;

/** Draws one bar or one dot a subdistrict, with name and value, in the order of the view. */
export function drawRows(view: RegisterView, frame: Frame): SVGSVGElement {
  const { state, of } = view;
  const rows = drawnOf(view.rows, view);
  const names = widest(
    rows.map(({ label }) => label),
    frame.text,
    true,
  );
  const isAbove = names > frame.width * widestName;
  const height = isAbove ? pitch * 2 : pitch;
  const values = widest(
    rows.map(({ text }) => text),
    frame.minor,
  );
  const isBars = state.kind === 'bars';
  const isLog = state.log.includes('of');
  // Dots of a group are diamonds themselves.
  const isMarked = isBars && rows.some(({ grouped }) => grouped);
  const all = rows.map(({ value }) => value);
  const line = lineOf(view);
  const [low, high] = [Math.min(...all), Math.max(...all, line?.value ?? -Infinity)];
  const count = frame.narrow ? 3 : 5;
  const domain = domainOf({ low, high, isBars, isLog, isRank: of.unit === 'rank' });
  const [from, to] = domain;
  const axis = isLog ? logTicks(from, to) : ticks(Math.min(from, to), Math.max(from, to), count);
  const shift = isAbove ? 9 : 0;
  const how = { x: 'value', y: 'key', ...(isAbove ? { dy: shift } : {}) };
  const zero = from <= 0 && to >= 0;
  return plotted(
    {
      height: axisHeight + 8 + rows.length * height,
      marginLeft: isAbove ? 6 : Math.ceil(names) + (isMarked ? 24 : 14),
      marginRight: Math.ceil(values) + 12,
      marginTop: axisHeight,
      marginBottom: 8,
      x: { type: isLog ? 'log' : 'linear', domain, axis: null },
      y: { domain: rows.map(({ key }) => key), axis: null, round: false, ...bands },
      marks: [
        ...topAxis(axis, axisFormat(of.unit, axis), frame),
        isBars
          ? Plot.barX(rows, {
              x: 'value',
              y: 'key',
              rx: 1.5,
              ...(isAbove ? { insetTop: pitch - 4 } : {}),
              fill: (row: Drawn) => (row.grouped ? accent : bar),
              ...marked(rows),
            })
          : [
              Plot.ruleY(rows, { y: 'key', stroke: rule, ...(isAbove ? { dy: shift } : {}) }),
              Plot.dot(rows, {
                ...how,
                r: 5,
                symbol: (row: Drawn) => (row.grouped ? 'diamond' : 'circle'),
                fill: (row: Drawn) => (row.grouped ? accent : bar),
                ...marked(rows),
              }),
            ],
        zero ? Plot.ruleX([0], { stroke: ink }) : null,
        line === undefined
          ? null
          : Plot.ruleX([line.value], { stroke: muted, strokeDasharray: '3 3' }),
        ...[false, true].map((grouped) => {
          const own = rows.filter((row) => row.grouped === grouped);
          return Plot.text(own, {
            frameAnchor: 'left',
            y: 'key',
            text: 'label',
            ...(isAbove
              ? { textAnchor: 'start', dy: -shift }
              : { textAnchor: 'end', dx: isMarked ? -20 : -10 }),
            fontSize: frame.text,
            ...(grouped ? { fontWeight: 700 } : {}),
            ...labelsOf(own),
          });
        }),
        isMarked && !isAbove
          ? Plot.dot(
              rows.filter((row) => row.grouped),
              { frameAnchor: 'left', dx: -10, y: 'key', symbol: 'diamond', r: 4.5, fill: accent },
            )
          : null,
        Plot.text(rows, {
          ...how,
          x: (row: Drawn) => (isBars ? Math.max(row.value, 0) : row.value),
          text: 'text',
          textAnchor: 'start',
          dx: isBars ? 6 : 10,
          fontSize: frame.minor,
          fill: ink,
          stroke: paper,
          strokeWidth: 4,
          ...labelsOf(rows),
        }),
      ],
    },
    frame,
  );
}

interface Extent {
  low: number;
  high: number;
  isBars: boolean;
  isLog: boolean;
  isRank: boolean;
}

/**
 * Bars begin at zero. Dots do too where that leaves them apart; ranks have the first place at the
 * right, where large values stand.
 */
export function domainOf({ low, high, isBars, isLog, isRank }: Extent): [number, number] {
  if (isRank) return [high + 1, Math.min(low, 1)];
  if (isLog) return [low / 1.15, high * 1.15];
  const [from, to] = [Math.min(0, low), Math.max(0, high)];
  if (isBars || from < 0 || low < high / 2) return from === to ? [0, 1] : [from, to];
  const [start = low, end = high] = scaleLinear([low, high], [0, 1]).nice(5).domain();
  return start === end ? [start - 1, end + 1] : [start, end];
}
