import type { Lang } from '#src/model.ts';
import type { Layout } from '../options.ts';

/** Points in a millimetre. */
const mm = 72 / 25.4;

/** A look in numbers: what the template sets and what the writers reckon with. Lengths in points. */
export interface LayoutStyle {
  /** White between the edge of an A4 sheet and the type area. */
  margin: { top: number; right: number; bottom: number; left: number };
  /** The type area. */
  width: number;
  height: number;
  /** Size of the text by language, and from one base line to the next. */
  size: Record<Lang, number>;
  pitch: Record<Lang, number>;
  /** Type sizes of tables to try before lines are broken; the one then, and the last resort. */
  table: { sizes: readonly number[]; broken: number; smallest: number };
  /** The greatest height of a drawing. */
  drawing: number;
}

const a4 = { width: 210 * mm, height: 297 * mm };

function look(
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
 * The two looks. `official` follows GB/T 9704—2012, 5.2: white of 37 mm above and 28 mm on the
 * left, a type area of 156 mm × 225 mm with 22 lines of 28 characters in size three (16 pt).
 */
export const layoutStyles: Readonly<Record<Layout, LayoutStyle>> = {
  standard: look(
    { top: 28 * mm, right: 30 * mm, bottom: 27 * mm, left: 30 * mm },
    {
      size: { zh: 10.5, en: 10 },
      pitch: { zh: 17.35, en: 14.5 },
      table: { sizes: [9, 8.5], broken: 8.5, smallest: 7.5 },
      drawing: 165 * mm,
    },
  ),
  official: look(
    { top: 37 * mm, right: 26 * mm, bottom: 35 * mm, left: 28 * mm },
    {
      size: { zh: 16, en: 14 },
      pitch: { zh: officialPitch, en: officialPitch },
      table: { sizes: [12, 10.5], broken: 10.5, smallest: 9 },
      drawing: 150 * mm,
    },
  ),
};
