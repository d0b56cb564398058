import type { Block, Inline, ReportCell, ReportTree } from '#src/reports/tree.ts';

/** A small report by hand that uses every kind of node, for the tests of its formats. */

export const text = (words: string): Inline => ({ kind: 'text', text: words });
export const paragraph = (...children: Inline[]): Block => ({ kind: 'paragraph', children });
export const note = (words: string): Inline => ({ kind: 'note', children: [text(words)] });

export function cell(words: string, parts: Partial<ReportCell> = {}): ReportCell {
  return { blocks: [paragraph(text(words))], numeric: false, colspan: 1, rowspan: 1, ...parts };
}

export const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 240" font-family="Noto Serif SC"><rect x="60" y="40" width="500" height="80" fill="#b4382b"/><text x="60" y="30" font-size="20">望京 4.89%</text></svg>';

export const blocks: Block[] = [
  {
    kind: 'part',
    id: 'one',
    kicker: '第一部分',
    heading: [text('街道'), note('部分的注')],
    lede: [text('部分的导语。')],
  },
  { kind: 'heading', level: 2, id: 'share', children: [text('境外人员')] },
  {
    kind: 'summary',
    blocks: [
      { kind: 'heading', level: 2, id: 'summary', children: [text('要点')] },
      {
        kind: 'list',
        ordered: false,
        start: 1,
        items: [[paragraph(text('望京'), note('要点的注'), text('最多。'))]],
      },
    ],
  },
  paragraph(
    text('正文'),
    { kind: 'strong', children: [text('加重')] },
    { kind: 'emphasis', children: [text('Committees 居委会')] },
    { kind: 'code', children: [text('1 ÷ 2')] },
    { kind: 'superscript', children: [text('上')] },
    { kind: 'subscript', children: [text('下')] },
    { kind: 'small', children: [text('小字')] },
    { kind: 'break' },
    { kind: 'chip', tone: 'confirmed', children: [text('复算一致')] },
    {
      kind: 'link',
      target: { kind: 'web', url: 'https://example.org/a?x=1&y=2', shown: true },
      children: [text('公报')],
    },
    { kind: 'link', target: { kind: 'heading', id: 'share' }, children: [text('上文')] },
    note('<正文> & "注"'),
  ),
  { kind: 'heading', level: 3, id: 'lists', children: [text('列表')] },
  {
    kind: 'list',
    ordered: true,
    start: 3,
    items: [
      [
        paragraph(text('第三')),
        { kind: 'list', ordered: false, start: 1, items: [[paragraph(text('里面'))]] },
      ],
      [paragraph(text('第四')), paragraph(text('第四的续段'))],
    ],
  },
  { kind: 'list', ordered: true, start: 1, items: [[paragraph(text('重新从一'))]] },
  { kind: 'heading', level: 4, children: [text('数字')] },
  {
    kind: 'terms',
    items: [{ terms: [[text('登记总数')]], descriptions: [[paragraph(text('2,274,562 人'))]] }],
  },
  {
    kind: 'table',
    table: {
      number: 1,
      caption: [text('三种口径')],
      columns: 3,
      head: [[cell('来源'), cell('数字', { numeric: true, colspan: 2 })]],
      body: [
        [
          cell('普查', { rowspan: 2 }),
          cell('62,000', { numeric: true }),
          cell('1.5%', { numeric: true }),
        ],
        [cell('61,000', { numeric: true }), cell('1.4%', { numeric: true })],
      ],
      headNotes: [[text('数字的注')]],
    },
  },
  { kind: 'quote', blocks: [paragraph(text('“千人以上的有12个。”'))] },
  {
    kind: 'figure',
    number: 1,
    path: 'charts/outside-share/',
    url: 'https://linli.example/charts/outside-share/',
    title: [text('望京居首')],
    subtitle: [[text('单位：%')]],
    description: '条形图：望京 4.89%。',
    drawings: [{ name: 'outside-share.svg', svg, width: 720, height: 240 }],
    caveat: [text('登记数，不是常住人口。')],
    source: [text('来源：表 1')],
    data: 0,
  },
  { kind: 'part', id: 'two', heading: [text('来源')] },
  paragraph(
    text('见'),
    { kind: 'link', target: { kind: 'heading', id: 'one' }, children: [text('第一部分')] },
    text('。'),
  ),
];

export const sample: ReportTree = {
  lang: 'zh',
  title: '邻里 <证据>',
  kicker: '报告',
  heading: [text('邻里 <证据>')],
  lede: [text('导语。')],
  cover: true,
  blocks,
  data: [
    {
      figure: 1,
      title: [text('望京居首')],
      table: {
        number: 2,
        caption: [text('按比例')],
        columns: 2,
        head: [[cell('街道'), cell('比例', { numeric: true })]],
        body: [[cell('望京'), cell('4.89%', { numeric: true })]],
        headNotes: [],
      },
    },
  ],
};
