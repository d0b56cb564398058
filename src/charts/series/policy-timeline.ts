import { scaleLinear } from 'd3-scale';
import { textWidth, wrap } from '#src/lib/text-width.ts';
import type { Chart, DrawOptions, Lang, Measures, Table } from '#src/model.ts';
import { nameCell, numberColumn, textColumn } from '../text/cells.ts';
import { ink, muted, rule } from '../draw/colours.ts';
import { append, drawing, write } from '../draw/elements.ts';
import { finish, frameOf } from '../draw/frame.ts';
import type { Frame } from '../draw/frame.ts';
import { mark } from '../draw/marks.ts';
import { policiesOf, policyKindsOf } from './policy-rows.ts';
import type { Policy, PolicyKind } from './policy-rows.ts';
import { drawShape } from '../draw/shapes.ts';
import { whole } from '../text/words.ts';
import { nothingToDraw } from '../draw/faults.ts';

const id = 'policy-timeline';

function ends(measures: Measures, lang: Lang): [Policy, Policy] {
  const policies = policiesOf(measures, lang);
  const [first, last] = [policies[0], policies.at(-1)];
  if (first === undefined || last === undefined) throw nothingToDraw(id, 'corpus', 'policies');
  return [first, last];
}

function countOf(measures: Measures, kind: string): number {
  return measures.find('policies-of-kind', `corpus#${kind}`)?.value ?? 0;
}

function title(measures: Measures, corpus: string, lang: Lang): string {
  const [first, last] = ends(measures, lang);
  const total = whole(measures.get('policies', corpus));
  const laws = countOf(measures, 'law');
  const span = {
    zh: `${first.yearText}年到${last.yearText}年的${total}项社区政策`,
    en: `Of ${total} community policies from ${first.yearText} to ${last.yearText}`,
  }[lang];
  if (laws === 0) return { zh: `${span}中没有法律`, en: `${span}, none is a law` }[lang];
  return {
    zh: `${span}中，只有${String(laws)}项是法律`,
    en: `${span}, only ${String(laws)} ${laws === 1 ? 'is a law' : 'are laws'}`,
  }[lang];
}

function subtitle(measures: Measures, _corpus: string, lang: Lang): string {
  const [first, last] = ends(measures, lang);
  return {
    zh: `王轲论文表2所列的政策和文件，按年份；没有文件名的写内容。类型是本站分的。${first.yearText}—${last.yearText}年`,
    en: `Policies and documents listed in Table 2 of Wang Ke, by year; where there is no title, what was proposed. The kinds are ours. ${first.yearText}–${last.yearText}`,
  }[lang];
}

/** The key of shapes in as many lines as it needs; returns its height. */
function writeKey(svg: Element, kinds: readonly PolicyKind[], frame: Frame, lang: Lang): number {
  let [x, y] = [7, 10];
  for (const { label, shape, look } of kinds) {
    const width = 14 + textWidth(label[lang], frame.minor) + 18;
    if (x + width - 18 > frame.width) [x, y] = [7, y + 21];
    drawShape(svg, shape, [x, y], 5, look);
    write(svg, label[lang], { x: x + 13, y, size: frame.minor });
    x += width;
  }
  return y + 20;
}

interface PolicyRow {
  policy: Policy;
  lines: string[];
  y: number;
  height: number;
}

/** Rows below one another, as high as their texts. */
function rowsOf(
  policies: readonly Policy[],
  width: number,
  top: number,
  frame: Frame,
): PolicyRow[] {
  let y = top;
  return policies.map((policy) => {
    const lines = wrap(policy.label, width, frame.text);
    const height = lines.length * frame.text * 1.35 + (frame.narrow ? 13 : 12);
    const row = { policy, lines, y, height };
    y += height;
    return row;
  });
}

function draw(measures: Measures, corpus: string, options: DrawOptions): SVGElement {
  const { lang } = options;
  const frame = frameOf(options.form);
  const policies = policiesOf(measures, lang);
  const svg = drawing(options.document, frame.width, 10);
  const top = writeKey(svg, policyKindsOf(measures), frame, lang) + 10;
  const years = frame.narrow ? 20 : 140;
  const left = years + 46;
  const rows = rowsOf(policies, frame.width - left - 10, top, frame);
  const last = rows.at(-1);
  const height = Math.ceil((last?.y ?? 0) + (last?.height ?? 0));
  svg.setAttribute('height', String(height));
  svg.setAttribute('viewBox', `0 0 ${String(frame.width)} ${String(height)}`);
  const first = (row: PolicyRow): number => row.y + 4 + frame.text / 2;
  if (frame.narrow) {
    const [from, to] = [rows[0], last];
    if (from !== undefined && to !== undefined) {
      append(svg, 'line', { x1: 7, x2: 7, y1: first(from), y2: first(to), stroke: rule });
    }
  } else drawAxis(svg, rows, { top, height, first, to: years - 6, frame });
  for (const row of rows) {
    const { policy, lines } = row;
    const y = first(row);
    const at: [number, number] = frame.narrow ? [7, y] : [years + 2, y];
    mark(drawShape(svg, policy.kind.shape, at, 5.5, policy.kind.look), policy);
    const x = at[0] + 12;
    write(svg, policy.yearText, { x, y, size: frame.text, bold: true });
    write(svg, lines, { x: left + 8, y, size: frame.text, leading: frame.text * 1.35 });
  }
  return finish(svg, id, title(measures, corpus, lang), frame);
}

interface Axis {
  top: number;
  height: number;
  first(row: PolicyRow): number;
  /** Where the connecting lines end. */
  to: number;
  frame: Frame;
}

/** A true scale of years at the left, joined with the evenly set rows. */
function drawAxis(svg: Element, rows: readonly PolicyRow[], axis: Axis): void {
  const { top, height, first, to, frame } = axis;
  const years = rows.map(({ policy }) => policy.year.value);
  const from = rows[0] === undefined ? top : first(rows[0]);
  const y = scaleLinear([Math.min(...years), Math.max(...years)], [from, height - 16]);
  append(svg, 'line', { x1: 44, x2: 44, y1: y.range()[0], y2: y.range()[1], stroke: ink });
  for (const year of y.ticks(6)) {
    append(svg, 'line', { x1: 39, x2: 44, y1: y(year), y2: y(year), stroke: ink });
    const how = { x: 35, y: y(year), size: frame.minor, anchor: 'end', fill: muted } as const;
    write(svg, String(year), how);
  }
  for (const row of rows) {
    const [a, b] = [y(row.policy.year.value), first(row)];
    append(svg, 'circle', { cx: 44, cy: a, r: 2.5, fill: ink });
    append(svg, 'path', {
      d: `M47,${a.toFixed(2)}C80,${a.toFixed(2)} 90,${b.toFixed(2)} ${to},${b.toFixed(2)}`,
      fill: 'none',
      stroke: muted,
      'stroke-opacity': 0.6,
    });
  }
}

function describe(measures: Measures, corpus: string, lang: Lang): string {
  const [first, last] = ends(measures, lang);
  const total = whole(measures.get('policies', corpus));
  const counts = policyKindsOf(measures).map(({ id: kind, label }) => {
    const count = String(countOf(measures, kind));
    return { zh: `${label.zh}${count}项`, en: `${label.en} ${count}` }[lang];
  });
  const law = policiesOf(measures, lang).find(({ kind }) => kind.id === 'law');
  const lawText =
    law === undefined
      ? { zh: '', en: '' }
      : {
          zh: `法律是${law.yearText}年的${law.label}。`,
          en: `The law is the ${law.label}, of ${law.yearText}. `,
        };
  return {
    zh: `时间线按年份列出论文年表里的${total}项政策：${counts.join('，')}。第一项在${first.yearText}年，最后一项在${last.yearText}年。${lawText.zh}`,
    en: `A timeline lists the ${total} policies of the paper’s chronicle by year. By kind: ${counts.join(', ')}. The first dates from ${first.yearText}, the last from ${last.yearText}. ${lawText.en}Shapes tell the kinds apart, and every entry leads to its row in the data, with what it does and who issued it.`,
  }[lang];
}

function table(measures: Measures, corpus: string, lang: Lang): Table {
  const labels = {
    zh: ['政策', '年份', '类型', '内容'],
    en: ['Policy', 'Year', 'Kind', 'What it does'],
  }[lang];
  const counts = policyKindsOf(measures)
    .map(({ id: kind, label }) => `${label[lang]} ${String(countOf(measures, kind))}`)
    .join({ zh: '，', en: ', ' }[lang]);
  return {
    caption: `${subtitle(measures, corpus, lang)}${lang === 'zh' ? '。' : '. '}${counts}`,
    columns: labels.map((label, index) => (index === 1 ? numberColumn(label) : textColumn(label))),
    rows: policiesOf(measures, lang).map(({ subject, year, yearText, kind }) => [
      nameCell(subject, lang),
      { text: yearText, value: year.value, observation: year },
      { text: kind.label[lang] },
      { text: subject.text?.[lang] ?? '' },
    ]),
  };
}

/** The policies of the source’s chronicle on a line of years. */
export const policyTimeline: Chart = {
  id,
  places: [{ source: 'wang-ke-2018', section: '表2' }],
  indicators: ['policies', 'policies-of-kind', 'policy-year'],
  asOf: { zh: '1986—2017年', en: '1986–2017' },
  scope: 'corpus',
  states: [{ id: 'all', label: { zh: '全部政策', en: 'All policies' } }],
  title,
  subtitle,
  caveat: (_measures, _corpus, lang) =>
    ({
      zh: '这是一篇论文选列的政策，不是全部政策；有几项没有写明由谁提出。列在同一条线上，不等于前一项引起后一项。',
      en: 'One paper chose these policies; they are not all there were, and for some it does not say who issued them. That one stands after another does not mean that it followed from it.',
    })[lang],
  draw,
  describe,
  table,
  questions: {
    zh: [
      '哪些年份之间隔得最久？空白说明没有政策，还是作者没有列？怎样查证？',
      '法律、文件、规划和讲话的约束力有什么不同？各找一项说明。',
      '“社区服务”“社区建设”“社区治理”三个词各在哪一年出现？用词的变化能说明什么？',
    ],
    en: [
      'Between which years is the longest gap? Does it mean that there was no policy, or that the author listed none? How could you check?',
      'How do law, document, plan and speech differ in force? Explain with one of each.',
      'In which year do “community services”, “community building” and “community governance” appear? What can a change of words tell?',
    ],
  },
};
