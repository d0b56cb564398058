import * as Plot from '@observablehq/plot';
import { scaleLinear } from 'd3-scale';
import { formatDate, formatNumber, formatShare } from '#src/lib/format.ts';
import { wrap } from '#src/lib/text-width.ts';
import type { Chart, DrawOptions, Lang, Measures, Table } from '#src/model.ts';
import { nameCell, numberColumn, percentCell, textColumn } from '../text/cells.ts';
import { accent, ink, muted, paper, rule } from '../draw/colours.ts';
import { append, write } from '../draw/elements.ts';
import { finish, frameOf } from '../draw/frame.ts';
import type { Frame } from '../draw/frame.ts';
import { concentrationOf, curve } from './lorenz.ts';
import type { Concentration, LorenzPoint } from './lorenz.ts';
import { marked } from '../draw/marks.ts';
import { plotted } from '../draw/plot.ts';
import { registerCaveat, streetPlaces } from './street-rows.ts';
import { dateOf, percent, whole } from '../text/words.ts';

const id = 'concentration';

function giniText({ gini }: Concentration): string {
  return formatNumber(gini.value, 2);
}

function title(measures: Measures, district: string, lang: Lang): string {
  const { top, share, half, together } = concentrationOf(measures, district, lang);
  return {
    zh: `境外人员最多的${whole(half)}个街道合占全区的${percent(together)}，${top.label}一处就占${percent(share)}`,
    en: `The top ${whole(half)} streets hold ${percent(together)} of the residents from outside the mainland; ${top.label} alone holds ${percent(share)}`,
  }[lang];
}

function subtitle(measures: Measures, district: string, lang: Lang): string {
  const date = formatDate(dateOf(district), lang);
  const name = measures.subject(district).name[lang];
  return {
    zh: `${name}的洛伦兹曲线：街道按境外人员比例由低到高累加，横轴是登记总人口的累计百分比，纵轴是境外人员的累计百分比。每一点为一个街道。${date}`,
    en: `Lorenz curve, ${name}: streets are added up from the lowest share of residents from outside the mainland to the highest. Across: cumulative % of the registered total. Up: cumulative % of residents from outside the mainland. One dot, one street. ${date}`,
  }[lang];
}

const quarters = [0, 0.25, 0.5, 0.75, 1];

function axes(frame: Frame): Plot.Markish[] {
  const tickFormat = (value: number): string => formatShare(value, 0);
  const how = { tickSize: 0, label: null, tickFormat, fontSize: frame.minor, fill: muted };
  return [
    Plot.gridX(quarters, { stroke: rule, strokeOpacity: 1 }),
    Plot.gridY(quarters, { stroke: rule, strokeOpacity: 1 }),
    Plot.axisX(quarters, how),
    Plot.axisY(quarters, how),
  ];
}

function draw(measures: Measures, district: string, options: DrawOptions): SVGElement {
  const { lang } = options;
  const frame = frameOf(options.form);
  const points = curve(measures, district, lang);
  const found = concentrationOf(measures, district, lang);
  const line = [[0, 0], ...points.map(({ people, held }) => [people.value, held.value])];
  const height = frame.narrow ? 400 : 520;
  const margin = { top: 30, right: 24, bottom: 48, left: 46 };
  const svg = plotted(
    {
      height,
      marginTop: margin.top,
      marginRight: margin.right,
      marginBottom: margin.bottom,
      marginLeft: margin.left,
      x: { domain: [0, 1], axis: null },
      y: { domain: [0, 1], axis: null },
      marks: [
        ...axes(frame),
        Plot.areaY(line, { x: '0', y1: '0', y2: '1', fill: accent, fillOpacity: 0.1 }),
        Plot.line(
          [
            [0, 0],
            [1, 1],
          ],
          { stroke: muted, strokeDasharray: '4 3', strokeWidth: 1.25 },
        ),
        Plot.line(line, { stroke: accent, strokeWidth: 2 }),
        Plot.dot(points, {
          x: (point: LorenzPoint) => point.people.value,
          y: (point: LorenzPoint) => point.held.value,
          r: 3.5,
          fill: accent,
          stroke: paper,
          ...marked(points),
        }),
      ],
    },
    frame,
    options,
  );
  const place = {
    x: (share: number): number => margin.left + share * (frame.width - margin.left - margin.right),
    y: (share: number): number =>
      height - margin.bottom - share * (height - margin.top - margin.bottom),
  };
  annotate(svg, points, found, place, frame, lang);
  const how = { size: frame.minor, fill: muted };
  const [across, up] = {
    zh: ['登记总人口累计 →', '↑ 境外人员累计'],
    en: ['Registered total, cumulative →', '↑ Residents from outside the mainland, cumulative'],
  }[lang];
  write(svg, up ?? '', { ...how, x: 0, y: 10 });
  write(svg, across ?? '', { ...how, x: frame.width, y: height - 10, anchor: 'end' });
  return finish(svg, id, title(measures, district, lang), frame);
}

interface Point {
  x(share: number): number;
  y(share: number): number;
}

/** Names the diagonal, the area between and the step of the street that holds most. */
function annotate(
  svg: Element,
  points: readonly LorenzPoint[],
  found: Concentration,
  place: Point,
  frame: Frame,
  lang: Lang,
): void {
  const equal = { zh: '平均分布', en: 'Evenly spread' }[lang];
  write(svg, equal, {
    x: place.x(0.46) - 10,
    y: place.y(0.5),
    size: frame.minor,
    anchor: 'end',
    fill: muted,
    halo: paper,
  });
  writeGini(svg, points, found, place, frame);
  const before = points[points.findIndex((point) => point.key === found.top.key) - 1];
  if (before === undefined) return;
  const text = {
    zh: `${found.top.label}之前的街道：登记总人口的${percent(before.people)}，境外人员的${percent(before.held)}`,
    en: `Streets before ${found.top.label}: ${percent(before.people)} of the registered total, ${percent(before.held)} of those from outside`,
  }[lang];
  const lines = wrap(text, frame.narrow ? 150 : 240, frame.text);
  const left = place.x(0) + 12;
  const top = place.y(1) + 18;
  write(svg, lines, { x: left, y: top, size: frame.text, halo: paper });
  const [x, y] = [place.x(before.people.value), place.y(before.held.value)];
  append(svg, 'circle', { cx: x, cy: y, r: 7, fill: 'none', stroke: ink, 'stroke-width': 1.5 });
  const end = top + (lines.length - 1) * frame.text * 1.3 + frame.text;
  append(svg, 'path', {
    d: `M${String(left)},${String(end)}H${String(x)}V${String(y - 7)}`,
    fill: 'none',
    stroke: ink,
    'stroke-width': 1,
  });
}

/** Writes the coefficient into the area it measures, midway between diagonal and curve. */
function writeGini(
  svg: Element,
  points: readonly LorenzPoint[],
  found: Concentration,
  place: Point,
  frame: Frame,
): void {
  const height = 0.35;
  const after = points.findIndex(({ held }) => held.value > height);
  const [from, to] = [points[after - 1], points[after]];
  if (from === undefined || to === undefined) return;
  const curveAt = scaleLinear(
    [from.held.value, to.held.value],
    [from.people.value, to.people.value],
  );
  const how = { x: place.x((height + curveAt(height)) / 2), anchor: 'middle' } as const;
  const y = place.y(height);
  write(svg, giniText(found), {
    ...how,
    y: y - frame.text * 1.4,
    size: frame.text + 4,
    bold: true,
  });
  write(svg, found.giniName, { ...how, y, size: frame.minor });
}

function describe(measures: Measures, district: string, lang: Lang): string {
  const found = concentrationOf(measures, district, lang);
  const { top, share, half, together } = found;
  const points = curve(measures, district, lang);
  const before = points[points.findIndex((point) => point.key === top.key) - 1];
  const name = measures.subject(district).name[lang];
  const step =
    before === undefined
      ? { zh: '', en: '' }
      : {
          zh: `加上${top.label}之前，各街道已占登记总人口的${percent(before.people)}，却只占境外人员的${percent(before.held)}；`,
          en: `Before ${top.label} is added the streets hold ${percent(before.people)} of the registered total but only ${percent(before.held)} of residents from outside the mainland; `,
        };
  return {
    zh: `洛伦兹曲线显示${name}境外人员的集中程度：曲线明显低于表示平均分布的对角线，基尼系数${giniText(found)}。${step.zh}${top.label}一处占${percent(share)}。人数最多的${whole(half)}个街道合占${percent(together)}。`,
    en: `A Lorenz curve shows how unevenly residents from outside the mainland are spread over the streets (${name}). It runs clearly below the diagonal of an even spread; the Gini coefficient is ${giniText(found)}. ${step.en}${top.label} alone holds ${percent(share)}. The ${whole(half)} streets with the largest numbers together hold ${percent(together)}.`,
  }[lang];
}

function table(measures: Measures, district: string, lang: Lang): Table {
  const labels = {
    zh: ['街道', '境外人员比例', '累计登记总人口', '累计境外人员', '占全区境外人员'],
    en: [
      'Street',
      'Share from outside the mainland',
      'Registered total, cumulative',
      'From outside the mainland, cumulative',
      'Part of the district’s residents from outside',
    ],
  }[lang];
  const found = concentrationOf(measures, district, lang);
  const coefficient = giniText(found);
  const gini = {
    zh: `。${found.giniName}${coefficient}`,
    en: `. ${found.giniName} ${coefficient}`,
  }[lang];
  return {
    caption: `${subtitle(measures, district, lang)}${gini}`,
    columns: labels.map((label, index) => (index === 0 ? textColumn(label) : numberColumn(label))),
    rows: curve(measures, district, lang).map((point) => [
      nameCell(point.subject, lang),
      percentCell(point.share, 2),
      percentCell(point.people),
      percentCell(point.held),
      percentCell(measures.get('outside-of-district', point.key)),
    ]),
  };
}

/** How unevenly residents from outside the mainland are spread over the streets. */
export const concentration: Chart = {
  id,
  places: streetPlaces,
  indicators: [
    'gini',
    'half-count',
    'outside-top',
    'outside-of-district',
    'lorenz-population',
    'lorenz-outside',
    'outside-share',
  ],
  asOf: { zh: '2010年3月', en: 'March 2010' },
  scope: 'district',
  states: [{ id: 'all', label: { zh: '全部街道', en: 'All streets' } }],
  title,
  subtitle,
  caveat: (_measures, _district, lang) =>
    ({
      zh: `街道之内也可能很不均匀，而街道的划分会影响基尼系数；它不能同按社区或按区算出的数相比。${registerCaveat.zh}`,
      en: `People may also be unevenly spread within a street, and the coefficient depends on how streets are drawn: it cannot be compared with one for communities or districts. ${registerCaveat.en}`,
    })[lang],
  draw,
  describe,
  table,
  questions: {
    zh: [
      '对角线是什么意思？假如每个街道的境外人员比例都一样，曲线会是什么样子？',
      '去掉望京再算，集中程度会高些还是低些？先猜，再用数据表验证。',
      '“境外人员集中”和“境外人员多”有什么不同？哪一个更能说明一个街道的工作难度？',
    ],
    en: [
      'What does the diagonal mean? What would the curve look like if every street had the same share?',
      'Without Wangjing, would the spread be more or less even? Guess first, then check with the table.',
      'How do “concentrated” and “numerous” differ? Which says more about the work that a street has to do?',
    ],
  },
};
