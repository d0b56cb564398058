import { expect, test } from 'vitest';
import { withChartFirst, withChartFitted } from '#src/reports/compose/chart-first.ts';
import {
  notesIn,
  plainText,
  type Block,
  type ReportFigure,
  type ReportTree,
} from '#src/reports/tree/tree.ts';
import { heading, inlines, paragraph } from '../../../fixtures/reports/build.ts';

const figure = (number: number, height: number): ReportFigure => ({
  kind: 'figure',
  number,
  path: `charts/number-${String(number)}/`,
  title: inlines(`Finding ${String(number)}`),
  subtitle: [],
  description: 'Bars.',
  drawings: [
    { name: `${String(number)}.svg`, svg: '<svg><text font-size="12"/></svg>', width: 720, height },
  ],
  evidence: inlines('Wang Ke (2018), Table 1.'),
});

const summary: Block = {
  kind: 'summary',
  blocks: [
    heading('In short', 1, 'short'),
    {
      kind: 'list',
      ordered: false,
      start: 1,
      items: [1, 2, 3].map((index) => [paragraph(`Point ${String(index)}. `.repeat(20))]),
    },
    paragraph('How strong is the evidence? '.repeat(4)),
  ],
};

const chapter = (...blocks: Block[]): ReportTree => ({
  lang: 'en',
  title: 'One',
  heading: inlines('One'),
  lede: inlines('What it finds.'),
  cover: false,
  blocks,
  data: [],
});

const outline = ({ blocks }: ReportTree): string[] =>
  blocks.map((block) => {
    if (block.kind === 'figure') return `figure ${String(block.number)}`;
    return 'children' in block ? plainText(block.children) : block.kind;
  });

test('the first chart that can be read there opens the report with its summary; its text leads to it', () => {
  const first = withChartFirst(
    chapter(
      summary,
      heading('Section', 1, 'section'),
      paragraph('What stands before.'),
      figure(1, 2000),
      paragraph('What the chart shows.'),
      figure(2, 300),
      figure(3, 300),
    ),
  );
  expect(outline(first)).toEqual([
    'figure 2',
    'summary',
    'Section',
    'What stands before.',
    'figure 1',
    'What the chart shows. (Figure 2, at the beginning)',
    'figure 3',
  ]);
  expect(first.beforeContents).toBe(2);
  const [chart] = first.blocks;
  expect(chart?.kind === 'figure' && chart.evidence).toBeUndefined();
  const notes = chart?.kind === 'figure' ? notesIn(chart.title) : [];
  expect(notes.map(({ children }) => plainText(children))).toEqual(['Wang Ke (2018), Table 1.']);
});

test('a pointer stands alone where no paragraph is before the chart, and not behind the summary', () => {
  const list: Block = { kind: 'list', ordered: false, start: 1, items: [[paragraph('An item.')]] };
  expect(outline(withChartFirst(chapter(summary, list, figure(1, 300))))).toEqual([
    'figure 1',
    'summary',
    'list',
    '(Figure 1, at the beginning)',
  ]);
  expect(outline(withChartFirst(chapter(summary, figure(1, 300))))).toEqual([
    'figure 1',
    'summary',
  ]);
});

test('a report without a chart that can be read on its first page stays as it is', () => {
  const tall = chapter(summary, paragraph('Before.'), figure(1, 2000));
  expect(withChartFirst(tall)).toBe(tall);
  expect(withChartFitted(tall)).toBe(tall);
});

test('the chart is as tall as the points leave room, and no smaller than can be read', () => {
  const heights = [200, 500].map((height) => {
    const [chart] = withChartFitted(withChartFirst(chapter(summary, figure(1, height)))).blocks;
    return chart?.kind === 'figure' ? Math.round(chart.tallest ?? 0) : 0;
  });
  // At the width of the text a unit of a drawing is 0.59 points; type of 12 units needs 0.58 to be read.
  const [low = 0, middle = 0] = heights;
  expect(low).toBe(Math.round((200 * 425.2) / 720));
  expect(middle).toBeLessThanOrEqual(Math.round((500 * 425.2) / 720));
  expect(middle).toBeGreaterThanOrEqual(Math.round((500 * 7) / 12));
});
