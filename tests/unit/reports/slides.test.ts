import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { seriesOf } from '#src/reports/read/native.ts';
import { writeSlides } from '#src/reports/pptx/slides.ts';
import type { WriteOptions } from '#src/reports/options.ts';
import type { Block, ReportCell, ReportFigure, ReportTree } from '#src/reports/tree/tree.ts';
import { heading, inlines, note, paragraph } from '../../fixtures/reports/build.ts';
import { xmlFault } from '../../fixtures/reports/word.ts';

const cell = (text: string, numeric = false): ReportCell => ({
  blocks: [paragraph(text)],
  numeric,
  colspan: 1,
  rowspan: 1,
});

const table = {
  caption: inlines('各街道的比例，2010年3月'),
  columns: 3,
  head: [[cell('街道'), cell('比例'), cell('差')]],
  body: [
    [cell('望京'), cell('4.89%', true), cell('+3,654', true)],
    [cell('机场'), cell('约5%', true), cell('−8', true)],
    [cell('合计'), cell('1.74%', true), cell('10,283', true)],
  ],
  headNotes: [],
};
const series = seriesOf(table, { as: 'bars', names: [0], columns: [1], without: [2] }, 'zh');

const figure = (title: string, more: Partial<ReportFigure> = {}): ReportFigure => ({
  kind: 'figure',
  number: 1,
  path: 'charts/one/',
  title: inlines(title),
  subtitle: [inlines('◆为试点')],
  description: '条形图。',
  drawings: [{ name: 'one.svg', svg: '<svg/>', width: 720, height: 300 }],
  source: inlines('来源：表1'),
  ...more,
});

const reportOf = (blocks: Block[]): ReportTree => ({
  lang: 'zh',
  title: '街道',
  heading: inlines('街道有多少人'),
  lede: inlines('共39,502人', note('逐行求和。')),
  cover: false,
  blocks,
  data: [],
  colophon: {
    rows: [{ label: '引用格式', value: inlines('邻里证据') }],
    code: { content: 'x', description: '二维码' },
  },
});
const options: WriteOptions = {
  name: 'one',
  layout: 'standard',
  site: '邻里证据',
  version: '0.1.0',
  date: '2026-11-22',
};
/** The smallest PNG. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);
const slidesOf = (tree: ReportTree): Promise<Uint8Array> => writeSlides(tree, options, () => png);

const partsOf = (file: Uint8Array): ((name: string) => string) => {
  const parts = unzipSync(file);
  return (name) => strFromU8(parts[name] ?? new Uint8Array());
};
const words = (xml: string): string =>
  [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/gu)].map(([, text]) => text).join('|');
const titleOf = (xml: string): string => {
  const title = xml
    .split(/<p:sp>|<p:graphicFrame>/u)
    .find((shape) => shape.includes('type="title"'));
  return words(title ?? '');
};

test('the numbers of a chart are those of its table, without totals, words and signs', () => {
  expect(series).toEqual({
    as: 'bars',
    caption: '各街道的比例，2010年3月',
    names: ['望京', '机场'],
    columns: [{ label: '比例', format: '0.00%', values: [0.0489, null] }],
  });
  const signed = seriesOf(table, { as: 'bars', names: [0], columns: [2], without: [2] }, 'zh');
  expect(signed.columns[0]?.values).toEqual([3654, -8]);
});

describe('the slides of a report', async () => {
  const tree = reportOf([
    {
      kind: 'summary',
      blocks: [
        heading('要点', 1, 'short'),
        { kind: 'list', ordered: false, start: 1, items: [[paragraph('望京最多', note('表1。'))]] },
      ],
    },
    heading('比例', 1, 'share'),
    paragraph('望京比例最高', note('12901 ÷ 264037。')),
    figure('望京列第1', {
      series,
      evidence: inlines('第1：由大到小。'),
      caveat: inlines('不是常住人口。'),
    }),
    figure('一图不能改动', { number: 2, path: 'charts/two/' }),
  ]);
  const file = await slidesOf(tree);
  const part = partsOf(file);
  const slides = Object.keys(unzipSync(file)).filter((name) =>
    /slides\/slide\d+\.xml$/u.test(name),
  );

  test('are its title, its points, one figure each with its sentence as title, and its use', () => {
    const titles = slides.map((_, index) =>
      titleOf(part(`ppt/slides/slide${String(index + 1)}.xml`)),
    );
    expect(titles).toEqual([
      '街道有多少人',
      '要点',
      '望京列第1',
      '一图不能改动',
      '出处、引用和许可',
    ]);
  });

  test('draw what can be edited, with words that fit it, else a picture with its description', () => {
    expect(part('ppt/charts/chart1.xml')).toContain('<c:v>0.0489</c:v>');
    const [native, picture] = [part('ppt/slides/slide3.xml'), part('ppt/slides/slide4.xml')];
    expect(words(native)).toContain('各街道的比例，2010年3月');
    expect(words(native)).not.toContain('◆');
    expect(native).toContain('descr="条形图。"');
    expect(words(picture)).toContain('◆为试点');
    expect(picture).toContain('<p:pic>');
    expect(picture).toContain('descr="条形图。"');
  });

  test('give the speaker what the text says and the evidence', () => {
    const notes = words(part('ppt/notesSlides/notesSlide3.xml'));
    for (const said of [
      '比例',
      '条形图。',
      '不是常住人口。',
      '望京比例最高',
      '来源：表1',
      '1. 第1：由大到小。',
      '2. 12901 ÷ 264037。',
    ])
      expect(notes).toContain(said);
    expect(part('ppt/notesSlides/notesSlide1.xml')).not.toContain('en-US');
    expect(words(part('ppt/notesSlides/notesSlide1.xml'))).toContain('1. 逐行求和。');
    expect(words(part('ppt/notesSlides/notesSlide2.xml'))).toContain('1. 表1。');
    expect(words(part('ppt/slides/slide5.xml'))).toContain('引用格式：|邻里证据');
  });

  test('are well-formed and the same each time', async () => {
    for (const [name, content] of Object.entries(unzipSync(file)))
      if (/\.(?:xml|rels)$/u.test(name)) expect(xmlFault(strFromU8(content)), name).toBeUndefined();
    expect(Buffer.from(await slidesOf(tree)).equals(Buffer.from(file))).toBe(true);
  });
});

test('a report without figures is shown by its sections and tables; one without any is refused', async () => {
  const file = await slidesOf(
    reportOf([heading('机制', 1, 'mechanism'), paragraph('靠居民。'), { kind: 'table', table }]),
  );
  const part = partsOf(file);
  expect(titleOf(part('ppt/slides/slide2.xml'))).toBe('机制');
  expect(words(part('ppt/slides/slide2.xml'))).toContain('靠居民。');
  expect(titleOf(part('ppt/slides/slide3.xml'))).toBe('各街道的比例，2010年3月');
  expect(words(part('ppt/slides/slide3.xml'))).toContain('望京|4.89%');
  await expect(slidesOf(reportOf([]))).rejects.toThrow('做不成幻灯片');
});

describe('what a speaker is told', async () => {
  const line = (text: string): Block => ({ kind: 'line', side: 'right', children: inlines(text) });
  const own = { ...table, caption: inlines('主要指标'), headNotes: [inlines('王名、杨丽，表1。')] };
  const long = { ...table, body: Array.from({ length: 13 }, () => table.body[0] ?? []) };
  const file = await slidesOf(
    reportOf([
      {
        kind: 'summary',
        blocks: [
          heading('一眼看清', 1, 'short'),
          { kind: 'list', ordered: false, start: 1, items: [[paragraph('两份文献说过')]] },
        ],
      },
      heading('主要指标', 1, 'indicators'),
      { kind: 'table', table: own },
      { kind: 'table', table: long },
      figure('望京最高', {
        marks: table,
        evidence: inlines('图中各数的出处和算法同前面的表。'),
        evidenceAlone: inlines('33 ÷ 69226。'),
      }),
      figure('没有数据表', { number: 2 }),
      line('某科'),
      line('某科'),
      line('11月30日'),
    ]),
  );
  const part = partsOf(file);
  const noted = (slide: number): string =>
    words(part(`ppt/notesSlides/notesSlide${String(slide)}.xml`));

  test('is what stands on each slide, also where it has no evidence', () => {
    expect(noted(1)).toContain('街道有多少人');
    expect(noted(2)).toContain('两份文献说过');
    const files = Object.keys(unzipSync(file));
    const slides = files.filter((name) => /slides\/slide\d+\.xml$/u.test(name));
    for (const [index] of slides.entries())
      expect(noted(index + 1).replace(/[\d|]/gu, ''), String(index + 1)).not.toBe('');
  });

  test('is the rows of a small table, which figures refer to, with its evidence', () => {
    expect(titleOf(part('ppt/slides/slide3.xml'))).toBe('主要指标');
    expect(noted(3)).toContain('望京：比例 4.89%；差 +3,654');
    expect(noted(3)).toContain('1. 王名、杨丽，表1。');
    expect(titleOf(part('ppt/slides/slide4.xml'))).toBe('望京最高');
  });

  test('is the evidence of a figure itself, and where its numbers are if they are there', () => {
    expect(noted(4)).toContain('1. 33 ÷ 69226。');
    expect(noted(4)).not.toContain('同前面的表');
    expect(noted(4)).toContain('Excel 附表');
    expect(noted(5)).toContain('不能改动');
    expect(noted(5)).not.toContain('Excel 附表');
  });

  test('and the title names once who signs as the unit too', () => {
    expect(words(part('ppt/slides/slide1.xml'))).toContain('某科　11月30日');
    expect(words(part('ppt/slides/slide1.xml'))).not.toContain('某科　某科');
  });
});

test('rows of a table that wrap are on as many slides as they need', async () => {
  const wide = '很长的一段话，'.repeat(20);
  const body = Array.from({ length: 6 }, () => [cell(wide), cell('4.89%', true), cell('+1', true)]);
  const file = await slidesOf(reportOf([{ kind: 'table', table: { ...table, body } }]));
  const titles = [2, 3].map((slide) =>
    titleOf(partsOf(file)(`ppt/slides/slide${String(slide)}.xml`)),
  );
  expect(titles).toEqual(['各街道的比例，2010年3月（1/2）', '各街道的比例，2010年3月（2/2）']);
});
