import { han } from '#src/lib/text/scripts.ts';
import { wrap } from '#src/lib/text/text-width.ts';
import { escapeXml } from '#src/lib/text/xml.ts';
import { palette, painted } from '../draw/palette.ts';

/** Pixels across a card. */
export const cardWidth = 1200;
const height = 630;
const margin = 48;
const titleSize = 38;

/**
 * The picture that others show beside a link: the finding, the drawing, the name of the site.
 * `svg` is a drawing in custom properties; the result is an SVG of 1200 × 630.
 */
export function cardSvg(title: string, svg: string, site: string): string {
  const lines = wrap(title, cardWidth - 2 * margin, titleSize, true).slice(0, 2);
  const top = margin + lines.length * titleSize * 1.35 + 24;
  const box = /viewBox="0 0 ([\d.]+) ([\d.]+)"/u.exec(svg);
  const [drawnWidth, drawnHeight] = [Number(box?.[1] ?? 720), Number(box?.[2] ?? 400)];
  const room = { width: cardWidth - 2 * margin, height: height - top - margin - 24 };
  const scale = Math.min(room.width / drawnWidth, room.height / drawnHeight);
  const text = lines.map(
    (line, index) =>
      `<text x="${String(margin)}" y="${String(margin + titleSize + index * titleSize * 1.35)}" font-size="${String(titleSize)}" font-weight="700">${escapeXml(line)}</text>`,
  );
  const drawing = painted(svg)
    .replace(
      '<svg ',
      `<svg x="${String((cardWidth - drawnWidth * scale) / 2)}" y="${String(top)}" `,
    )
    .replace(/ width="[\d.]+"/u, ` width="${String(drawnWidth * scale)}"`)
    .replace(/ height="[\d.]+"/u, ` height="${String(drawnHeight * scale)}"`)
    .replaceAll('font-family="inherit"', '');
  const whole = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(cardWidth)}" height="${String(height)}" font-family="Noto Serif SC" fill="${palette['--ink'] ?? ''}">`,
    `<rect width="100%" height="100%" fill="${palette['--paper'] ?? ''}"/>`,
    `<rect width="100%" height="8" fill="${palette['--accent'] ?? ''}"/>`,
    ...text,
    drawing,
    `<text x="${String(margin)}" y="${String(height - 28)}" font-size="22" fill="${palette['--muted'] ?? ''}">${escapeXml(site)}</text>`,
    '</svg>',
  ];
  return narrowQuotes(whole.join(''));
}

/** The typeface draws curly quotes as wide as a Chinese character; straight ones suit English. */
function narrowQuotes(svg: string): string {
  return han.test(svg) ? svg : svg.replace(/[“”]/gu, '&quot;').replace(/[‘’]/gu, '&apos;');
}
