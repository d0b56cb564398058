import { escapeXml } from '#src/lib/text/xml.ts';
import { family } from '../print/palette.ts';
import type { Drawing } from '../tree/tree.ts';

/** Font stack with fallbacks for the print family, which the file does not embed. */
export const serif = `'${family}', 'Source Han Serif SC', 'Songti SC', SimSun, serif`;

/**
 * A drawing as an SVG file: with explicit size, for systems that cannot scale it otherwise; on
 * white, so that dark lines show in dark mode; with fallback fonts.
 */
export function drawingFile({ svg, width, height }: Drawing): string {
  const end = svg.indexOf('>') + 1;
  const [left = 0, top = 0] = /viewBox="([^"]*)"/u.exec(svg)?.[1]?.split(/\s+/u).map(Number) ?? [];
  const open = svg
    .slice(0, end)
    .replace('<svg', `<svg width="${width}" height="${height}"`)
    .replace(`font-family="${family}"`, `font-family="${escapeXml(serif)}"`);
  const paper = `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="#ffffff"/>`;
  const drawn = (open + paper + svg.slice(end)).replace(/<[A-Za-z][^<>]*>/gu, asSvg11);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${drawn}\n`;
}

const newProperties = / (paint-order|mix-blend-mode)="([^"]*)"/gu;

/** Moves SVG 2 properties of a start tag into its style, for validators that only know SVG 1.1. */
function asSvg11(tag: string): string {
  const declarations = [...tag.matchAll(newProperties)].map(
    ([, name, value]) => `${name}:${value}`,
  );
  const plain = tag
    .replace(newProperties, '')
    .replace(/ href="/u, ' xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="');
  return declarations.length === 0
    ? plain
    : plain.replace(/\/?>$/u, (close) => ` style="${declarations.join(';')}"${close}`);
}
