import { beforeAll, describe, expect, test } from 'vitest';
import { layoutStyles, onSheet, type LayoutStyle } from '#src/reports/print/layout-styles.ts';
import type { PrebuiltFile } from '#src/reports/request/prebuilt.ts';
import { readPlaced, type PlacedPage, type PlacedText } from '../fixtures/reports/placed.ts';
import { read, shipped, treeOf } from './shipped.ts';

/** How every PDF that ships stands on its pages. */

const files = shipped('pdf');
const pdfs = new Map<PrebuiltFile, PlacedPage[]>();

beforeAll(async () => {
  for (const file of files) pdfs.set(file, await readPlaced(read(file.file)));
}, 300_000);

/** Runs a check on all files and labels the faults with file and page. */
function faults(
  check: (page: PlacedPage, index: number, pages: PlacedPage[], file: PrebuiltFile) => string,
): string[] {
  return [...pdfs].flatMap(([file, pages]) =>
    pages.flatMap((page, index) => {
      const fault = check(page, index, pages, file);
      return fault === '' ? [] : [`${file.file} p. ${String(index + 1)}: ${fault}`];
    }),
  );
}

/** The style of a file; sheets for a class fill more of their pages. */
function styleOf({ recipe, layout }: PrebuiltFile): LayoutStyle {
  const style = layoutStyles[layout];
  return /^(?:worksheet|lesson)$/u.test(recipe) ? onSheet(style) : style;
}

const inside = ({ roles }: PlacedText, ...names: string[]): boolean =>
  roles.some((role) => names.includes(role));
const isHeading = ({ roles }: PlacedText): boolean => roles.some((role) => /^H\d$/u.test(role));

/** Texts that are no note. */
const bodyOf = ({ texts }: PlacedPage): PlacedText[] =>
  texts.filter((text) => !inside(text, 'Note'));

/** Whether the text of a page ends there: the next page begins a part, or there is none. */
function endsPart(index: number, pages: readonly PlacedPage[]): boolean {
  const next = pages[index + 1];
  if (next === undefined) return true;
  const top = Math.min(...next.texts.map(({ base }) => base));
  return next.texts.some((text) => text.base < top + 60 && inside(text, 'H1'));
}

describe('every PDF that ships', () => {
  test('keeps the rows of its tables whole', () => {
    const torn = faults((page, index, pages) => {
      const next = pages[index + 1];
      const [last, first] = [page.tables.at(-1), next?.tables[0]];
      if (last === undefined || last.key !== first?.key) return '';
      // Two tables of the same shape share more than the row at the page break, or all of one row.
      const shared = last.shown.filter((row) => first.shown.includes(row));
      const isTorn =
        last.rows > 1 &&
        shared.length === 1 &&
        shared[0] === last.shown.at(-1) &&
        shared[0] === first.shown[0];
      return isTorn ? `row ${shared.join()} of ${String(last.rows)}` : '';
    });
    expect(torn).toEqual([]);
  });

  test('leaves no row of a table alone on a page', () => {
    const alone = faults(({ tables }) =>
      tables
        .filter(({ rows, shown }) => rows > 2 && shown.length === 1)
        .map(({ rows, shown }) => `row ${String(shown[0])} of ${String(rows)}`)
        .join(),
    );
    expect(alone).toEqual([]);
  });

  test('ends no page with a heading', () => {
    const wrong = faults((page, index, pages) => {
      const body = bodyOf(page).filter((text) => !inside(text, 'Figure', 'Caption'));
      const low = Math.max(...body.map(({ base }) => base));
      const last = body.filter(({ base }) => low - base < 2);
      return index < pages.length - 1 && last.length > 0 && last.every(isHeading)
        ? last.map(({ text }) => text).join('')
        : '';
    });
    expect(wrong).toEqual([]);
  });

  test('ends no page with words that open a list', () => {
    const wrong = faults((page, index, pages) => {
      const body = bodyOf(page).filter(
        (text) => !inside(text, 'Figure', 'Caption', 'Table', 'TOC'),
      );
      const low = Math.max(...body.map(({ base }) => base));
      const last = body.filter(({ base, roles }) => low - base < 2 && roles.includes('P'));
      const words = last.map(({ text }) => text).join('');
      // The running head comes first.
      const [first] = bodyOf(pages[index + 1] ?? page).filter(({ roles }) => roles.length > 0);
      const opens = first !== undefined && inside(first, 'L', 'LI', 'LBody', 'Lbl');
      return index < pages.length - 1 && opens && /[:：]\s*$/u.test(words) ? words : '';
    });
    expect(wrong).toEqual([]);
  });

  test('has no page with less than four lines', () => {
    const wrong = faults((page, index, pages) => {
      const lines = new Set(page.texts.map(({ base }) => base.toFixed(0)));
      return index > 0 && pages.length > 1 && page.drawings.length < 2 && lines.size < 4
        ? `${String(lines.size)} lines`
        : '';
    });
    expect(wrong).toEqual([]);
  });

  test('has no hole over 40 % of a page but at the end of a part', () => {
    const wrong = faults((page, index, pages, file) => {
      const { margin, height } = styleOf(file);
      if (endsPart(index, pages) || (index === 0 && treeOf(file).cover)) return '';
      const filled = [
        ...page.texts.map(({ base, size }) => [base - size, base] as const),
        ...page.drawings.map(({ top, bottom }) => [top, bottom] as const),
      ].sort(([one], [other]) => one - other);
      let end = margin.top;
      let hole = 0;
      for (const [top, bottom] of [
        ...filled,
        [margin.top + height, margin.top + height] as const,
      ]) {
        hole = Math.max(hole, top - end);
        end = Math.max(end, bottom);
      }
      const share = Math.round((100 * hole) / height);
      return share > 40 ? `${String(share)} %` : '';
    });
    expect(wrong).toEqual([]);
  });

  test('gives notes 30 % of a page at most', () => {
    const wrong = faults((page, _index, _pages, file) => {
      const { height } = styleOf(file);
      const notes = page.texts.filter((text) => inside(text, 'Note'));
      if (notes.length === 0) return '';
      const top = Math.min(...notes.map(({ base, size }) => base - size));
      const share = Math.round((100 * (Math.max(...notes.map(({ base }) => base)) - top)) / height);
      return share > 30 ? `${String(share)} %` : '';
    });
    expect(wrong).toEqual([]);
  });

  test('sets drawings in 7 points at least', () => {
    const wrong = faults(({ texts }) => {
      const drawn = Map.groupBy(
        texts.filter((text) => inside(text, 'Figure')),
        ({ path }) => path.find(({ role }) => role === 'Figure'),
      );
      const small = [...drawn.values()].flat().filter(({ size }) => size < 6.95);
      const [first] = small;
      return first === undefined
        ? ''
        : `${String(small.length)} × ${Math.min(...small.map(({ size }) => size)).toFixed(1)} pt, ${first.text}`;
    });
    expect(wrong).toEqual([]);
  });

  test('keeps everything inside the type area', () => {
    const wrong = faults(({ texts, height }, _index, _pages, file) => {
      const { margin, width } = styleOf(file);
      const outside = texts.filter(
        ({ left, right, base, size }) =>
          // The glyph of an opening bracket at the start of a line hangs into the margin by half.
          left < margin.left - 0.55 * size ||
          right > margin.left + width + 12 ||
          base > height - margin.bottom + 3,
      );
      const [first] = outside;
      return first === undefined ? '' : `${String(outside.length)}: ${first.text}`;
    });
    expect(wrong).toEqual([]);
  });
});
