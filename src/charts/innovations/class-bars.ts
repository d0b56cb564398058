import * as Plot from '@observablehq/plot';
import { ticks } from 'd3-array';
import { punctuation } from '#src/i18n/punctuation.ts';
import { formatShare } from '#src/lib/text/format.ts';
import { widest } from '#src/lib/text/text-width.ts';
import type { Lang } from '#src/model.ts';
import { barEnd } from '../draw/bars.ts';
import { accent, bar, ink, paper, themeColour } from '../draw/colours.ts';
import { drawSwatch, write } from '../draw/elements.ts';
import type { Frame } from '../draw/frame.ts';
import { labelsOf, markedTogether } from '../draw/marks.ts';
import { plotted, rowNames, topAxis } from '../draw/plot.ts';
import { percent } from '../text/words.ts';
import type { ClassGroup, ClassRows, ComparedClass } from './class-rows.ts';

/** The figures beside a bar: one when they agree, both when they do not. */
function figures(row: ComparedClass, lang: Lang): string[] {
  if (!row.differs || row.printed === undefined) return [percent(row.share).text];
  const [ours, theirs] = [percent(row.share).text, percent(row.printed).text];
  return {
    zh: [`复算${ours}`, `原表${theirs}`],
    en: [`by cases ${ours}`, `printed ${theirs}`],
  }[lang];
}

const marginTop = 20;
const headingHeight = 28;

/** Height of a row above and below the middle of its bar. */
function rowHeight(row: ComparedClass, frame: Frame): [above: number, below: number] {
  if (!row.differs) return [12.5, 12.5];
  return frame.narrow ? [12.5, 33] : [19, 19];
}

/** A class with the middle of its bar. */
interface PlacedClass extends ComparedClass {
  y: number;
}

/** A theme with the middle of its heading, and where its rows begin and end. */
interface PlacedGroup extends ClassGroup {
  headingY: number;
  from: number;
  to: number;
  rows: PlacedClass[];
}

/** Sets the groups one below the other. */
function placed(groups: readonly ClassGroup[], frame: Frame): PlacedGroup[] {
  let y = marginTop + 2;
  return groups.map((group) => {
    const headingY = y + 15;
    const from = y + headingHeight;
    y = from;
    const rows = group.rows.map((row) => {
      const [above, below] = rowHeight(row, frame);
      y += above + below;
      return { ...row, y: y - below };
    });
    return { ...group, headingY, from, to: y, rows };
  });
}

/** One line of figures; `at` is the value that it stands beside. */
interface Figure {
  key: string;
  text: string;
  at: number;
  y: number;
}

/** Both figures of a differing row stand in two lines beside its bar, or below it where it is narrow. */
function figureTexts(rows: readonly PlacedClass[], frame: Frame, lang: Lang): Plot.Markish[] {
  const leading = frame.minor * 1.3;
  const beside = (row: PlacedClass): Figure[] =>
    figures(row, lang).map((text, index, { length }) => ({
      key: row.key,
      text,
      at: Math.max(row.share.value, row.printed?.value ?? 0),
      y: row.y + (index - (length - 1) / 2) * leading,
    }));
  const differing = rows.filter((row) => row.differs);
  const how = { y: 'y', text: 'text', fontSize: frame.minor };
  const at = { ...how, x: 'at', textAnchor: 'start', dx: 8 } as const;
  const striking = { fill: accent, fontWeight: 700 };
  const below = differing.map((row) => ({
    key: row.key,
    text: figures(row, lang).join(punctuation(lang).comma),
    y: row.y + 21,
  }));
  const agreeing = rows.filter((row) => !row.differs).flatMap(beside);
  const twoLines = differing.flatMap(beside);
  return [
    Plot.text(agreeing, { ...at, fill: ink, ...labelsOf(agreeing) }),
    frame.narrow
      ? Plot.text(below, {
          ...how,
          ...striking,
          frameAnchor: 'right',
          textAnchor: 'end',
          dx: figuresWidth(rows, frame, lang),
          stroke: paper,
          strokeWidth: 4,
          ...labelsOf(below),
        })
      : Plot.text(twoLines, { ...at, ...striking, ...labelsOf(twoLines) }),
  ];
}

/** Room that figures need to the right of the bars. */
function figuresWidth(rows: readonly ComparedClass[], frame: Frame, lang: Lang): number {
  const texts = rows.flatMap((row) => (frame.narrow && row.differs ? [] : figures(row, lang)));
  return Math.ceil(widest(texts, frame.minor, true)) + 10;
}

/** The bar of a class with the tick of its printed percentage. */
function bars(rows: readonly PlacedClass[], unit: number): Plot.Markish[] {
  const row = markedTogether(rows);
  return [
    Plot.rect(rows, {
      x1: 0,
      x2: ({ share }: PlacedClass) => barEnd(share.value, unit),
      y1: ({ y }: PlacedClass) => y - 7,
      y2: ({ y }: PlacedClass) => y + 7,
      rx: 1.5,
      fill: ({ differs }: PlacedClass) => (differs ? accent : bar),
      ...row,
    }),
    Plot.ruleX(rows, {
      x: ({ printed }: PlacedClass) => printed?.value,
      y1: ({ y }: PlacedClass) => y - 10,
      y2: ({ y }: PlacedClass) => y + 10,
      stroke: ink,
      strokeWidth: 2,
      ...row,
    }),
  ];
}

/** Draws one bar a class under the heading of its theme, with a tick for the printed percentage. */
export function drawClasses({ groups, classes }: ClassRows, frame: Frame, lang: Lang): SVGElement {
  const themes = placed(groups, frame);
  const rows = themes.flatMap((theme) => theme.rows);
  const most = Math.max(
    ...classes.flatMap(({ share, printed }) => [share.value, printed?.value ?? 0]),
  );
  const labels = classes.map(({ label }) => label);
  const marginLeft = Math.ceil(widest(labels, frame.text, true)) + 8;
  const marginRight = figuresWidth(classes, frame, lang);
  const svg = plotted(
    {
      height: (themes.at(-1)?.to ?? marginTop) + 4,
      marginLeft,
      marginRight,
      marginTop,
      marginBottom: 0,
      x: { domain: [0, most], axis: null },
      y: { type: 'identity', axis: null },
      marks: [
        ...topAxis(ticks(0, most, frame.narrow ? 2 : 6), (share) => formatShare(share, 0), frame),
        Plot.ruleX(themes, { x: 0, y1: 'from', y2: 'to', stroke: ink }),
        ...bars(rows, most / (frame.width - marginLeft - marginRight)),
        ...rowNames(rows, { y: 'y', dx: -8, isBold: ({ differs }) => differs }, frame),
        ...figureTexts(rows, frame, lang),
      ],
    },
    frame,
  );
  for (const { theme, headingY: y } of themes) {
    drawSwatch(svg, 0, y, { fill: themeColour(theme.index) });
    const how = { x: 18, y, size: frame.text, bold: true, halo: paper };
    write(svg, theme.subject.name[lang], how);
  }
  return svg;
}
