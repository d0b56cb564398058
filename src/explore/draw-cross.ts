import * as Plot from '@observablehq/plot';
import { colours, labelsOf, marked, plotted, type Frame } from '#src/charts/drawing.ts';
import { labelled } from '#src/i18n/punctuation.ts';
import { textWidth, widest } from '#src/lib/text/text-width.ts';
import { valueName } from './cross-words.ts';
import type { CrossView } from './cross.ts';

const { accent, ink, muted, rule } = colours;

interface Square {
  key: string;
  down: string;
  across: string;
  count: number;
  tip: string[];
}

const pitch = 40;
/** The deepest colour that dark figures can be read on. */
const deepest = 0.42;

/** Draws one square for each pair of values, with its number of cases; more cases are darker. */
export function drawCross(view: CrossView, frame: Frame): SVGSVGElement {
  const { lang, downs, acrosses, cells } = view;
  const squares = cells.flat().map(({ key, down, across, cases }): Square => {
    const names = [valueName(down, lang), valueName(across, lang)];
    const count = {
      zh: `${String(cases.length)}个案例`,
      en: `${String(cases.length)} ${cases.length === 1 ? 'case' : 'cases'}`,
    }[lang];
    return {
      ...{ key, down: down.id, across: across.id, count: cases.length },
      tip: [labelled(names.join(' × '), count, lang)],
    };
  });
  const rows = downs.map((value) => ({ id: value.id, label: valueName(value, lang) }));
  const columns = acrosses.map((value) => ({ id: value.id, label: valueName(value, lang) }));
  const names = Math.ceil(
    widest(
      rows.map(({ label }) => label),
      frame.text,
    ),
  );
  const left = names + 14;
  const wide = (frame.width - left - 4) / Math.max(1, columns.length);
  const heads = widest(
    columns.map(({ label }) => label),
    frame.minor,
  );
  const isSteep = heads > wide - 6;
  const top = isSteep ? Math.ceil(heads * 0.78) + 22 : 30;
  const last = columns.at(-1);
  // Slanted heads lean beyond the last column.
  const right = isSteep ? Math.ceil(textWidth(last?.label ?? '', frame.minor) * 0.62) : 4;
  const highest = Math.max(1, ...squares.map(({ count }) => count));
  return plotted(
    {
      height: top + rows.length * pitch + 6,
      marginTop: top,
      marginRight: right,
      marginBottom: 6,
      marginLeft: left,
      x: { domain: columns.map(({ id }) => id), axis: null, padding: 0.04 },
      y: { domain: rows.map(({ id }) => id), axis: null, padding: 0.08 },
      marks: [
        Plot.cell(squares, {
          x: 'across',
          y: 'down',
          fill: accent,
          fillOpacity: (square: Square) => (square.count / highest) * deepest,
          stroke: rule,
          ...marked(squares),
        }),
        Plot.text(squares, {
          x: 'across',
          y: 'down',
          text: (square: Square) => String(square.count),
          fontSize: frame.text,
          fill: (square: Square) => (square.count === 0 ? muted : ink),
          pointerEvents: 'none',
          ...labelsOf(squares),
        }),
        Plot.text(rows, {
          frameAnchor: 'left',
          y: 'id',
          text: 'label',
          textAnchor: 'end',
          dx: -10,
          fontSize: frame.text,
        }),
        Plot.text(columns, {
          frameAnchor: 'top',
          x: 'id',
          text: 'label',
          dy: -10,
          fontSize: frame.minor,
          fill: muted,
          ...(isSteep ? { rotate: -50, textAnchor: 'start' } : {}),
        }),
      ],
    },
    frame,
  );
}
