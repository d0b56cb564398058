import { sum } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { formatShare } from '#src/lib/format.ts';
import { widest } from '#src/lib/text-width.ts';
import type { Chart, DrawOptions, Lang, Measures, Table } from '#src/model.ts';
import { nameCell, numberColumn, percentCell, textColumn, wholeCell } from '../text/cells.ts';
import { groupsOf, rowsOf } from './class-rows.ts';
import type { ComparedClass } from './class-rows.ts';
import { accent, bar, ink, muted, paper, rule, themeColour } from '../draw/colours.ts';
import { append, drawing, write } from '../draw/elements.ts';
import { finish, frameOf } from '../draw/frame.ts';
import type { Frame } from '../draw/frame.ts';
import { mark } from '../draw/marks.ts';
import { listed, percent, whole } from '../text/words.ts';
import { nothingToDraw } from '../draw/faults.ts';

const id = 'innovation-classes';
const asOf = { zh: '2017年11月', en: 'November 2017' };

function title(measures: Measures, collection: string, lang: Lang): string {
  const rows = rowsOf(measures, collection, lang);
  const printed = String(rows.filter((row) => row.printed !== undefined).length);
  const [first, ...more] = rows.filter((row) => row.differs);
  if (first?.printed === undefined) {
    return {
      zh: `${printed}个百分比逐项复算，都与原表相符`,
      en: `All ${printed} printed percentages agree with the cases they stand for`,
    }[lang];
  }
  if (more.length === 0) {
    return {
      zh: `${printed}个百分比中只有一个与案例数不符：${first.name}印${percent(first.printed)}，按案例数是${percent(first.share)}`,
      en: `One of ${printed} printed percentages is off: ${first.name}, ${percent(first.printed)} in print, ${percent(first.share)} by its cases`,
    }[lang];
  }
  const names = listed(
    [first, ...more].map((row) => row.name),
    lang,
  );
  return {
    zh: `${printed}个百分比中，${names}与案例数不符`,
    en: `Of ${printed} printed percentages, those of ${names} do not fit their cases`,
  }[lang];
}

function subtitle(_measures: Measures, _collection: string, lang: Lang): string {
  return {
    zh: `各创新点占全部案例的百分比。条：按案例数复算；竖线：原表印出的数。红色加粗：相差超过四舍五入。${asOf.zh}`,
    en: `Classes as % of all cases. Bar: recomputed from the cases. Tick: as printed. Red and bold: the difference is more than rounding. ${asOf.en}`,
  }[lang];
}

/** The figures beside a bar: one when they agree, both when they do not. */
function figures(row: ComparedClass, lang: Lang): string[] {
  if (!row.differs || row.printed === undefined) return [percent(row.share)];
  const [ours, theirs] = [percent(row.share), percent(row.printed)];
  return {
    zh: [`复算${ours}`, `原表${theirs}`],
    en: [`by cases ${ours}`, `printed ${theirs}`],
  }[lang];
}

interface ClassRowLayout {
  x: (share: number) => number;
  y: number;
  frame: Frame;
  lang: Lang;
}

function drawRow(svg: Element, row: ComparedClass, place: ClassRowLayout): void {
  const { x, y, frame } = place;
  const group = append(svg, 'g');
  const thickness = 14;
  append(group, 'rect', {
    x: x(0),
    y: y - thickness / 2,
    width: Math.max(1, x(row.share.value) - x(0)),
    height: thickness,
    rx: 1.5,
    fill: row.differs ? accent : bar,
  });
  if (row.printed !== undefined) {
    const at = x(row.printed.value);
    append(group, 'line', {
      x1: at,
      x2: at,
      y1: y - 10,
      y2: y + 10,
      stroke: ink,
      'stroke-width': 2,
    });
  }
  mark(group, row);
  const name = { x: x(0) - 8, y, size: frame.text, bold: row.differs, anchor: 'end' } as const;
  write(svg, row.label, name);
  writeFigures(svg, row, place);
}

/** Both figures of a differing row stand in two lines beside its bar, or below it where it is narrow. */
function writeFigures(
  svg: Element,
  row: ComparedClass,
  { x, y, frame, lang }: ClassRowLayout,
): void {
  const lines = figures(row, lang);
  if (frame.narrow && row.differs) {
    const text = lines.join({ zh: '，', en: ', ' }[lang]);
    const how = { size: frame.minor, bold: true, fill: accent, halo: paper } as const;
    write(svg, text, { ...how, anchor: 'end', x: frame.width, y: y + 21 });
    return;
  }
  const leading = frame.minor * 1.3;
  write(svg, lines, {
    x: Math.max(x(row.share.value), x(row.printed?.value ?? 0)) + 8,
    y: y - ((lines.length - 1) * leading) / 2,
    size: frame.minor,
    bold: row.differs,
    leading,
    ...(row.differs ? { fill: accent } : {}),
  });
}

/** Room that figures need to the right of the bars. */
function figuresWidth(rows: readonly ComparedClass[], frame: Frame, lang: Lang): number {
  const texts = rows.flatMap((row) => (frame.narrow && row.differs ? [] : figures(row, lang)));
  return Math.ceil(widest(texts, frame.minor, true)) + 10;
}

const headingHeight = 28;

/** Height of a row above and below the middle of its bar. */
function rowHeight(row: ComparedClass, frame: Frame): [above: number, below: number] {
  if (!row.differs) return [12.5, 12.5];
  return frame.narrow ? [12.5, 33] : [19, 19];
}

function draw(measures: Measures, collection: string, options: DrawOptions): SVGElement {
  const { lang } = options;
  const frame = frameOf(options.form);
  const groups = groupsOf(measures, collection, lang);
  const rows = groups.flatMap((group) => group.rows);
  const values = rows.flatMap(({ share, printed }) => [share.value, printed?.value ?? 0]);
  const left =
    Math.ceil(
      widest(
        rows.map((row) => row.label),
        frame.text,
        true,
      ),
    ) + 8;
  const right = figuresWidth(rows, frame, lang);
  const x = scaleLinear([0, Math.max(...values)], [left, frame.width - right]);
  const height =
    26 + groups.length * headingHeight + sum(rows, (row) => sum(rowHeight(row, frame)));
  const svg = drawing(options.document, frame.width, height);
  for (const share of x.ticks(frame.narrow ? 2 : 6)) {
    append(svg, 'line', { x1: x(share), x2: x(share), y1: 20, y2: height, stroke: rule });
    const text = { x: x(share), y: 9, size: frame.minor, anchor: 'middle', fill: muted } as const;
    write(svg, formatShare(share, 0), text);
  }
  let y = 22;
  for (const { theme, rows: members } of groups) {
    const fill = themeColour(theme.subject.key);
    append(svg, 'rect', { x: 0, y: y + 9, width: 12, height: 12, rx: 2, fill });
    const heading = theme.subject.name[lang];
    write(svg, heading, { x: 18, y: y + 15, size: frame.text, bold: true, halo: paper });
    y += headingHeight;
    const to = y + sum(members, (row) => sum(rowHeight(row, frame)));
    append(svg, 'line', { x1: left, x2: left, y1: y, y2: to, stroke: ink });
    for (const row of members) {
      const [above, below] = rowHeight(row, frame);
      drawRow(svg, row, { x, y: y + above, frame, lang });
      y += above + below;
    }
  }
  return finish(svg, id, title(measures, collection, lang), frame);
}

function describe(measures: Measures, collection: string, lang: Lang): string {
  const rows = rowsOf(measures, collection, lang);
  const [first, second] = [...rows].sort((a, b) => b.share.value - a.share.value);
  if (first === undefined || second === undefined)
    throw nothingToDraw(id, collection, 'classes', 2);
  const total = whole(measures.get('cases-total', collection));
  const off = rows.filter((row) => row.differs);
  const each = off.map((row) => {
    const printed = row.printed === undefined ? '' : percent(row.printed);
    return {
      zh: `${row.name}有${whole(row.member.cases)}例，按此是${percent(row.share)}，原表印${printed}`,
      en: `${row.name} has ${whole(row.member.cases)} cases, which is ${percent(row.share)}, while the table prints ${printed}`,
    }[lang];
  });
  const verdict =
    off.length === 0
      ? { zh: '全部相符', en: 'All of them agree' }
      : {
          zh: `不符的是：${each.join('；')}。其余在四舍五入之内相符`,
          en: `Where they disagree: ${each.join('; ')}. All the others agree within rounding`,
        };
  return {
    zh: `条形图比较${String(rows.length)}个创新点占${total}例的百分比：条是按案例数复算的，竖线是原表印出的。最大的是${first.name}，${percent(first.share)}，其次是${second.name}，${percent(second.share)}。${verdict.zh}。`,
    en: `Bars show each of the ${String(rows.length)} classes as a share of all ${total} cases, recomputed from the number of cases; a tick shows the percentage that the table prints. The largest is ${first.name} with ${percent(first.share)}, then ${second.name} with ${percent(second.share)}. ${verdict.en}.`,
  }[lang];
}

function table(measures: Measures, collection: string, lang: Lang): Table {
  const labels = {
    zh: ['主题', '创新点', '案例数', '复算', '原表', '是否相符'],
    en: ['Theme', 'Class', 'Cases', 'Recomputed', 'Printed', 'Agreement'],
  }[lang];
  const verdict = {
    zh: { same: '相符', off: '不符' },
    en: { same: 'agrees', off: 'differs' },
  }[lang];
  const total = whole(measures.get('cases-total', collection));
  const counted = { zh: `。共${total}例`, en: `. ${total} cases in all` }[lang];
  return {
    caption: `${subtitle(measures, collection, lang)}${counted}`,
    columns: labels.map((label, index) =>
      index > 1 && index < 5 ? numberColumn(label) : textColumn(label),
    ),
    rows: groupsOf(measures, collection, lang).flatMap(({ theme, rows }) =>
      rows.map((row) => [
        nameCell(theme.subject, lang),
        nameCell(row.member.subject, lang),
        wholeCell(row.member.cases),
        percentCell(row.share),
        row.printed === undefined ? { text: '' } : percentCell(row.printed),
        { text: row.differs ? verdict.off : verdict.same },
      ]),
    ),
  };
}

/** Printed against recomputed percentages of the classes. */
export const innovationClasses: Chart = {
  id,
  places: [{ source: 'wang-ke-2018', section: '表1' }],
  indicators: ['class-cases', 'class-share', 'class-printed-share', 'cases-total'],
  asOf,
  scope: 'collection',
  states: [{ id: 'all', label: { zh: '全部创新点', en: 'All classes' } }],
  title,
  subtitle,
  caveat: (_measures, _collection, lang) =>
    ({
      zh: '百分比是在入选案例中的比例，不是各地做法的比例：案例因创新、典型、有效而入选。',
      en: 'These are shares of the selected cases, not of what communities do: cases were chosen for being innovative, typical and effective.',
    })[lang],
  draw,
  describe,
  table,
  questions: {
    zh: [
      '从数据表里任选三行，用案例数除以总数，你算出的百分比和原表一样吗？',
      '只差0.1个百分点的错误要不要指出？它会不会影响论文的结论？',
      '论文先讲党建引领，而案例最多的是哪一类？次序和数量各说明什么？',
    ],
    en: [
      'Take any three rows of the table and divide cases by the total. Do you get the printed percentages?',
      'Should an error of a tenth of a point be reported? Does it touch the paper’s conclusions?',
      'The paper discusses Party building first. Which class has most cases, and what do order and number each tell?',
    ],
  },
};
