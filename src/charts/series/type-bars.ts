import * as Plot from '@observablehq/plot';
import { ticks } from 'd3-array';
import { punctuation } from '#src/i18n/punctuation.ts';
import { formatDate, formatNumber } from '#src/lib/text/format.ts';
import { plain, say } from '#src/lib/text/say.ts';
import { wrap } from '#src/lib/text/text-width.ts';
import type { Lang } from '#src/model.ts';
import { accent, bar, ink, muted, paper } from '../draw/colours.ts';
import type { Frame } from '../draw/frame.ts';
import { labelOf, marked } from '../draw/marks.ts';
import { plotted, topAxis } from '../draw/plot.ts';
import { dateOf, markOf, shortName, whole } from '../text/words.ts';
import type { Registered, TypeRow, TypeRows } from './type-rows.ts';

interface BarLayout {
  lang: Lang;
  frame: Frame;
  /** Where the scale begins. */
  left: number;
}

/** Marks that stand one below the other, and the height that they take. */
interface Stack {
  height: number;
  marks: Plot.Markish[];
}

const gap = 16;
const thickness = 18;
const leadingOf = (size: number): number => size * 1.35;

/** Draws one row a type. In the narrow form bars carry their numbers and need no scale. */
export function drawTypes({ types }: TypeRows, frame: Frame, lang: Lang): SVGElement {
  const sizes = types.flatMap(({ size, counts }) =>
    size !== undefined && counts?.id === 'persons' ? [size.value] : [],
  );
  const most = Math.max(1, ...sizes) * 1.04;
  const left = frame.narrow ? 22 : 316;
  const top = frame.narrow ? 2 : 44;
  const marks: Plot.Markish[] = [];
  let y = top;
  for (const row of types) {
    const drawn = rowFrom(y, row, { lang, frame, left });
    marks.push(...drawn.marks);
    y += drawn.height + gap;
  }
  return plotted(
    {
      height: Math.ceil(y - gap + 6),
      marginLeft: left,
      marginRight: 14,
      marginTop: top - 8,
      marginBottom: 0,
      x: { domain: [0, most], axis: null },
      y: { type: 'identity', axis: null },
      marks: [...(frame.narrow ? [] : scale(most, frame, lang)), ...marks],
    },
    frame,
  );
}

/** The scale of people. */
function scale(most: number, frame: Frame, lang: Lang): Plot.Markish[] {
  const heading = { zh: '人数 →', en: 'People →' }[lang];
  return [
    ...topAxis(ticks(0, most, 4), (value) => formatNumber(value), frame),
    Plot.ruleX([0], { stroke: ink }),
    lines([heading], 7, 0, { fontSize: frame.minor, fill: muted }),
  ];
}

/** Lines of text, `dx` units from the beginning of the scale; `y` is the middle of the first. */
function lines(
  texts: readonly string[],
  y: number,
  dx: number,
  look: Plot.TextOptions & { fontSize: number },
): Plot.Markish {
  return Plot.text(texts, {
    frameAnchor: 'left',
    textAnchor: 'start',
    dx,
    y: (_text: string, index: number) => y + index * leadingOf(look.fontSize),
    fill: ink,
    ...look,
  });
}

/** A row from `top` on: what the type is, and what is known of its size. */
function rowFrom(top: number, row: TypeRow, place: BarLayout): Stack {
  const { frame, left } = place;
  const first = top + frame.text / 2 + 2;
  const room = frame.narrow ? frame.width - 22 - 14 : left - 22 - 18;
  const names = wrap(row.name, room, frame.text, true);
  const examples = wrap(row.examples, room, frame.minor);
  const below = first + names.length * leadingOf(frame.text);
  const height = names.length * leadingOf(frame.text) + examples.length * leadingOf(frame.minor);
  const own = labelOf(row.key);
  const size = sizeFrom(frame.narrow ? top + height + 6 : top, row, place);
  return {
    height: frame.narrow ? height + 6 + size.height : Math.max(height, size.height),
    marks: [
      lines([String(row.subject.order)], first, -left, {
        fontSize: frame.text,
        fill: muted,
        ...own,
      }),
      lines(names, first, 22 - left, { fontSize: frame.text, fontWeight: 700, ...own }),
      lines(examples, below, 22 - left, { fontSize: frame.minor, fill: muted, ...own }),
      ...size.marks,
    ],
  };
}

/** What is known of the size, from `top` on: a dot with a note, or bars. */
function sizeFrom(top: number, row: TypeRow, place: BarLayout): Stack {
  const { frame } = place;
  const { size, counts } = row;
  if (size !== undefined && counts?.id === 'persons') return barsFrom(top, row, size.value, place);
  const isOther = counts?.id === 'countries';
  const y = top + frame.text / 2 + 2;
  const sizeText = plain(row.sizeText);
  const note = {
    zh: isOther ? `${sizeText}：来源国，不是人数` : sizeText,
    en: isOther ? `${sizeText} of origin, not a head count` : sizeText,
  }[place.lang];
  const halo = { stroke: paper, strokeWidth: 4 };
  return {
    height: leadingOf(frame.text),
    marks: [
      Plot.dot([row], {
        frameAnchor: 'left',
        dx: 10,
        y,
        r: 4.5,
        fill: isOther ? ink : paper,
        stroke: isOther ? ink : muted,
        strokeWidth: 1.5,
        ...marked([row]),
      }),
      lines([note], y, 22, {
        fontSize: frame.minor,
        fill: isOther ? ink : muted,
        ...halo,
        ...labelOf(row.key),
      }),
    ],
  };
}

/** The bar of a reported number of people and, below it, the register’s count of the same street. */
function barsFrom(top: number, row: TypeRow, size: number, place: BarLayout): Stack {
  const { frame, lang } = place;
  const amount = plain(row.amount);
  const street = row.registered?.street;
  const { colon, comma } = punctuation(lang);
  // Where it is narrow, the register below names the subdistrict.
  const whose = street === undefined || frame.narrow ? [] : [shortName(street, lang)];
  const where = `${[...whose, row.said].join(comma)}${colon}`;
  const said = {
    zh: `${where}${amount}，时点不明`,
    en: `${where}${amount}`,
  }[lang];
  const counterpart =
    row.registered === undefined ? nothing : registerFrom(top + 24, row, row.registered, place);
  return {
    height: thickness + counterpart.height,
    marks: [
      Plot.rect([row], {
        x1: 0,
        x2: size,
        y1: top,
        y2: top + thickness,
        fill: accent,
        fillOpacity: 0.22,
        stroke: accent,
        strokeDasharray: '4 3',
        ...marked([row]),
      }),
      ...(frame.narrow ? [Plot.ruleX([0], { y1: top - 4, y2: top + 46, stroke: ink })] : []),
      lines([said], top + thickness / 2, 7, {
        fontSize: frame.minor,
        fontWeight: 700,
        ...labelOf(row.key),
      }),
      ...counterpart.marks,
    ],
  };
}

const nothing: Stack = { height: 0, marks: [] };

/** The register’s count, and the figure that is not drawn. */
function registerFrom(
  top: number,
  row: TypeRow,
  { street, outside }: Registered,
  { frame, lang, left }: BarLayout,
): Stack {
  const date = formatDate(dateOf(street.key), lang);
  const facts = {
    zh: [say`${date}登记的境外人员${whole(outside)}人，不分来源地`],
    en: [say`${whole(outside)} residents from outside the mainland, of all origins, ${date}`],
  };
  const register = {
    zh: `另一份材料：${shortName(street, 'zh')}登记境外人员${whole(outside).text}人，不分来源地，${date}`,
    en: `Another source’s register: ${whole(outside).text} from outside the mainland in ${shortName(street, 'en')}, all origins, ${date}`,
  }[lang];
  const implausible = ({ doubtful }: TypeRow): string =>
    doubtful === undefined
      ? ''
      : {
          zh: `${doubtful.place}“约${whole(doubtful.size).text}人”难以置信，不画`,
          en: `${doubtful.place}, “about ${whole(doubtful.size).text}”: implausible, not drawn`,
        }[lang];
  const room = frame.width - left - 8;
  const counted = wrap(register, room, frame.minor);
  const doubted = row.doubtful === undefined ? [] : wrap(implausible(row), room, frame.minor);
  const leading = leadingOf(frame.minor);
  const first = top + 28;
  const last = first + counted.length * leading + 3;
  const how = { fontSize: frame.minor, stroke: paper, strokeWidth: 4 };
  const own = markOf(street, facts[lang], lang);
  return {
    height: last + doubted.length * leading - top + 2,
    marks: [
      Plot.rect([own], {
        x1: 0,
        x2: outside.value,
        y1: top,
        y2: top + thickness,
        fill: bar,
        ...marked([own]),
      }),
      lines(counted, first, 7, { ...how, ...labelOf(street.key) }),
      lines(doubted, last, 7, { ...how, fill: muted, ...labelOf(row.key) }),
    ],
  };
}
