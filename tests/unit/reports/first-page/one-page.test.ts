import { expect, test } from 'vitest';
import { onOnePage } from '#src/reports/compose/one-page.ts';
import {
  plainText,
  type Block,
  type ReportFigure,
  type ReportTree,
} from '#src/reports/tree/tree.ts';
import { heading, inlines, paragraph } from '../../../fixtures/reports/build.ts';

const figure = (height: number): ReportFigure => ({
  kind: 'figure',
  number: 1,
  path: 'charts/one/',
  title: inlines('A finding'),
  subtitle: [],
  description: 'Bars.',
  drawings: [{ name: 'one.svg', svg: '<svg><text font-size="12"/></svg>', width: 720, height }],
  caveat: inlines(
    'Not residents but people on a register, as the source says of its table. '.repeat(4),
  ),
});

/** A summary of some points, each of about four lines. */
const summary = (points: number): Block => ({
  kind: 'summary',
  blocks: [
    heading('In short', 1, 'short'),
    {
      kind: 'list',
      ordered: false,
      start: 1,
      items: Array.from({ length: points }, (_, index) => [
        paragraph(`${String(index + 1)} ${'What the chapter finds, in some words. '.repeat(8)}`),
      ]),
    },
  ],
});

const pageOf = (height: number, points: number): ReportTree =>
  onOnePage({
    lang: 'en',
    title: 'One',
    heading: inlines('One'),
    lede: inlines('What it finds.'),
    cover: false,
    blocks: [figure(height), summary(points)],
    data: [],
  });
const outline = ({ blocks }: ReportTree): string[] =>
  blocks.map((block) => {
    if (block.kind === 'heading') return plainText(block.children);
    if (block.kind === 'figure') return block.caveat === undefined ? 'figure, noted' : 'figure';
    if (block.kind !== 'summary') return block.kind;
    const [list] = block.blocks.filter(({ kind }) => kind === 'list');
    return `summary ${list?.kind === 'list' ? String(list.items.length) : ''}`;
  });

test('a one-page summary opens with its chart, and all points where there is room', () => {
  expect(outline(pageOf(300, 3))).toEqual(['figure', 'summary 3', 'Computations and sources']);
});

test('the caveat of its chart becomes a note, and then its last points move behind', () => {
  expect(outline(pageOf(420, 3))).toEqual([
    'figure, noted',
    'summary 3',
    'Computations and sources',
  ]);
  expect(outline(pageOf(500, 4))).toEqual([
    'figure, noted',
    'summary 2',
    'Further points',
    'summary 2',
    'Computations and sources',
  ]);
});

test('a chart that leaves no room for a point has the page to itself; one that no page holds stands overleaf', () => {
  expect(outline(pageOf(940, 3))).toEqual([
    'figure, noted',
    'In short',
    'summary 3',
    'Computations and sources',
  ]);
  expect(outline(pageOf(2000, 3))).toEqual(['summary 3', 'figure', 'Computations and sources']);
});
