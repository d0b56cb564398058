import { scaleLinear } from 'd3-scale';
import { formatDate } from '#src/lib/format.ts';
import { widest } from '#src/lib/text-width.ts';
import type { Chart, DrawOptions, Lang, Measures, Table } from '#src/model.ts';
import { nameCell, numberColumn, textColumn, wholeCell } from '../text/cells.ts';
import { accent, bar, ink, muted, rule } from '../draw/colours.ts';
import { append, drawing, write } from '../draw/elements.ts';
import { finish, frameOf } from '../draw/frame.ts';
import type { Frame } from '../draw/frame.ts';
import { mark } from '../draw/marks.ts';
import { excess, rowOf, rowsOff, signed, totalRow } from './permit-rows.ts';
import type { PermitRow } from './permit-rows.ts';
import { streetPlaces } from './street-rows.ts';
import { dateOf, whole } from '../text/words.ts';

const id = 'permit-gap';

function title(measures: Measures, district: string, lang: Lang): string {
  const rows = rowsOff(measures, district, lang);
  const count = measures.find('gap-rows', district);
  const total = totalRow(measures, district, lang);
  if (count === undefined || rows.length === 0) {
    return {
      zh: '暂住证两项之和与外来人口合计逐行相符',
      en: 'The two permit columns add up to the total of migrants in every row',
    }[lang];
  }
  const over = rows.every((row) => row.gap.value > 0);
  const end =
    total === undefined
      ? { zh: '', en: '' }
      : {
          zh: `，合计行${excess(total.gap, lang)}`,
          en: `; in the total row the sum is ${excess(total.gap, lang)}`,
        };
  return {
    zh: `${whole(count)}个街道“已办”“未办”暂住证的人数之和${over ? '超过' : '不等于'}外来人口合计${end.zh}`,
    en: `In ${whole(count)} streets, migrants with and without a permit add up to ${over ? 'more than' : 'something other than'} the printed total${end.en}`,
  }[lang];
}

function subtitle(measures: Measures, district: string, lang: Lang): string {
  const date = formatDate(dateOf(district), lang);
  const name = measures.subject(district).name[lang];
  return {
    zh: `已办理暂住证＋未办理暂住证−表中的外来人口合计（人），只列不为零的行。${name}，${date}`,
    en: `With a temporary residence permit + without − the table’s total of migrants, persons; rows with a difference only. ${name}, ${date}`,
  }[lang];
}

/** How the difference of a row comes about, in the printed numbers. */
function sumText(row: PermitRow): string {
  return `${whole(row.withPermit)} + ${whole(row.without)} − ${whole(row.migrants)}`;
}

interface PermitLayout {
  rowHeight: number;
  /** Where bars may be drawn. */
  left: number;
  right: number;
  height: number;
}

const totalGap = 18;
const head = 26;

function layoutOf(rows: readonly PermitRow[], frame: Frame): PermitLayout {
  const names = widest(
    rows.map((row) => row.label),
    frame.text,
    true,
  );
  const rowHeight = frame.narrow ? 44 : 28;
  const sums = widest(rows.map(sumText), frame.minor);
  return {
    rowHeight,
    left: frame.narrow ? 0 : Math.ceil(names) + 10,
    right: frame.width - (frame.narrow ? 0 : Math.ceil(sums) + 12),
    height: head + rows.length * rowHeight + totalGap + 4,
  };
}

function draw(measures: Measures, district: string, options: DrawOptions): SVGElement {
  const { lang } = options;
  const frame = frameOf(options.form);
  const off = rowsOff(measures, district, lang);
  const total = totalRow(measures, district, lang);
  const rows = total === undefined ? off : [...off, total];
  const layout = layoutOf(rows, frame);
  const svg = drawing(options.document, frame.width, layout.height);
  const values =
    widest(
      rows.map((row) => signed(row.gap)),
      frame.text,
      true,
    ) + 8;
  const gaps = rows.map((row) => row.gap.value);
  const negative = Math.min(0, ...gaps);
  const x = scaleLinear(
    [negative, Math.max(0, ...gaps)],
    [layout.left + (negative < 0 ? values : 0), layout.right - values],
  );
  const heading = {
    zh: '已办 ＋ 未办 − 表中合计',
    en: 'with + without − printed total',
  }[lang];
  write(svg, heading, { x: frame.width, y: 8, size: frame.minor, anchor: 'end', fill: muted });
  for (const [index, row] of rows.entries()) {
    const isTotal = row === total;
    const top = head + index * layout.rowHeight + (isTotal ? totalGap : 0);
    if (isTotal) {
      const y = top - totalGap / 2;
      append(svg, 'line', { x1: 0, x2: frame.width, y1: y, y2: y, stroke: rule });
    }
    drawRow(svg, row, isTotal, { top, x, frame, layout });
  }
  const bottom = head + off.length * layout.rowHeight;
  if (!frame.narrow) {
    append(svg, 'line', { x1: x(0), x2: x(0), y1: head - 2, y2: bottom, stroke: ink });
  }
  return finish(svg, id, title(measures, district, lang), frame);
}

interface RowPlace {
  top: number;
  x: (value: number) => number;
  frame: Frame;
  layout: PermitLayout;
}

function drawRow(svg: Element, row: PermitRow, isTotal: boolean, place: RowPlace): void {
  const { top, x, frame, layout } = place;
  const nameY = frame.narrow ? top + 10 : top + layout.rowHeight / 2;
  const barY = frame.narrow ? top + 30 : nameY;
  const thickness = frame.narrow ? 14 : 16;
  const [from, to] = [x(Math.min(0, row.gap.value)), x(Math.max(0, row.gap.value))];
  const shape = append(svg, 'rect', {
    x: from,
    y: barY - thickness / 2,
    width: Math.max(1, to - from),
    height: thickness,
    rx: 1.5,
    fill: isTotal ? bar : accent,
    stroke: isTotal ? ink : undefined,
  });
  mark(shape, row);
  const name = frame.narrow
    ? ({ x: 0, anchor: 'start' } as const)
    : ({ x: layout.left - 10, anchor: 'end' } as const);
  write(svg, row.label, { ...name, y: nameY, size: frame.text, bold: isTotal });
  const end = row.gap.value < 0 ? { x: from - 6, anchor: 'end' as const } : { x: to + 6 };
  write(svg, signed(row.gap), { ...end, y: barY, size: frame.text, bold: true });
  const sum = { x: frame.width, y: nameY, size: frame.minor, fill: muted };
  write(svg, sumText(row), { ...sum, anchor: 'end' });
}

function describe(measures: Measures, district: string, lang: Lang): string {
  const rows = rowsOff(measures, district, lang);
  const total = totalRow(measures, district, lang);
  const [first] = rows;
  const last = rows.at(-1);
  const count = measures.find('gap-rows', district);
  if (first === undefined || last === undefined || count === undefined) {
    return `${title(measures, district, lang)}${lang === 'zh' ? '。' : '.'}`;
  }
  const below =
    total === undefined
      ? { zh: '', en: '' }
      : {
          zh: `合计行也对不上，${excess(total.gap, lang)}。`,
          en: `In the printed total row the sum of the parts is ${excess(total.gap, lang)}. `,
        };
  return {
    zh: `条形图列出${whole(count)}个街道：表中“已办理”与“未办理”暂住证的人数相加，不等于同一行的外来人口合计。差得最多的是${first.label}，${excess(first.gap, lang)}；差得最少的是${last.label}，${excess(last.gap, lang)}。${below.zh}其余街道逐行相符。图只指出不符，不改动任何数字。`,
    en: `A bar chart lists ${whole(count)} streets where migrants with and without a temporary residence permit do not add up to the total of migrants printed in the same row. Their sum is ${excess(first.gap, lang)} in ${first.label}, the largest difference, and ${excess(last.gap, lang)} in ${last.label}, the smallest. ${below.en}In all other streets the parts equal the total. The chart shows where the table disagrees with itself and repairs no figure.`,
  }[lang];
}

function table(measures: Measures, district: string, lang: Lang): Table {
  const labels = {
    zh: ['街道', '已办理暂住证', '未办理暂住证', '外来人口合计（表中）', '两项之和减合计'],
    en: [
      'Street',
      'With a temporary residence permit',
      'Without a permit',
      'Migrants (printed total)',
      'Parts less total',
    ],
  }[lang];
  const rows = [...measures.subjects('street', district), measures.subject(district)].flatMap(
    (subject) => rowOf(measures, subject, lang) ?? [],
  );
  return {
    caption: subtitle(measures, district, lang),
    columns: labels.map((label, index) => (index === 0 ? textColumn(label) : numberColumn(label))),
    rows: rows.map((row) => [
      nameCell(row.subject, lang),
      wholeCell(row.withPermit),
      wholeCell(row.without),
      wholeCell(row.migrants),
      { text: signed(row.gap), value: row.gap.value, observation: row.gap },
    ]),
  };
}

/** Where migrants with and without a permit do not add up to the printed total. */
export const permitGap: Chart = {
  id,
  places: streetPlaces,
  indicators: ['permit-gap', 'permit-with', 'permit-without', 'migrants', 'gap-rows'],
  asOf: { zh: '2010年3月', en: 'March 2010' },
  scope: 'district',
  states: [{ id: 'all', label: { zh: '不符的行', en: 'Rows that differ' } }],
  title,
  subtitle,
  caveat: (_measures, _district, lang) =>
    ({
      zh: '表注说明“未办理暂住证”人数来自另外的部门。不符说明两栏与合计中至少有一个数口径不同或有误，但看不出是哪一个；本站不改动数字，也不用这两栏计算比例。',
      en: 'A note to the table says that the number without a permit came from other offices. The difference shows that at least one of the three figures is defined otherwise or wrong, not which one. We repair nothing and compute no share from the two columns.',
    })[lang],
  draw,
  describe,
  table,
  questions: {
    zh: [
      '一张表自己对不上，有哪些可能的原因？表注里的哪一句提供了线索？',
      '如果有人写“外来人口中有百分之几没有暂住证”，你会请他先说明什么？',
      '合计行的差额等于各街道差额之和吗？这能排除哪一种错误，又排除不了哪一种？',
    ],
    en: [
      'What might make a table disagree with itself? Which note to the table gives a clue?',
      'Someone writes “so many per cent of migrants have no permit”. What would you ask them to state first?',
      'Does the difference in the total row equal the sum of the streets’ differences? Which kind of error does that rule out, and which not?',
    ],
  },
};
