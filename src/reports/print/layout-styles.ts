import type { Lang } from '#src/model.ts';
import type { Layout } from '../options.ts';

/** Points in a millimetre. */
const mm = 72 / 25.4;

/** Measures of a layout, used by the template and the writers. Lengths in points. */
export interface LayoutStyle {
  /** Margins of an A4 page. */
  margin: { top: number; right: number; bottom: number; left: number };
  /** Size of the type area. */
  width: number;
  height: number;
  /** Font size and line pitch (baseline to baseline) by language. */
  size: Record<Lang, number>;
  pitch: Record<Lang, number>;
  /**
   * Font sizes of tables: tried in order without wrapping lines, then with wrapped lines, then as a
   * last resort.
   */
  table: { sizes: readonly number[]; broken: number; smallest: number };
  /** Maximum height of a drawing. */
  drawing: number;
  /** Height of the title block of a sheet, whose drawing is as large as its first page allows. */
  front?: number;
}

const a4 = { width: 210 * mm, height: 297 * mm };

function layoutStyle(
  margin: LayoutStyle['margin'],
  rest: Omit<LayoutStyle, 'margin' | 'width' | 'height'>,
): LayoutStyle {
  return {
    margin,
    width: a4.width - margin.left - margin.right,
    height: a4.height - margin.top - margin.bottom,
    ...rest,
  };
}

const officialPitch = (225 * mm) / 22;

/**
 * The two layouts. `official` follows GB/T 9704—2012, 5.2: margins of 37 mm at the top and 28 mm on
 * the left, a type area of 156 mm × 225 mm with 22 lines of 28 characters of 三号 (16 pt).
 */
export const layoutStyles: Readonly<Record<Layout, LayoutStyle>> = {
  standard: layoutStyle(
    { top: 28 * mm, right: 30 * mm, bottom: 27 * mm, left: 30 * mm },
    {
      size: { zh: 10.5, en: 10 },
      pitch: { zh: 17.35, en: 14.5 },
      table: { sizes: [9, 8.5], broken: 8.5, smallest: 7.5 },
      drawing: 165 * mm,
    },
  ),
  official: layoutStyle(
    { top: 37 * mm, right: 26 * mm, bottom: 35 * mm, left: 28 * mm },
    {
      size: { zh: 16, en: 14 },
      pitch: { zh: officialPitch, en: officialPitch },
      table: { sizes: [12, 10.5], broken: 10.5, smallest: 7.5 },
      drawing: 150 * mm,
    },
  ),
};

/** Points that each margin at the top and bottom of a sheet gives to its text. */
const spared = 12;

/**
 * The style of a sheet for a class, with lines to write on: more of the page is filled, and its
 * drawing leaves room for the title on the first page.
 */
export function onSheet({ margin, height, ...style }: LayoutStyle): LayoutStyle {
  return {
    ...style,
    margin: { ...margin, top: margin.top - spared, bottom: margin.bottom - spared },
    height: height + 2 * spared,
    pitch: { zh: 16, en: 13.2 },
    table: { sizes: [8.5, 8], broken: 8, smallest: 7.5 },
    front: 0.075 * height,
  };
}
