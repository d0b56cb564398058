import { describe, expect, test } from 'vitest';
import type { Layout } from '#src/reports/options.ts';
import type { ReportTree } from '#src/reports/tree/tree.ts';
import { pdfByHand } from '../../../fixtures/reports/layout-print.ts';
import { readLines, type PrintedLine } from '../../../fixtures/reports/lines.ts';
import { heading, paragraph, tree } from '../../../fixtures/reports/build.ts';
import { plainChinese } from '../../../fixtures/reports/layout-trees.ts';

const mm = 72 / 25.4;

async function print(report: ReportTree, layout: Layout): Promise<PrintedLine[][]> {
  return readLines(await pdfByHand(report, layout));
}

const pitches = (lines: readonly PrintedLine[]): number[] =>
  lines.slice(1).map((line, index) => line.base - (lines[index]?.base ?? 0));

describe('the official layout, after GB/T 9704—2012', async () => {
  const pages = await print(tree([paragraph(plainChinese(28 * 70))]), 'official');
  const [, even = [], odd = []] = pages;
  const lines = even.slice(0, -1);

  test('fills its type area with 22 lines of 28 characters of 16 pt (5.2.3)', () => {
    expect(lines).toHaveLength(22);
    expect(new Set(lines.map(({ text }) => [...text].length))).toEqual(new Set([28]));
    expect(new Set(lines.map(({ size }) => size))).toEqual(new Set([16]));
    for (const pitch of pitches(lines)) expect(pitch).toBeCloseTo((225 * mm) / 22, 1);
  });

  test('has margins of 37 mm at the top and 28 mm on the left, and a type area of 156 mm × 225 mm (5.2.1)', () => {
    for (const line of lines) {
      expect(Math.abs(line.left / mm - 28)).toBeLessThan(1);
      expect(Math.abs(line.right / mm - (28 + 156))).toBeLessThan(1);
    }
    // A 16 pt character reaches 0.88 em above its baseline and 0.12 em below.
    const [first, last] = [lines[0], lines.at(-1)];
    expect(Math.abs(((first?.base ?? 0) - 0.88 * 16) / mm - 37)).toBeLessThan(1);
    expect(((last?.base ?? 0) + 0.12 * 16) / mm).toBeLessThan(37 + 225);
  });

  test('indents paragraphs by two characters', () => {
    const first = pages[0]?.find(({ size }) => size === 16);
    expect([...(first?.text ?? '')]).toHaveLength(26);
    expect(first?.left).toBeCloseTo(28 * mm + 2 * 15.79, 1);
  });

  test('puts page numbers between dashes in 14 pt, 7 mm below, one character from the edge (7.5)', () => {
    const [left, right] = [even.at(-1), odd.at(-1)];
    expect([left?.text, right?.text].map((text) => text?.replace(/\s/gu, ''))).toEqual([
      '—2—',
      '—3—',
    ]);
    expect([left?.size, right?.size]).toEqual([14, 14]);
    expect(left?.left).toBeCloseTo(28 * mm + 14, 1);
    expect(right?.right).toBeCloseTo((28 + 156) * mm - 14, 0);
    // The dash is 0.38 em above the baseline.
    for (const line of [left, right]) {
      expect(((line?.base ?? 0) - 0.38 * 14) / mm).toBeCloseTo(37 + 225 + 7, 0);
    }
  });

  test('centres the title in 22 pt', () => {
    const title = pages[0]?.find(({ text }) => text === '街道报告');
    expect(title?.size).toBe(22);
    expect(((title?.left ?? 0) + (title?.right ?? 0)) / 2 / mm).toBeCloseTo(28 + 78, 0);
  });

  test('numbers headings in four levels, on the line grid, indented by two characters (7.3.3)', async () => {
    const [page = []] = await print(
      tree([
        heading('总体情况', 1),
        heading('登记人口', 2),
        heading('口径', 3),
        heading('日期', 4),
        heading('流动人口', 2),
        heading('（三）已有编号', 2),
        heading('10 个街道的情况', 1),
        paragraph(plainChinese(56)),
      ]),
      'official',
    );
    const shown = page.slice(-11, -1);
    expect(shown.map(({ text }) => text.replace(/\s/gu, '')).slice(0, 7)).toEqual([
      '一、总体情况',
      '（一）登记人口',
      '1.口径',
      '（1）日期',
      '（二）流动人口',
      '（三）已有编号',
      '二、10个街道的情况',
    ]);
    for (const pitch of pitches(shown)) expect(pitch).toBeCloseTo((225 * mm) / 22, 1);
    for (const line of shown.slice(0, 7)) expect(line.left).toBeGreaterThan(28 * mm + 28);
  });

  test('keeps 22 lines per page in English, in a smaller size', async () => {
    const words = 'The committee of a street counts what it is told and prints it. '.repeat(80);
    const [, page = []] = await print(tree([paragraph(words)], { lang: 'en' }), 'official');
    expect(page.slice(0, -1)).toHaveLength(22);
    expect(page[0]?.size).toBe(14);
  });
});

describe('the standard layout', async () => {
  const pages = await print(tree([paragraph(plainChinese(3000))]), 'standard');
  const lines = (pages[1] ?? []).filter(({ size }) => size > 9);

  test('sets text in 10.5 pt on 17.35 pt with margins of 30 mm', () => {
    expect(new Set(lines.map(({ size }) => size))).toEqual(new Set([10.5]));
    const text = lines.slice(0, -1).filter(({ text }) => [...text].length === 40);
    expect(text.length).toBeGreaterThan(30);
    for (const pitch of pitches(text)) expect(pitch).toBeCloseTo(17.35, 1);
    for (const line of text) {
      expect(line.left).toBeCloseTo(30 * mm, 0);
      expect(line.right).toBeCloseTo(180 * mm, 0);
    }
  });

  test('has the page number in the footer and the title in the header', () => {
    expect(pages[1]?.at(-1)?.text).toBe('第 2 页，共 3 页');
    expect(pages[1]?.[0]?.text).toContain('街道报告');
    expect(pages[0]?.[0]?.text).toBe('街道报告');
  });

  test('does not number headings', async () => {
    const [page = []] = await print(tree([heading('总体情况', 1), paragraph('字。')]), 'standard');
    expect(page.map(({ text }) => text)).toContain('总体情况');
  });
});
