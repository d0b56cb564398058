import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { quoted } from '#src/i18n/punctuation.ts';
import { formatValue } from '#src/lib/text/format.ts';
import { observationPath } from '#src/lib/observations.ts';
import { plain, say } from '#src/lib/text/say.ts';
import { wrap } from '#src/lib/text/text-width.ts';
import type { Lang, Measures, Observation, Subject } from '#src/model.ts';
import { accent, ink, muted, paper, rule } from '../draw/colours.ts';
import { append, drawing, endAt, levelLine, uprightLine, write } from '../draw/elements.ts';
import type { TextStyle } from '../draw/elements.ts';
import type { Frame } from '../draw/frame.ts';
import { mark } from '../draw/marks.ts';
import type { Portrait } from '../draw/portrait.ts';
import { tip } from '../text/words.ts';
import { caveatOf, registerColumns } from './street-rows.ts';

/** The indicators shown, with the decimals of each. */
const shown: readonly [id: string, digits: number][] = [
  ['population', 0],
  ['outside', 0],
  ['outside-share', 2],
  ['hukou-share', 1],
  ['migrants-share', 1],
  ['separation-rate', 1],
];

/** One indicator: all streets, the one that is named, and all of them together. */
interface Strip {
  label: string;
  of: { street: Subject; observation: Observation }[];
  own: Observation;
  /** Left out for head counts, where the total lies far beyond every street. */
  whole: Observation | undefined;
  said(observation: Observation): string;
}

function stripsOf(street: Subject, measures: Measures, lang: Lang): Strip[] {
  const streets = measures.subjects('street', street.parent);
  return shown.flatMap(([id, digits]) => {
    const own = measures.find(id, street.key);
    if (own === undefined) return [];
    const of = streets.flatMap((other) => {
      const observation = measures.find(id, other.key);
      return observation === undefined ? [] : [{ street: other, observation }];
    });
    return {
      label: measures.label(id)[lang],
      of,
      own,
      whole: own.unit === 'share' ? measures.find(id, street.parent ?? '') : undefined,
      said: ({ value, unit }) => formatValue(value, unit, digits),
    };
  });
}

/** Writes a value that leads to its evidence. */
function writeValue(svg: Element, strip: Strip, observation: Observation, how: TextStyle): void {
  const link = append(svg, 'g', { 'data-path': observationPath(observation) });
  write(link, strip.said(observation), how);
}

/** Where the line of a strip stands: its ends and its height. */
interface Place {
  across: readonly [number, number];
  y: number;
  frame: Frame;
}

/** The line of a strip with its dots, the named one on top. */
function drawStrip(
  svg: Element,
  strip: Strip,
  { street, lang }: { street: Subject; lang: Lang },
  { across, y, frame }: Place,
): void {
  const [low = 0, high = 1] = extent(strip.of, ({ observation }) => observation.value);
  const x = scaleLinear([low, high === low ? low + 1 : high], [...across]);
  levelLine(svg, across, y, { stroke: rule });
  if (strip.whole !== undefined)
    uprightLine(svg, x(strip.whole.value), [y - 9, y + 9], { stroke: ink, 'stroke-width': 1.5 });
  const isOwn = (one: Subject): boolean => one.key === street.key;
  const inOrder = [...strip.of].sort((a, b) => Number(isOwn(a.street)) - Number(isOwn(b.street)));
  for (const { street: other, observation } of inOrder) {
    const [cx, own] = [x(observation.value), isOwn(other)];
    const shape = own
      ? append(svg, 'path', {
          d: `M${cx.toFixed(1)},${String(y - 8)}l8,8l-8,8l-8,-8z`,
          fill: accent,
          stroke: paper,
          'stroke-width': 1.5,
        })
      : append(svg, 'circle', { cx, cy: y, r: 4.5, fill: 'none', stroke: muted });
    mark(shape, {
      key: other.key,
      tip: tip(lang, other.name[lang], [{ text: strip.said(observation), observation }]),
      path: observationPath(observation),
    });
  }
  writeEnds(svg, strip, [low, high], { across, y, frame });
}

/** Writes the lowest and the highest value: at the ends of a wide line, below a narrow one. */
function writeEnds(
  svg: Element,
  strip: Strip,
  [low, high]: readonly [number, number],
  { across, y, frame }: Place,
): void {
  const at = (value: number): Observation | undefined =>
    strip.of.find(({ observation }) => observation.value === value)?.observation;
  const [least, most] = [at(low), at(high)];
  const how = { y: frame.narrow ? y + 18 : y, size: frame.minor, fill: muted };
  const [left, right] = frame.narrow
    ? ([{ x: across[0] - 4 }, { x: across[1] + 4, anchor: 'end' }] as const)
    : ([{ x: across[0] - 14, anchor: 'end' }, { x: across[1] + 14 }] as const);
  if (least !== undefined) writeValue(svg, strip, least, { ...how, ...left });
  if (most !== undefined && high > low) writeValue(svg, strip, most, { ...how, ...right });
}

function draw(strips: readonly Strip[], street: Subject, lang: Lang, frame: Frame): SVGElement {
  const svg = drawing(frame);
  const across = frame.narrow ? ([12, frame.width - 12] as const) : ([256, 550] as const);
  const height = frame.narrow ? 62 : 28;
  for (const [index, strip] of strips.entries()) {
    const top = index * height;
    const y = top + (frame.narrow ? 32 : 15);
    const label = wrap(strip.label, frame.narrow ? 250 : 196, frame.text);
    const middle = frame.narrow ? top + 9 : y - (label.length - 1) * frame.text * 0.6;
    write(svg, label, { x: 0, y: middle, size: frame.text, leading: frame.text * 1.2 });
    writeValue(svg, strip, strip.own, {
      x: frame.width,
      y: frame.narrow ? top + 9 : y,
      size: frame.text,
      bold: true,
      anchor: 'end',
    });
    drawStrip(svg, strip, { street, lang }, { across, y, frame });
  }
  return endAt(svg, strips.length * height);
}

/**
 * Where the street stands by the first share, in words, since the numbers stand in the drawing. Shares
 * that are written alike are called about the same.
 */
function findingOf(strips: readonly Strip[], name: string, lang: Lang): string {
  const strip = strips.find(({ whole, of }) => whole !== undefined && of.length > 1);
  if (strip?.whole === undefined)
    return { zh: `${name}在各街道中的位置`, en: `Where ${name} stands among the subdistricts` }[
      lang
    ];
  const { label, own, whole, of, said } = strip;
  const others = of.filter(({ observation }) => observation !== own);
  const share = label.charAt(0).toLowerCase() + label.slice(1);
  const zh = `${name}的${label}`;
  const en = `In ${name}, the ${share}`;
  if (others.every(({ observation }) => observation.value < own.value))
    return { zh: `${zh}在各街道中最高`, en: `${en} is the highest of all` }[lang];
  if (others.every(({ observation }) => observation.value > own.value))
    return { zh: `${zh}在各街道中最低`, en: `${en} is the lowest of all` }[lang];
  if (said(own) === said(whole))
    return { zh: `${zh}与各街道合计大致相同`, en: `${en} is about that of all together` }[lang];
  return own.value > whole.value
    ? { zh: `${zh}高于各街道合计`, en: `${en} is above that of all together` }[lang]
    : { zh: `${zh}低于各街道合计`, en: `${en} is below that of all together` }[lang];
}

/** Where one street stands among the streets of its district: a strip for each indicator. */
export function streetStrips(street: Subject, measures: Measures, lang: Lang): Portrait {
  const strips = stripsOf(street, measures, lang);
  const name = street.name[lang];
  return {
    id: 'indicator-strips',
    title: findingOf(strips, name, lang),
    subtitle: {
      zh: say`圆圈是各个街道，菱形是${name}，竖线是各街道合计；两端是最低和最高的街道。`,
      en: say`Circles: subdistricts, from lowest to highest; diamond: ${name}; upright line: all together.`,
    }[lang],
    description: plain(
      {
        zh: say`每个指标一条横线，各街道按数值从低到高排在线上，${name}用菱形标出。数值和位次见${quoted('主要指标', 'zh')}一表。`,
        en: say`A line for each indicator with the subdistricts from the lowest to the highest; ${name} is marked with a diamond. Values and ranks are in the table of key indicators.`,
      }[lang],
    ),
    caveat: plain(
      caveatOf(
        { district: measures.subject(street.parent ?? ''), deserted: [] },
        registerColumns,
        lang,
      ),
    ),
    draw: (frame) => draw(strips, street, lang, frame),
  };
}
