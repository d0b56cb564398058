import type { Chart, DrawOptions, Lang, Measures, Table } from '#src/model.ts';
import { nameCell, numberColumn, textColumn } from '../text/cells.ts';
import { cited } from '../text/cite.ts';
import { accent, ink, muted } from '../draw/colours.ts';
import { drawArrow, drawBox, setWords } from '../draw/diagram.ts';
import { append, drawing, write } from '../draw/elements.ts';
import { finish, frameOf } from '../draw/frame.ts';
import { mark } from '../draw/marks.ts';
import { partsOf } from './part-rows.ts';
import type { PracticePart } from './part-rows.ts';
import { listed, whole } from '../text/words.ts';

const id = 'self-government-chain';
const city = 'practice:citywide-self-government-network';
const district = 'practice:self-government-network';

/** Levels of the city and links of the district that bear the same name: order and order. */
const same: readonly [city: number, district: number][] = [
  [1, 3],
  [3, 6],
  [4, 8],
];

function title(measures: Measures, _corpus: string, lang: Lang): string {
  const ours = whole(measures.get('practice-parts', district));
  const theirs = whole(measures.get('practice-parts', city));
  return {
    zh: `居民自治的链条：全市说${theirs}级，东城区列出${ours}级`,
    en: `The chain of self-government: ${theirs} levels citywide, ${ours} in Dongcheng`,
  }[lang];
}

function subtitle(_measures: Measures, _corpus: string, lang: Lang): string {
  return {
    zh: '同一篇文章的两处说法，按所列次序。虚线连接同名的一级，其余只见于一处。文章未注日期',
    en: 'Two passages of one article, in the order listed. Dashed lines join levels of the same name; the rest are found in one list only. The article is undated',
  }[lang];
}

interface ChainColumn {
  parts: PracticePart[];
  left: number;
  /** Row of each part, from 0; may lie between two rows. */
  rows: number[];
  heading: string;
  /** Whether the source says that demands travel up. */
  up: boolean;
}

/** Rows of the shorter list: beside the level of the same name, the others halfway between. */
function rowsBeside(count: number): number[] {
  const known = new Map(same.map(([one, other]) => [one, other - 1]));
  return Array.from({ length: count }, (_, index) => {
    const order = index + 1;
    const own = known.get(order);
    if (own !== undefined) return own;
    const [before, after] = [known.get(order - 1) ?? 0, known.get(order + 1) ?? count];
    return (before + after) / 2;
  });
}

function draw(measures: Measures, corpus: string, options: DrawOptions): SVGElement {
  const { lang } = options;
  const frame = frameOf(options.form);
  const [theirs, ours] = [partsOf(measures, city, lang), partsOf(measures, district, lang)];
  const width = frame.narrow ? 146 : 260;
  const columns: ChainColumn[] = [
    {
      parts: theirs,
      left: 0,
      rows: rowsBeside(theirs.length),
      heading: { zh: '北京全市', en: 'Beijing, citywide' }[lang],
      up: false,
    },
    {
      parts: ours,
      left: frame.width - width,
      rows: ours.map((_, index) => index),
      heading: { zh: '东城区', en: 'Dongcheng district' }[lang],
      up: true,
    },
  ];
  const box = Math.max(...[...theirs, ...ours].map((part) => setWords(part, width, frame).height));
  const pitch = box + 30;
  const top = 52;
  const height = Math.ceil(top + ours.length * pitch - 30 + 2);
  const svg = drawing(options.document, frame.width, height);
  const ways = {
    zh: ['↓ 服务', '↓ 服务　↑ 诉求'],
    en: ['↓ services', '↓ services  ↑ demands'],
  }[lang];
  for (const [index, { heading, left }] of columns.entries()) {
    write(svg, heading, { x: left, y: 10, size: frame.text, bold: true });
    write(svg, ways[index] ?? '', { x: left, y: 31, size: frame.minor, fill: muted });
  }
  const y = ({ rows }: ChainColumn, index: number): number => top + (rows[index] ?? 0) * pitch;
  for (const [one, other] of same) {
    const [first, second] = columns;
    if (first === undefined || second === undefined) continue;
    const at = y(second, other - 1) + box / 2;
    append(svg, 'line', {
      x1: first.left + width + 4,
      x2: second.left - 4,
      y1: y(first, one - 1) + box / 2,
      y2: at,
      stroke: muted,
      'stroke-dasharray': '4 4',
    });
  }
  for (const column of columns) {
    for (const [index, part] of column.parts.entries()) {
      const rect = { x: column.left, y: y(column, index), width, height: box };
      const shared = same.some((pair) => pair[column.up ? 1 : 0] === part.order);
      const look = shared ? { stroke: ink } : {};
      mark(drawBox(svg, rect, { name: part.name }, frame, look), part);
      if (index === 0) continue;
      const from = y(column, index - 1) + box + 3;
      const to = rect.y - 3;
      const x = column.left + 30;
      drawArrow(
        svg,
        [
          [x, from],
          [x, to],
        ],
        { stroke: ink },
      );
      if (column.up)
        drawArrow(
          svg,
          [
            [x + 24, to],
            [x + 24, from],
          ],
          { stroke: accent },
        );
    }
  }
  return finish(svg, id, title(measures, corpus, lang), frame);
}

function describe(measures: Measures, _corpus: string, lang: Lang): string {
  const [theirs, ours] = [partsOf(measures, city, lang), partsOf(measures, district, lang)];
  const count = (practice: string): string => whole(measures.get('practice-parts', practice));
  const text = (parts: readonly PracticePart[]): string =>
    lang === 'zh'
      ? parts.map(({ name }) => name).join('、')
      : listed(
          parts.map(({ name }) => name.charAt(0).toLowerCase() + name.slice(1)),
          'en',
        );
  return {
    zh: `左边是全市的${count(city)}级：${text(theirs)}。右边是东城区的${count(district)}级：${text(ours)}。文章说服务由上而下，居民的诉求由东城区的链条逐级反馈。两列只有同名的几级用虚线相连。`,
    en: `At the left stand the ${count(city)} levels that the article gives for the whole city: ${text(theirs)}. At the right stand the ${count(district)} links of Dongcheng: ${text(ours)}. Services are said to pass down, and in Dongcheng residents’ demands pass up the same chain. Dashed lines join only those levels that bear the same name.`,
  }[lang];
}

function table(measures: Measures, corpus: string, lang: Lang): Table {
  const labels = {
    zh: ['名称', '在哪里', '次序', '出处'],
    en: ['Level', 'Where', 'Order', 'Place'],
  }[lang];
  const where = (practice: string): string =>
    practice === city
      ? { zh: '全市', en: 'citywide' }[lang]
      : { zh: '东城区', en: 'Dongcheng' }[lang];
  return {
    caption: subtitle(measures, corpus, lang),
    columns: labels.map((label, index) => (index === 2 ? numberColumn(label) : textColumn(label))),
    rows: [city, district].flatMap((practice) =>
      partsOf(measures, practice, lang).map((part) => [
        nameCell(part.subject, lang),
        { text: where(practice) },
        { text: String(part.order), value: part.order },
        { text: cited(measures, part.subject, lang) },
      ]),
    ),
  };
}

/** The citywide network of self-government beside that of Dongcheng. */
export const selfGovernmentChain: Chart = {
  id,
  places: [{ source: 'dual-dilemma', section: '三.（一）' }],
  indicators: ['practice-parts'],
  asOf: { zh: '文章未注日期', en: 'Undated' },
  scope: 'corpus',
  states: [{ id: 'all', label: { zh: '两种网络', en: 'Both networks' } }],
  title,
  subtitle,
  caveat: (_measures, _corpus, lang) =>
    ({
      zh: '图画的是文章所说的组织安排，不是运转的情况。文章说认同感和满意度因此大幅提高，没有给出数据。同名不等于同一职务：“楼门院长”与“楼、院长”在文中没有定义。',
      en: 'The diagram shows arrangements as the article states them, not how they work. It says that belonging and satisfaction rose sharply, without data. The same name need not mean the same post: heads of doorways, buildings and courtyards are not defined.',
    })[lang],
  draw,
  describe,
  table,
  questions: {
    zh: [
      '东城区的链条里，哪些环节是居民选出来的，哪些是委派的？文章说了吗？',
      '链条每多一级，对传达服务和反映诉求各有什么好处和坏处？',
      '文章说参与率因此大幅提高。要相信这个说法，你希望看到什么数据？',
    ],
    en: [
      'Which links of Dongcheng’s chain are elected, which appointed? Does the article say?',
      'What does each further level do for services on their way down and for demands on their way up?',
      'The article says that participation rose sharply. What data would you want to see before believing it?',
    ],
  },
};
