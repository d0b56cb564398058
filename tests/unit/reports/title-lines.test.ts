import { describe, expect, test } from 'vitest';
import { phraseBreaks } from '#src/i18n/title-phrases.ts';
import { withTitleBreaks } from '#src/reports/compose/title-breaks.ts';
import { writeDocx } from '#src/reports/docx/document.ts';
import { nodeRasterise } from '#src/reports/images/rasterise-node.ts';
import { titleLines } from '#src/reports/print/title-lines.ts';
import type { CatalogueValues } from '#src/reports/request/catalogue.ts';
import { layouts } from '#src/reports/options.ts';
import { inlines, paragraph, tree } from '../../fixtures/reports/build.ts';
import { pdfByHand, renderByHand } from '../../fixtures/reports/layout-print.ts';
import { readPdf } from '../../fixtures/reports/pdf.ts';
import { readWord } from '../../fixtures/reports/word.ts';

/** The lines of a title of some width. */
const lines = (text: string, most: number): string[] => {
  const ends = titleLines(text, phraseBreaks(text, ['望京']) ?? [], most);
  return [0, ...ends].map((start, index) => text.slice(start, ends[index]));
};

describe('the lines of a title', () => {
  test('are of about equal length and end where the sense pauses', () => {
    expect(lines('关于望京街道境外人员服务管理工作情况的报告', 19.9)).toEqual([
      '关于望京街道境外人员',
      '服务管理工作情况的报告',
    ]);
    expect(lines('关于进一步做好望京街道境外人员登记情况的函', 19.9)).toEqual([
      '关于进一步做好望京街道',
      '境外人员登记情况的函',
    ]);
  });

  test('end at a mark rather than between words, if about as long', () => {
    expect(lines('难题：居委会事务多，居民参与少，境外人员难接触', 19.9)).toEqual([
      ...['难题：居委会事务多，', '居民参与少，境外人员难接触'],
    ]);
  });

  test('are one where it is short', () => {
    expect(lines('社区治理工作的通知', 19.9)).toEqual(['社区治理工作的通知']);
  });
});

const title = '关于望京街道境外人员服务管理工作情况的报告';
const first = '关于望京街道境外人员';
const values = { street: [{ id: 'wangjing', name: { zh: '望京', en: 'Wangjing' } }] };
const catalogue = {
  values: { district: [], theme: [], problem: [], reform: [], collection: [], ...values },
} as unknown as { values: CatalogueValues };
const titled = withTitleBreaks(
  { ...tree([paragraph('正文。')]), title, heading: inlines(title) },
  catalogue,
);

describe.each(layouts)('a title that a maker writes (%s)', (layout) => {
  test('has the same lines in PDF and Word', async () => {
    const { typst } = renderByHand(titled, layout);
    expect(typst).toContain('#box[#"人员"]#linebreak()#box[#"服务"]');
    const options = { name: 'own', layout, site: '邻里证据', version: '0.1.0', date: '2026-11-22' };
    const word = readWord(await writeDocx(titled, options, nodeRasterise()));
    const style = '<w:pStyle w:val="Title"/>';
    const [, after = ''] = (await word).xml('word/document.xml').split(style);
    const runs = after.slice(0, after.indexOf('</w:p>')).split('<w:br/>');
    expect(runs.map((xml) => [...xml.matchAll(/<w:t[ >][^<]*/gu)].join('').length > 0)).toEqual([
      ...[true, true],
    ]);
    expect(runs[0]).toContain(first);
  });
});

test('a word longer than a line is divided, and copied whole', async () => {
  const word = 'Internationalcommunity'.repeat(6);
  const long = { ...tree([paragraph(`见${word}。`)]), heading: inlines(`关于${word}的报告`) };
  expect(renderByHand(long).typst).toContain('#box("Inte")#box("rnat")');
  const { pages } = await readPdf(await pdfByHand(long));
  expect(pages.join('').split(word)).toHaveLength(3);
});

test('a Chinese title of an English report has its lines too, an English one has those of its text', () => {
  const english = { ...titled, lang: 'en' as const };
  const { breaks, ...bare } = english;
  expect(withTitleBreaks(bare, catalogue).breaks).toEqual(breaks);
  const own = { ...bare, heading: inlines('A letter on 望京') };
  expect(withTitleBreaks(own, catalogue).breaks).toBeUndefined();
});
