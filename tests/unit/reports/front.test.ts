import { encode } from 'uqr';
import { describe, expect, test } from 'vitest';
import { qrCode } from '#src/reports/print/qr.ts';
import { layouts } from '#src/reports/options.ts';
import type { Block, ReportTree } from '#src/reports/tree/tree.ts';
import { pdfByHand, renderByHand } from '../../fixtures/reports/layout-print.ts';
import { readPdf } from '../../fixtures/reports/pdf.ts';
import {
  bullets,
  heading,
  inlines,
  note,
  paragraph,
  part,
  table,
  tableBlock,
  tree,
} from '../../fixtures/reports/build.ts';
import { bars, plainChinese } from '../../fixtures/reports/layout-trees.ts';

const chapter = (id: string, title: string): Block =>
  part(id, title, { kicker: `第${id}章`, lede: inlines(`${title}的导语。`) });

const data = (figureNumber: number): ReportTree['data'][number] => ({
  figure: figureNumber,
  title: inlines(`望京居首（${figureNumber}）`),
  table: table([
    ['街道', '比例'],
    ['望京', '4.89%'],
  ]),
});

const book = tree(
  [
    chapter('一', '难题'),
    heading('来源', 2, 'a'),
    paragraph(plainChinese(900)),
    bars(1, { data: 0 }),
    tableBlock([['甲'], ['乙']], { caption: inlines('三种口径') }),
    chapter('二', '结构'),
    heading('分工', 2, 'b'),
    bars(2, { data: 1 }),
    paragraph(plainChinese(900)),
  ],
  { cover: true, kicker: '全书', lede: inlines('各章全文。'), data: [data(1), data(2)] },
);

describe.each(layouts)('a book (%s)', async (layout) => {
  const pdf = await readPdf(await pdfByHand(book, layout));
  const [cover = '', contents = ''] = pdf.pages;

  test('has a cover with title, lede, site, version and date, and no page number', () => {
    for (const text of [
      '全书',
      '街道报告',
      '各章全文。',
      '邻里证据',
      '版本0.1.0',
      '2026年11月22日',
    ])
      expect(cover).toContain(text);
    expect(cover).not.toContain('难题');
    expect(cover).not.toMatch(/第1页|—1—/u);
  });

  test('lists parts with their headings, then figures and tables, with page numbers', () => {
    const [chapters, figures, tables] = contents.split(/图目录|表目录/u);
    expect(chapters).toMatch(/目录第一章难题[.\s]*\d+(?:一、)?来源.*第二章结构[.\s]*\d+/u);
    expect(figures).toMatch(/图1望京居首（1）\d+图2望京居首（2）\d+/u);
    expect(tables).toMatch(/表1三种口径\d+表2望京居首（1）\d+表3望京居首（2）\d+/u);
  });

  test('starts each part on a new page, with kicker, title and lede', () => {
    for (const [id, title] of [
      ['一', '难题'],
      ['二', '结构'],
    ]) {
      const own = `第${id}章${title}${title}的导语。`;
      const body = pdf.pages.filter((text) => text.includes(own));
      expect(body).toHaveLength(1);
      // The running head names the part and the report.
      const head = new RegExp(`^(?:第${id}章街道报告)?`, 'u');
      expect(body[0]?.replace(head, '').startsWith(own)).toBe(true);
    }
  });

  test('numbers figures and tables, and cross-references them', () => {
    const text = pdf.pages.slice(2).join('');
    expect(text).toContain('图1望京居首（1）');
    expect(text).toMatch(/数据见第\d+页表2/u);
    expect(text).toMatch(/表1三种口径/u);
    expect(text).toMatch(/表3望京居首（2）图2的数据/u);
  });
});

test('heading numbers restart in each part of the official layout', async () => {
  const text = (await readPdf(await pdfByHand(book, 'official'))).pages.slice(2).join('');
  expect(text).toContain('一、来源');
  expect(text).toContain('一、分工');
});

test('a single figure gets no list of figures', async () => {
  const blocks: Block[] = [1, 2, 3, 4].flatMap((n) => [
    heading(`第${n}问`, 1, `q${n}`),
    paragraph(plainChinese(1500)),
  ]);
  const pdf = await readPdf(await pdfByHand(tree([...blocks, bars(1)])));
  expect(pdf.pages[0]).toContain('目录');
  expect(pdf.pages.join('')).not.toContain('图目录');
});

describe('the QR code of a figure', () => {
  const url = 'https://linli.example/site/charts/outside-share/';
  const withCode = tree([bars(1, { url })]);

  test('links to its page, with alternative text and the address in print', async () => {
    expect(renderByHand(withCode).images.get('qr-1.svg')).toBe(qrCode(url).svg);
    const pdf = await readPdf(await pdfByHand(withCode));
    expect(pdf.nodes.map(({ alt }) => alt)).toContain('二维码：“望京居首（1）”的网页');
    // A link broken over two lines is listed twice.
    expect(new Set(pdf.links)).toEqual(new Set([url]));
    expect(pdf.pages[0]).toContain(`网页：${url.replace('https://', '')}`);
  });

  test('is omitted without a site URL, but the path is not', async () => {
    const bare = tree([bars(1)]);
    expect([...renderByHand(bare).images.keys()]).toEqual(['bars-1.svg']);
    expect((await readPdf(await pdfByHand(bare))).pages[0]).toContain(
      '网页：charts/outside-share-1/',
    );
  });

  test('draws exactly the modules of the code, with a quiet zone of four', () => {
    const { svg, white } = qrCode(url);
    const size = Number(/viewBox="0 0 (\d+)/u.exec(svg)?.[1]);
    const drawn = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
    for (const [, x, y, width] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/gu)) {
      drawn[Number(y)]?.fill(true, Number(x), Number(x) + Number(width));
    }
    const { data: own, size: modules } = encode(url, { ecc: 'M', border: 0 });
    expect(size).toBe(modules + 8);
    expect(white).toBe(4 / size);
    expect(drawn.slice(4, -4).map((row) => row.slice(4, -4))).toEqual(own);
    expect(drawn.flat().filter(Boolean)).toHaveLength(own.flat().filter(Boolean).length);
  });
});

test('a list beside floating figures keeps its structure wherever the page breaks', async () => {
  const item = paragraph(plainChinese(60), note(plainChinese(90)));
  const items = Array.from({ length: 9 }, () => [item]);
  const [drawing] = bars(1).drawings;
  const tall = { name: 'tall.svg', svg: drawing?.svg ?? '', width: 720, height: 620 };
  for (let lines = 0; lines < 24; lines += 1) {
    const report = tree([
      paragraph(plainChinese(28 * lines + 5)),
      bars(1, { drawings: [{ ...tall, svg: tall.svg.replaceAll('150"', '620"') }] }),
      bullets(...items),
      paragraph(plainChinese(900)),
    ]);
    await expect(pdfByHand(report, 'official')).resolves.toBeInstanceOf(Uint8Array);
  }
});
