import { describe, expect, it } from 'vitest';
import { sectionForLastPage } from '#src/reports/typst/page-breaks.ts';

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
