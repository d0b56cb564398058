import { describe, expect, test } from 'vitest';
import {
  itemPlace,
  noPageBreaks,
  placeName,
  displacedFootnotes,
  headingsAlone,
  withPageBreaks,
} from '#src/reports/typst/page-breaks.ts';

const noted = (...entries: [string, string, number][]): unknown => [entries];

describe('notes on a page before their reference', () => {
  test('are found: the first in each part, in the order of notes at one position', () => {
    const found = displacedFootnotes(
      noted(
        ['1.0', 'mark', 1],
        ['1.0', 'mark', 2],
        ['1.0', 'note', 1],
        ['1.0', 'note', 1],
        ['1.3', 'mark', 3],
        ['1.3', 'note', 2],
        ['2.4.1', 'mark', 9],
        ['2.4.1', 'note', 8],
      ),
      [],
    );
    expect(found).toEqual(['1.0', '2.4.1']);
  });

  test('of data wait for those before them, which they shift with', () => {
    const data: [string, string, number][] = [
      ['data.0', 'mark', 7],
      ['data.0', 'note', 6],
    ];
    const before: [string, string, number][] = [
      ['0.0', 'mark', 2],
      ['0.0', 'note', 1],
    ];
    expect(displacedFootnotes(noted(...before, ...data), [])).toEqual(['0.0']);
    expect(displacedFootnotes(noted(...data), ['0.0'])).toEqual(['data.0']);
  });

  test('get a second page break, but no third, and notes after their reference are ignored', () => {
    const all = noted(
      ['1.0', 'mark', 2],
      ['1.0', 'note', 1],
      ['1.1', 'mark', 2],
      ['1.1', 'note', 3],
      ['1.2', 'mark', 4],
      ['1.2', 'note', 3],
    );
    expect(displacedFootnotes(all, ['1.0'])).toEqual(['1.0']);
    expect(displacedFootnotes(all, ['1.0', '1.0'])).toEqual(['1.2']);
    expect(displacedFootnotes(all, ['1.0', '1.2', '1.0', '1.2'])).toEqual([]);
  });

  test('of a long paragraph leave their room at its foot, and end the page if that does not help', () => {
    const all = [
      [
        ['0.3', 'flowing', 4, 600],
        ['0.3', 'note', 3, 21.4],
      ],
    ];
    expect(displacedFootnotes(all, [])).toEqual(['room:0.3:28']);
    expect(displacedFootnotes(all, ['room:0.3:28'])).toEqual(['0.3']);
    expect(displacedFootnotes(all, ['0.3'])).toEqual(['0.3']);
  });

  test('are ignored outside the text', () => {
    expect(displacedFootnotes(noted(['', 'mark', 2], ['', 'note', 1]), [])).toEqual([]);
    expect(displacedFootnotes([[]], [])).toEqual([]);
    expect(displacedFootnotes([], [])).toEqual([]);
  });

  test('add page breaks at positions listed in one line of the source', () => {
    expect(itemPlace(placeName(1, 4), 2)).toBe('1.4.2');
    expect(itemPlace(placeName(1, 4), 0)).toBe('1.4');
    const text = withPageBreaks(`a\n${noPageBreaks}\nb`, ['1.4', '1.4.2']);
    expect(text).toBe('a\n#let page-breaks = ("1.4", "1.4.2",)\nb');
  });
});

test('a heading on the page before its paragraph begins the next page, one in each round', () => {
  const found = [
    [
      ['0.1', 1, 1],
      ['0.3', 2, 3],
      ['0.5', 4, 5],
      ['', 6, 7],
    ],
  ];
  expect(headingsAlone(found, [])).toEqual(['0.3']);
  expect(headingsAlone(found, ['0.3'])).toEqual(['0.5']);
  expect(headingsAlone(found, ['0.3', '0.5'])).toEqual([]);
  expect(headingsAlone(undefined, [])).toEqual([]);
});
