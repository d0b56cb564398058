import type {
  Block,
  Inline,
  ReportCell,
  ReportFigure,
  ReportTable,
  ReportTree,
} from '#src/reports/tree.ts';

/** Trees made by hand, for the tests of all formats. */

export const text = (words: string): Inline => ({ kind: 'text', text: words });
export const paragraph = (...children: Inline[]): Block => ({ kind: 'paragraph', children });
const note = (...children: Inline[]): Inline => ({ kind: 'note', children });

function cell(content: string | Block[], more: Partial<ReportCell> = {}): ReportCell {
  const blocks = typeof content === 'string' ? [paragraph(text(content))] : content;
  return { blocks: content === '' ? [] : blocks, numeric: false, colspan: 1, rowspan: 1, ...more };
}

const table: ReportTable = {
  number: 1,
  caption: [text('三种口径 <对照>'), note(text('表题的注。'))],
  columns: 3,
  head: [
    [cell('', { rowspan: 2 }), cell('人数', { colspan: 2 })],
    [cell('登记', { numeric: true }), cell('普查', { numeric: true })],
  ],
  body: [
    [
      cell('望京', { rowspan: 2 }),
      cell([paragraph(text('12,901'), note(text('格子里的注。')))], { numeric: true }),
      cell('—', { numeric: true }),
    ],
    [cell('4.89%', { numeric: true }), cell('', { numeric: true })],
    [cell('麦子店'), cell([paragraph(text('甲')), paragraph(text('乙'))], { colspan: 2 })],
    [cell('没有别的口径。', { colspan: 3 })],
  ],
  headNotes: [[text('表头的注。')]],
};

const drawing = (name: string): ReportFigure['drawings'][number] => ({
  name,
  width: 360,
  height: 120,
  svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 120" font-family="Noto Serif SC"><defs><circle id="dot" r="4"/></defs><g fill="#b4382b"><rect x="60" y="20" width="280" height="14" mix-blend-mode="multiply"/></g><use href="#dot" x="60" y="60"/><text x="56" y="32" text-anchor="end" font-size="13" stroke="#ffffff" paint-order="stroke">望京 &amp; 甲</text></svg>',
});

export const figure: ReportFigure = {
  kind: 'figure',
  number: 1,
  path: 'charts/outside-share/',
  url: 'https://linli.example/charts/outside-share/?a=1&b=2',
  title: [text('望京居首'), note(text('图题的注。'))],
  subtitle: [[text('占登记总人口的比例')], [text('单位：%')]],
  description: '条形图：望京 4.89%，“麦子店”4.57%。',
  drawings: [drawing('outside-share.svg'), drawing('outside-share-2.svg')],
  caveat: [text('登记数，不是常住人口。')],
  source: [text('来源：表 1')],
  data: 0,
};

const everyInline: Inline[] = [
  text('甲 & <乙> “丙” '),
  { kind: 'strong', children: [text('重')] },
  { kind: 'emphasis', children: [text('Residents’ Committees')] },
  { kind: 'emphasis', children: [text('强调')] },
  { kind: 'code', children: [text('12901 ÷ 39502 = 32.659%')] },
  text('10'),
  { kind: 'superscript', children: [text('3')] },
  { kind: 'subscript', children: [text('下')] },
  { kind: 'small', children: [text('小字')] },
  { kind: 'break' },
  {
    kind: 'link',
    target: { kind: 'web', url: 'https://example.org/%E7%94%B2?x=1&y=2#z', shown: true },
    children: [text('公报')],
  },
  {
    kind: 'link',
    target: { kind: 'heading', id: '第二部分 的标题' },
    children: [text('后文')],
  },
  note(
    text('复算。'),
    { kind: 'code', children: [text('1 < 2')] },
    { kind: 'chip', tone: 'confirmed', children: [text('复算一致')] },
  ),
  ...(['confirmed', 'contradicted', 'computed', 'reported', 'plain'] as const).map(
    (tone): Inline => ({ kind: 'chip', tone, children: [text(`标签${tone}`)] }),
  ),
];

const firstPart: Block[] = [
  {
    kind: 'part',
    id: 'part-a',
    kicker: '第一部分',
    heading: [text('集中在少数街道')],
    lede: [text('二十三个街道。'), note(text('引言的注。'))],
  },
  {
    kind: 'summary',
    blocks: [
      { kind: 'heading', level: 2, id: 'summary', children: [text('要点')] },
      { kind: 'list', ordered: false, start: 1, items: [[paragraph(text('要点之一'))]] },
    ],
  },
  { kind: 'heading', level: 2, id: 'numbers', children: [text('数字'), note(text('标题的注。'))] },
  paragraph(...everyInline),
  { kind: 'heading', level: 3, children: [text('更深一层')] },
  {
    kind: 'list',
    ordered: true,
    start: 3,
    items: [
      [paragraph(text('先看口径'))],
      [
        paragraph(text('再看年份')),
        { kind: 'list', ordered: false, start: 1, items: [[paragraph(text('普查'))]] },
      ],
    ],
  },
  { kind: 'quote', blocks: [paragraph(text('“千人以上的有12个。”')), paragraph(text('——原文'))] },
  figure,
];

const secondPart: Block[] = [
  { kind: 'part', id: 'part-b', heading: [text('方法')] },
  { kind: 'heading', level: 2, id: '第二部分 的标题', children: [text('口径')] },
  {
    kind: 'terms',
    items: [
      {
        terms: [[text('登记总数')], [text('总计')]],
        descriptions: [[paragraph(text('2,274,562 人'))], [paragraph(text('2010年3月'))]],
      },
      { terms: [[text('没有解释的词')]], descriptions: [] },
    ],
  },
  { kind: 'heading', level: 4, children: [text('最深一层')] },
  { kind: 'table', table },
  paragraph(text('回到'), {
    kind: 'link',
    target: { kind: 'heading', id: 'part-a' },
    children: [text('第一部分')],
  }),
];

/** A report of two parts with a title page that has every kind of node. */
export const everything: ReportTree = {
  lang: 'zh',
  title: '样本报告',
  kicker: '给测试用',
  heading: [text('一份什么都有的报告：各处口径，一一对照')],
  lede: [text('这里什么都有。')],
  cover: true,
  blocks: [
    { kind: 'heading', level: 1, id: 'preface', children: [text('前言')] },
    paragraph(text('正文之前的话。')),
    ...firstPart,
    ...secondPart,
  ],
  data: [
    {
      figure: 1,
      title: [text('望京居首')],
      table: {
        number: 2,
        columns: 2,
        head: [[cell('街道'), cell('比例', { numeric: true })]],
        body: [[cell('望京'), cell('4.89%', { numeric: true })]],
        headNotes: [],
      },
    },
  ],
};
