import type {
  Block,
  Inline,
  ReportFigure,
  ReportHeading,
  ReportTable,
  ReportTree,
} from '#src/reports/tree.ts';

/** Reports made by hand, for the tests of the look. */

export const run = (text: string): Inline[] => [{ kind: 'text', text }];

export const paragraph = (text: string): Block => ({ kind: 'paragraph', children: run(text) });

export const heading = (
  text: string,
  level: ReportHeading['level'],
  id?: string,
): ReportHeading => ({
  kind: 'heading',
  level,
  children: run(text),
  ...(id === undefined ? {} : { id }),
});

export const table = (rows: readonly (readonly string[])[], caption?: string): ReportTable => {
  const [head = [], ...body] = rows.map((row) =>
    row.map((text) => ({ blocks: [paragraph(text)], numeric: false, colspan: 1, rowspan: 1 })),
  );
  return {
    columns: head.length,
    head: [head],
    body,
    headNotes: [],
    ...(caption === undefined ? {} : { caption: run(caption) }),
  };
};

/** A drawing of two bars. */
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="720" height="150" viewBox="0 0 720 150"><rect x="90" y="20" width="600" height="44" fill="#b4382b"/><rect x="90" y="86" width="230" height="44" fill="#b9c3c9"/><text x="80" y="48" font-family="Noto Serif SC" font-size="16" text-anchor="end">望京</text><text x="80" y="114" font-family="Noto Serif SC" font-size="16" text-anchor="end">麦子店</text></svg>';

export const figure = (number: number, parts: Partial<ReportFigure> = {}): ReportFigure => ({
  kind: 'figure',
  number,
  path: `charts/outside-share-${number}/`,
  title: run(`望京居首（${number}）`),
  subtitle: [run('单位：%')],
  description: `条形图：望京高于麦子店（${number}）。`,
  drawings: [{ name: `bars-${number}.svg`, svg, width: 720, height: 150 }],
  source: run('来源：普查'),
  ...parts,
});

export const tree = (blocks: Block[], parts: Partial<ReportTree> = {}): ReportTree => ({
  lang: 'zh',
  title: '街道报告',
  heading: run('街道报告'),
  cover: false,
  blocks,
  data: [],
  ...parts,
});

/** Text without punctuation or Latin letters, so that every full line holds as many characters. */
export const plainChinese = (length: number): string =>
  '社区治理要听居民的话也要看登记的数字街道办事处同居委会一起做'.repeat(length).slice(0, length);
