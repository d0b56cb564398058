import { escapeXml } from '#src/lib/xml.ts';
import { family } from '../print/palette.ts';
import type { Drawing } from '../tree/tree.ts';

/** What a reading system may have of the kind of the print family, which the file does not carry. */
export const serif = `'${family}', 'Source Han Serif SC', 'Songti SC', SimSun, serif`;

/**
 * A drawing as an SVG file: with its own size, for systems that know no other way to scale it,
 * on white, so that its dark lines show on dark pages too, and with faces that readers have.
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

/** A start tag whose properties of SVG 2 stand in its style, as checkers that know SVG 1.1 want it. */
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
