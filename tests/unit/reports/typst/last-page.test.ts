import { describe, expect, it } from 'vitest';
import {
  besideColophon,
  registersWithLoneEntry,
  sectionForLastPage,
  tightRegister,
} from '#src/reports/typst/page-breaks.ts';

/** Heights on A4, whose text ends at 741 points: sections and the end of the text. */
const pages = (...places: [number, number][]): unknown => [places];

describe('the section that begins the last page', () => {
  const sections = ['0.1', '0.2', '0.3'];

  it('is the last one that fills it, or the first that may move', () => {
    const last = pages([1, 90], [2, 500], [2, 690], [3, 150]);
    expect(sectionForLastPage(sections, last)).toBe('0.2');
    expect(sectionForLastPage(sections, pages([1, 90], [2, 90], [2, 700], [3, 120]))).toBe('0.3');
  });

  it('is none where the last page is full enough, or all sections begin high', () => {
    expect(sectionForLastPage(sections, pages([1, 90], [2, 500], [2, 690], [3, 400]))).toBe(
      undefined,
    );
    expect(sectionForLastPage(sections, pages([1, 90], [1, 500], [2, 120], [3, 120]))).toBe(
      undefined,
    );
    expect(sectionForLastPage(sections, pages([1, 90], [1, 500], [1, 620], [1, 680]))).toBe(
      undefined,
    );
  });
});

describe('a colophon alone on its page', () => {
  const heads = [
    [
      ['0.2', 1, 1],
      ['0.7', 2, 2],
    ],
  ];
  const low = pages([1, 90], [2, 690], [3, 160]);
  const settings = ['tight:data', 'tighter:data', 'loose:data'];

  it('gets room from tables, then rows, then a section that is low on the page before', () => {
    const tried: string[] = [];
    for (let round = 0; round < 4; round += 1) {
      tried.push(...besideColophon([90], heads, low, tried));
    }
    expect(tried).toEqual([...settings, '0.7']);
    expect(besideColophon([90], heads, low, tried)).toEqual([]);
  });

  it('stays where it has company, or where a section would leave a hole', () => {
    expect(besideColophon([300], heads, low, [])).toEqual([]);
    const high = pages([1, 90], [2, 200], [3, 160]);
    expect(besideColophon([90], heads, high, settings)).toEqual([]);
    expect(besideColophon(undefined, heads, low, [])).toEqual([]);
  });
});

describe('a register', () => {
  it('of which an entry stands alone on its last page is set tighter, once', () => {
    const found = [
      [3, 40, 600],
      [4, 44, 112],
    ];
    expect(registersWithLoneEntry(found, [])).toEqual([tightRegister(4)]);
    expect(registersWithLoneEntry(found, [tightRegister(4)])).toEqual([]);
    expect(registersWithLoneEntry([], [])).toEqual([]);
  });
});
