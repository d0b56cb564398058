import { describe, expect, test } from 'vitest';
import { linkedPages } from '#src/reports/read/linked-pages.ts';
import { readPage } from '#src/reports/read/page.ts';
import { allBlocks } from '#src/reports/tree/all-blocks.ts';
import { cellText } from '#src/reports/tree/cell-text.ts';
import { plainText, type ReportFigure } from '#src/reports/tree/tree.ts';
import { page } from '../../fixtures/reports/pages.ts';

const indicator = (title: string, ...entries: string[]): string =>
  page(
    `<h1>${title}</h1>${entries
      .map(
        (id) =>
          `<div class="evidence-entry" id="${id}"><p><strong>1</strong></p><p><a href="/data/">表1，${id}</a>。</p></div>`,
      )
      .join('')}`,
  );
const site = new Map([
  ['indicators/people/index.html', indicator('登记<wbr>总人口', 'wangjing', 'fatou')],
  ['indicators/share/index.html', indicator('境外人员比例', 'wangjing', 'fatou')],
]);

const mark = (path: string, title: string): string =>
  `<a href="/linli/indicators/${path}"><circle class="mark" data-key="x" r="4"><title>${title}</title></circle></a>`;
const written = (path: string, value: string): string =>
  `<a href="/linli/indicators/${path}"><g><text>${value}</text></g></a>`;
const svg = `<svg viewBox="0 0 720 120" width="720" height="120">${[
  mark('people/#fatou', '垡头：69,226'),
  mark('people/#wangjing', '望京：264,037'),
  mark('share/#fatou', '垡头：0.05%'),
  mark('share/#wangjing', '望京：4.89%'),
  written('share/#wangjing', '4.89%'),
  written('share/#fatou', '0.05%'),
].join('')}</svg>`;
const strips = (drawing: string): string =>
  `<figure class="figure" data-path="/streets/wangjing/"><figcaption><h3>望京最高</h3></figcaption><div class="figure-draw"><div class="figure-wide">${drawing}</div></div><p class="figure-description">横线。</p></figure>`;

function figureOf(body: string, pages = site): ReportFigure | undefined {
  const tree = readPage(page(body), 'streets/wangjing/index.html', {
    html: (file) => pages.get(file),
    linked: linkedPages(),
    base: '/linli',
  });
  return allBlocks(tree.blocks).find((block) => block.kind === 'figure');
}

describe('a figure without a data table', () => {
  test('has what its marks say as a table, the largest first, named as the pages of the indicators', () => {
    const { head = [], body = [] } = figureOf(strips(svg))?.marks ?? {};
    expect([...head, ...body].map((row) => row.map(cellText))).toEqual([
      ['项目', '登记总人口', '境外人员比例'],
      ['望京', '264,037', '4.89%'],
      ['垡头', '69,226', '0.05%'],
    ]);
  });

  test('has none where its marks lead to no indicator, or to one that is not at hand', () => {
    expect(
      figureOf(strips('<svg viewBox="0 0 9 9"><text>望京</text></svg>'))?.marks,
    ).toBeUndefined();
    expect(figureOf(strips(svg), new Map())?.marks).toBeUndefined();
  });

  test('has its evidence in full where it only says that a table above tells it', () => {
    const table = `<table><thead><tr><th>街道</th><th>比例</th></tr></thead><tbody><tr><th>望京</th><td class="number"><a class="fact" href="/linli/indicators/share/#wangjing">4.89%</a></td></tr></tbody></table>`;
    const { evidence = [], evidenceAlone = [] } = figureOf(table + strips(svg)) ?? {};
    expect(plainText(evidence)).toBe('图中各数的出处和算法同前面的表。');
    expect(plainText(evidenceAlone)).toContain('0.05%：表1，fatou');
    expect(figureOf(strips(svg))?.evidenceAlone).toBeUndefined();
  });
});
