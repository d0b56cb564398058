import { wrap } from '#src/lib/text/text-width.ts';
import { escapeXml } from '#src/lib/text/xml.ts';
import { palette, painted } from '../draw/palette.ts';

/** What a drawing says of itself where no page stands around it. */
export interface Standalone {
  title: string;
  subtitle: string;
  /** What it shows, in words. */
  description: string;
  /** Where its numbers are printed. */
  source: string;
  /** Name of the site, version, day and licence, each a line. */
  imprint: readonly string[];
  /** Full address of its page; undefined where that of the site is not known. */
  address: string | undefined;
}

const fonts =
  'Noto Sans SC, Noto Sans CJK SC, Source Han Sans SC, PingFang SC, Microsoft YaHei, sans-serif';
const titleSize = 20;
const minor = 12;
const margin = 16;

/** Lines of text, each `size` high, and what they are as markup from `top` on. */
function block(
  texts: readonly string[],
  { size, width, top, bold = false }: { size: number; width: number; top: number; bold?: boolean },
): { markup: string; height: number } {
  const lines = texts
    .filter((text) => text !== '')
    .flatMap((text) => wrap(text, width, size, bold));
  const step = size * 1.45;
  const weight = bold ? ' font-weight="700"' : '';
  const fill = bold ? (palette['--ink'] ?? '') : (palette['--muted'] ?? '');
  const markup = lines.map(
    (line, index) =>
      `<text x="0" y="${(top + size + index * step).toFixed(1)}" font-size="${String(size)}"${weight} fill="${fill}">${escapeXml(line)}</text>`,
  );
  return { markup: markup.join(''), height: lines.length * step };
}

/**
 * A drawing as a file of its own: colours written out, so that every program paints it, with title,
 * source, licence and day in the picture and as its description. `site` completes the addresses of
 * its links; without it the file has none.
 */
export function standaloneSvg(svg: string, about: Standalone, site: string | undefined): string {
  const { title, subtitle, description, source, imprint, address } = about;
  const box = /viewBox="0 0 ([\d.]+) ([\d.]+)"/u.exec(svg);
  const [width, height] = [Number(box?.[1] ?? 720), Number(box?.[2] ?? 400)];
  const head = block([title], { size: titleSize, width, top: 0, bold: true });
  const lede = block([subtitle], { size: minor + 1, width, top: head.height + 4 });
  const top = head.height + lede.height + 16;
  const lines = [source, ...imprint, ...(address === undefined ? [] : [address])];
  const foot = block(lines, { size: minor, width, top: top + height + 12 });
  const whole = { width: width + 2 * margin, height: Math.ceil(top + height + foot.height + 44) };
  const drawing = outlined(linked(painted(svg), site))
    .replace('<svg ', `<svg x="0" y="${top.toFixed(1)}" overflow="visible" `)
    .replaceAll('font-family="inherit"', '');
  const size = `width="${String(whole.width)}" height="${String(whole.height)}"`;
  const start = `x="${String(-margin)}" y="${String(-margin)}"`;
  const all = `${String(-margin)} ${String(-margin)} ${String(whole.width)} ${String(whole.height)}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="${all}" font-family="${fonts}" fill="${palette['--ink'] ?? ''}">`,
    `<title>${escapeXml(title)}</title>`,
    `<desc>${escapeXml([description, ...lines].join(' '))}</desc>`,
    `<rect ${start} ${size} fill="${palette['--paper'] ?? ''}"/>`,
    `${head.markup}${lede.markup}${drawing}${foot.markup}</svg>\n`,
  ].join('');
}

/** Gives links full addresses, or takes them out. */
function linked(svg: string, site: string | undefined): string {
  if (site === undefined) return svg.replace(/<a [^>]*>/gu, '<g>').replaceAll('</a>', '</g>');
  return svg.replace(
    / href="(\/[^"]*)"/gu,
    (_, path: string) => ` href="${new URL(path, site).href}"`,
  );
}

/**
 * Texts with an outline of the colour of the paper, which some programs paint over the letters: the
 * outline becomes a text of its own below, which nobody is read.
 */
function outlined(svg: string): string {
  const start = /<(g|text)\b[^>]* paint-order="stroke"[^>]*>/u.exec(svg);
  if (start === null) return svg;
  const [tag, name = ''] = start;
  let depth = 0;
  let end = svg.length;
  for (const found of svg.slice(start.index).matchAll(new RegExp(`<(/?)${name}\\b[^>]*>`, 'gu'))) {
    if (found[0].endsWith('/>')) continue;
    depth += found[1] === '' ? 1 : -1;
    if (depth > 0) continue;
    end = start.index + found.index + found[0].length;
    break;
  }
  const rest = svg.slice(start.index + tag.length, end);
  const below = rest.replace(/ (?:class|fill|data-[a-z]+)="[^"]*"|<title>[^<]*<\/title>/gu, '');
  const outline = tag
    .replace(/ (?:paint-order|class|fill|data-[a-z]+)="[^"]*"/gu, '')
    .replace(/>$/u, ' fill="none" aria-hidden="true">');
  const letters = tag.replace(/ (?:paint-order|stroke|stroke-width|stroke-linejoin)="[^"]*"/gu, '');
  return svg.slice(0, start.index) + outline + below + letters + rest + outlined(svg.slice(end));
}
