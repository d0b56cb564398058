import { breakLines, emWidth } from '#src/lib/text/text-width.ts';
import { element, textElement } from '#src/lib/text/xml.ts';
import { serif } from './drawing.ts';
import { xmlFile } from './xml.ts';
import { colour } from '../print/palette.ts';
import { plainText, type ReportTree } from '../tree/tree.ts';

const width = 600;
const height = 800;
const margin = 60;
/** Font sizes for the title; the first that needs at most `mostLines` lines is used. */
const sizes = [56, 46, 38, 32];
const mostLines = 5;
/** Closing punctuation, which may hang into the margin. */
const hanging = /[，。、；：？！）》”’]+$/u;

/** The cover image: the title on paper, as an SVG with an aspect ratio of 3:4. */
export function coverFile(tree: ReportTree, site: string): string {
  const title = plainText(tree.heading);
  const room = width - 2 * margin;
  const broken = sizes.map((size) => ({
    size,
    lines: breakLines(title, (line) => emWidth(line.replace(hanging, '')) <= room / size),
  }));
  const { size, lines } = broken.find((one) => one.lines.length <= mostLines) ??
    broken.at(-1) ?? { size: 32, lines: [title] };
  const line = (text: string, y: number, fontSize: number, fill: string): string =>
    textElement('text', { x: `${margin}`, y: `${y}`, 'font-size': `${fontSize}`, fill }, text);
  return xmlFile(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: `${width}`,
      height: `${height}`,
      viewBox: `0 0 ${width} ${height}`,
      'font-family': serif,
    },
    [
      rectangle(0, 0, width, height, '#fffdfa'),
      rectangle(margin, 96, room, 4, colour('--accent')),
      ...(tree.kicker === undefined ? [] : [line(tree.kicker, 150, 22, colour('--accent'))]),
      ...lines.map((text, index) =>
        line(text, Math.round(240 + index * size * 1.35), size, colour('--ink')),
      ),
      line(site, height - 80, 24, colour('--muted')),
    ],
  );
}

function rectangle(x: number, y: number, w: number, h: number, fill: string): string {
  return element('rect', {
    x: `${x}`,
    y: `${y}`,
    width: `${w}`,
    height: `${h}`,
    fill,
  });
}
