import type { MakerWords } from '#src/i18n/maker.ts';
import { interpolate } from '#src/i18n/interpolate.ts';
import { formatNumber } from '#src/lib/text/format.ts';
import type { Extent } from './prebuilt.ts';

/** Formats a size: `76 kB`, `27.9 MB`. */
export function sizeText(bytes: number): string {
  return bytes < 999_500
    ? `${formatNumber(Math.max(1, bytes / 1000))} kB`
    : `${formatNumber(bytes / 1_000_000, 1)} MB`;
}

/** Formats pages and size: `2 pages, 76 kB`; size only for formats without pages. */
export function extentText({ bytes, pages }: Extent, words: MakerWords): string {
  const size = sizeText(bytes);
  if (pages === undefined) return size;
  return `${interpolate(pages === 1 ? words.page : words.pages, { pages })}${words.join}${size}`;
}
