import * as Plot from '@observablehq/plot';
import { plain, say } from '#src/lib/text/say.ts';
import { widest } from '#src/lib/text/text-width.ts';
import type { Lang } from '#src/model.ts';
import { barEnd } from '../draw/bars.ts';
import { accent, bar, ink, muted, rule } from '../draw/colours.ts';
import type { Frame } from '../draw/frame.ts';
import { labelsOf, marked } from '../draw/marks.ts';
import { plotted, rowNames } from '../draw/plot.ts';
import { signed, whole } from '../text/words.ts';
import type { PermitRow, PermitRows } from './permit-rows.ts';

/** How the difference of a row comes about, in the printed numbers. */
function sumText(row: PermitRow): string {
  const { withPermit, without, migrants } = row;
  return plain(say`${whole(withPermit)} + ${whole(without)} − ${whole(migrants)}`);
}

/** A row with the heights at which its name and its bar stand. */
interface PlacedRow extends PermitRow {
  isTotal: boolean;
  nameY: number;
  barY: number;
}

const head = 26;
const totalGap = 18;

/** In the narrow form a bar stands below its name. The total is set apart. */
function placed(row: PermitRow, index: number, isTotal: boolean, frame: Frame): PlacedRow {
  const top = head + index * pitchOf(frame) + (isTotal ? totalGap : 0);
  const middle = top + pitchOf(frame) / 2;
  const [nameY, barY] = frame.narrow ? [top + 10, top + 30] : [middle, middle];
  return { ...row, isTotal, nameY, barY };
}

const pitchOf = ({ narrow }: Frame): number => (narrow ? 44 : 28);

/** The scale of the differences, with room for names, values and sums. */
function planeOf(rows: readonly PlacedRow[], frame: Frame) {
  const differences = rows.map((row) => row.gap.value);
  const domain: [number, number] = [Math.min(0, ...differences), Math.max(1, ...differences)];
  const widestOf = (text: (row: PlacedRow) => string, size: number, bold = false): number =>
    Math.ceil(widest(rows.map(text), size, bold));
  const values = widestOf((row) => signed(row.gap).text, frame.text, true) + 8;
  const names = frame.narrow ? 0 : widestOf(({ label }) => label, frame.text, true) + 10;
  const sums = frame.narrow ? 0 : widestOf(sumText, frame.minor) + 12;
  const marginLeft = names + (domain[0] < 0 ? values : 0);
  const marginRight = sums + values;
  const unit = (domain[1] - domain[0]) / (frame.width - marginLeft - marginRight);
  return { domain, names, marginLeft, marginRight, unit };
}

/** Draws one bar a row that does not add up, and one for the printed total. */
export function drawGaps({ off, total }: PermitRows, frame: Frame, lang: Lang): SVGElement {
  const streets = off.map((row, index) => placed(row, index, false, frame));
  const totals = total === undefined ? [] : [placed(total, off.length, true, frame)];
  const rows = [...streets, ...totals];
  const { domain, names, marginLeft, marginRight, unit } = planeOf(rows, frame);
  const bottom = head + off.length * pitchOf(frame);
  const half = frame.narrow ? 7 : 8;
  const bars = (some: PlacedRow[], look: Plot.RectOptions): Plot.Markish =>
    Plot.rect(some, {
      x1: 0,
      x2: (row: PlacedRow) => barEnd(row.gap.value, unit),
      y1: (row: PlacedRow) => row.barY - half,
      y2: (row: PlacedRow) => row.barY + half,
      rx: 1.5,
      ...look,
      ...marked(some),
    });
  const heading = { zh: '已办 ＋ 未办 − 表中合计', en: 'with + without − printed total' }[lang];
  const nameAt = frame.narrow
    ? ({ textAnchor: 'start', dx: -marginLeft } as const)
    : { dx: names - 10 - marginLeft };
  const atRight = {
    frameAnchor: 'right',
    textAnchor: 'end',
    dx: marginRight,
    fontSize: frame.minor,
    fill: muted,
  } as const;
  return plotted(
    {
      height: head + rows.length * pitchOf(frame) + totalGap + 4,
      marginLeft,
      marginRight,
      marginTop: 0,
      marginBottom: 0,
      x: { domain, axis: null },
      y: { type: 'identity', axis: null },
      marks: [
        Plot.text([heading], { ...atRight, y: 8 }),
        Plot.ruleY(totals.length === 0 ? [] : [bottom + totalGap / 2], {
          stroke: rule,
          insetLeft: -marginLeft,
          insetRight: -marginRight,
        }),
        bars(streets, { fill: accent }),
        bars(totals, { fill: bar, stroke: ink }),
        frame.narrow ? null : Plot.ruleX([0], { y1: head - 2, y2: bottom, stroke: ink }),
        ...rowNames(rows, { y: 'nameY', isBold, ...nameAt }, frame),
        ...values(rows, frame),
        Plot.text(rows, { ...atRight, y: 'nameY', text: sumText, ...labelsOf(rows) }),
      ],
    },
    frame,
  );
}

const isBold = (row: PlacedRow): boolean => row.isTotal;

/** The differences at the ends of their bars. */
function values(rows: readonly PlacedRow[], frame: Frame): Plot.Markish[] {
  const how = {
    x: (row: PlacedRow) => row.gap.value,
    y: 'barY',
    text: (row: PlacedRow) => signed(row.gap).text,
    fontSize: frame.text,
    fontWeight: 700,
  };
  const [below, above] = [
    rows.filter(({ gap }) => gap.value < 0),
    rows.filter(({ gap }) => gap.value >= 0),
  ];
  return [
    Plot.text(below, { ...how, textAnchor: 'end', dx: -6, ...labelsOf(below) }),
    Plot.text(above, { ...how, textAnchor: 'start', dx: 6, ...labelsOf(above) }),
  ];
}
