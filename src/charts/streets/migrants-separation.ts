import { scaleLinear } from 'd3-scale';
import { formatDate, formatShare } from '#src/lib/format.ts';
import { textWidth, widest } from '#src/lib/text-width.ts';
import type { Chart, DrawOptions, Lang, Measures, Observation, Table } from '#src/model.ts';
import { nameCell, numberColumn, percentCell, textColumn } from '../text/cells.ts';
import { accent, bar, ink, muted, paper, rule } from '../draw/colours.ts';
import { append, drawing, write } from '../draw/elements.ts';
import { finish, frameOf } from '../draw/frame.ts';
import { mark } from '../draw/marks.ts';
import { drawShape } from '../draw/shapes.ts';
import { registerCaveat, streetPlaces, streetsOf } from './street-rows.ts';
import { largestFirst } from '../draw/sorting.ts';
import type { Street } from './street-rows.ts';
import { dateOf, percent, tip } from '../text/words.ts';
import { nothingToDraw } from '../draw/faults.ts';

const id = 'migrants-separation';

/** A street with the two shares that are compared. */
interface Paired extends Street {
  migrants: Observation;
  separation: Observation;
}

function pairsOf(measures: Measures, district: string, lang: Lang): Paired[] {
  const streets = streetsOf(measures, district, lang).flatMap((street) => {
    const migrants = measures.find('migrants-share', street.key);
    const separation = measures.find('separation-rate', street.key);
    if (migrants === undefined || separation === undefined) return [];
    const facts = {
      zh: [
        `外来人口占登记总人口的${percent(migrants)}`,
        `户籍人口中人户分离的占${percent(separation)}`,
      ],
      en: [
        `migrants are ${percent(migrants)} of the registered total`,
        `${percent(separation)} of hukou residents have their hukou in another district`,
      ],
    };
    const text = tip(lang, street.subject.name[lang], facts[lang]);
    return [{ ...street, migrants, separation, tip: text }];
  });
  return largestFirst(streets, (street) => street.migrants.value);
}

/** The streets with the highest share of migrants and with the highest rate of separation. */
function leaders(pairs: readonly Paired[], district: string): [Paired, Paired] {
  const [migrants] = pairs;
  const [separation] = largestFirst(pairs, (street) => street.separation.value);
  if (migrants === undefined || separation === undefined) {
    throw nothingToDraw(id, district, 'pairs');
  }
  return [migrants, separation];
}

function title(measures: Measures, district: string, lang: Lang): string {
  const [migrants, separation] = leaders(pairsOf(measures, district, lang), district);
  const [a, b] = [percent(migrants.migrants), percent(separation.separation)];
  if (migrants.key === separation.key) {
    return {
      zh: `外来人口比例和人户分离率都以${migrants.label}最高，为${a}和${b}`,
      en: `${migrants.label} leads both in migrants, ${a}, and in household separation, ${b}`,
    }[lang];
  }
  return {
    zh: `外来人口比例以${migrants.label}最高，${a}；人户分离率以${separation.label}最高，${b}`,
    en: `${migrants.label} has the highest share of migrants, ${a}; ${separation.label} the highest household separation, ${b}`,
  }[lang];
}

function subtitle(measures: Measures, district: string, lang: Lang): string {
  const date = formatDate(dateOf(district), lang);
  const { name } = measures.subject(district);
  return {
    zh: `圆：外来人口占登记总人口；菱形：人户分离人口占户籍人口。按外来人口比例由高到低。${name.zh}，${date}`,
    en: `Circle: migrants, % of the registered total. Diamond: those whose hukou is in another Beijing district, % of hukou residents. Ranked by migrants. ${name.en}, ${date}`,
  }[lang];
}

const pitch = 22;

function draw(measures: Measures, district: string, options: DrawOptions): SVGElement {
  const { lang } = options;
  const frame = frameOf(options.form);
  const pairs = pairsOf(measures, district, lang);
  const top = 62;
  const height = top + pairs.length * pitch + 6;
  const svg = drawing(options.document, frame.width, height);
  const labels = pairs.map(({ label }) => label);
  const left = Math.ceil(widest(labels, frame.text)) + 14;
  const most = Math.max(
    ...pairs.flatMap(({ migrants, separation }) => [migrants.value, separation.value]),
  );
  const x = scaleLinear([0, most], [left + 4, frame.width - 12]);
  for (const share of x.ticks(frame.narrow ? 4 : 7)) {
    const at = x(share);
    const look = { x1: at, x2: at, y1: top - 8, y2: height, stroke: share === 0 ? ink : rule };
    append(svg, 'line', look);
    const how = { x: at, y: top - 18, size: frame.minor, anchor: 'middle', fill: muted } as const;
    write(svg, formatShare(share, 0), how);
  }
  const keys = {
    zh: ['外来人口比例', '人户分离率'],
    en: ['Share of migrants', 'Household separation'],
  }[lang];
  const second = 22 + textWidth(keys[0] ?? '', frame.minor) + 24;
  drawShape(svg, 'circle', [7, 11], 5.5, { fill: bar, stroke: ink, 'stroke-width': 1.2 });
  write(svg, keys[0] ?? '', { x: 20, y: 11, size: frame.minor });
  drawShape(svg, 'diamond', [second, 11], 4.8, { fill: accent });
  write(svg, keys[1] ?? '', { x: second + 13, y: 11, size: frame.minor });
  for (const [index, street] of pairs.entries()) {
    const y = top + (index + 0.5) * pitch;
    const [a, b] = [x(street.migrants.value), x(street.separation.value)];
    write(svg, street.label, { x: left - 8, y, size: frame.text, anchor: 'end' });
    const group = append(svg, 'g');
    append(group, 'line', { x1: a, x2: b, y1: y, y2: y, stroke: muted, 'stroke-width': 1.5 });
    const circle = { fill: bar, stroke: ink, 'stroke-width': 1.2 };
    drawShape(group, 'circle', [a, y], 5.5, circle);
    drawShape(group, 'diamond', [b, y], 4.8, { fill: accent, stroke: paper, 'stroke-width': 0.8 });
    mark(group, street);
  }
  return finish(svg, id, title(measures, district, lang), frame);
}

function describe(measures: Measures, district: string, lang: Lang): string {
  const pairs = pairsOf(measures, district, lang);
  const [migrants, separation] = leaders(pairs, district);
  const [lowest] = [...pairs].sort((a, b) => a.separation.value - b.separation.value);
  const last = pairs.at(-1);
  if (lowest === undefined || last === undefined) throw nothingToDraw(id, district, 'pairs');
  const whole = measures.get('migrants-share', district);
  const apart = measures.get('separation-rate', district);
  const count = String(pairs.length);
  return {
    zh: `${count}个街道各有一圆一菱形。外来人口比例从${last.label}的${percent(last.migrants)}到${migrants.label}的${percent(migrants.migrants)}，全区城市部分${percent(whole)}。人户分离率从${lowest.label}的${percent(lowest.separation)}到${separation.label}的${percent(separation.separation)}，全区城市部分${percent(apart)}。两个比例的分母不同，不能相加。`,
    en: `Each of ${count} streets has a circle and a diamond on one line. The share of migrants in the registered total runs from ${percent(last.migrants)} in ${last.label} to ${percent(migrants.migrants)} in ${migrants.label}, with ${percent(whole)} for the district’s urban part. The rate of household separation runs from ${percent(lowest.separation)} in ${lowest.label} to ${percent(separation.separation)} in ${separation.label}, with ${percent(apart)} for the whole. The two shares have different bases and are not to be added.`,
  }[lang];
}

function table(measures: Measures, district: string, lang: Lang): Table {
  const labels = {
    zh: ['街道', '外来人口比例', '人户分离率'],
    en: ['Street', 'Share of migrants', 'Household separation'],
  }[lang];
  const keys = pairsOf(measures, district, lang).map(({ key }) => key);
  const count = String(keys.length);
  const counted = { zh: `。${count}个街道`, en: `. ${count} streets` }[lang];
  return {
    caption: `${subtitle(measures, district, lang)}${counted}`,
    columns: labels.map((label, index) => (index === 0 ? textColumn(label) : numberColumn(label))),
    rows: [...keys, district].map((key) => [
      nameCell(measures.subject(key), lang),
      percentCell(measures.get('migrants-share', key)),
      percentCell(measures.get('separation-rate', key)),
    ]),
  };
}

/** Migrants and household separation, street by street. */
export const migrantsSeparation: Chart = {
  id,
  places: streetPlaces,
  indicators: ['migrants-share', 'separation-rate'],
  asOf: { zh: '2010年3月', en: 'March 2010' },
  scope: 'district',
  states: [{ id: 'all', label: { zh: '全部街道', en: 'All streets' } }],
  title,
  subtitle,
  caveat: (_measures, _district, lang) =>
    ({
      zh: `两个比例的分母不同，不能相加。人户分离人口是居住在本地、户籍在北京市其他区县的人，不是外来人口。${registerCaveat.zh}`,
      en: `The two shares have different bases and must not be added. People counted as separated live here while their hukou is in another district of Beijing; they are not migrants. ${registerCaveat.en}`,
    })[lang],
  draw,
  describe,
  table,
  questions: {
    zh: [
      '外来人口和人户分离人口都“人不在户籍地”，对社区服务的需要有什么不同？',
      '两个比例的分母各是什么？如果改用同一个分母，哪些街道的位置会变？',
      '人户分离率高的街道有什么共同点？提出一个猜想，并说明用什么资料检验。',
    ],
    en: [
      'Migrants and the separated both live away from their hukou. How do their needs for community services differ?',
      'What is the base of each share? If both had the same base, which streets would move?',
      'What do streets with high separation have in common? Make a guess and say how you would test it.',
    ],
  },
};
