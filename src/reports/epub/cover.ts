import { serif } from './drawing.ts';
import { element, textElement, xmlFile } from './xml.ts';
import { colour } from '../print/palette.ts';
import { plainText, type ReportTree } from '../tree/tree.ts';
import { emWidth } from '../print/table-columns.ts';
import type { ReportWords } from '#src/i18n/print.ts';

const width = 600;
const height = 800;
const margin = 60;
/** Type sizes of the title, the first that needs no more than `mostLines` lines. */
const sizes = [56, 46, 38, 32];
const mostLines = 5;

/** The picture by which a library shows the report: its title on paper, as an SVG of three by four. */
export function coverFile(tree: ReportTree, words: ReportWords): string {
  const title = plainText(tree.heading);
  const room = width - 2 * margin;
  const broken = sizes.map((size) => ({ size, lines: linesOf(title, room / size) }));
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
      line(words.siteName, height - 80, 24, colour('--muted')),
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

/** Marks that may not begin a line. */
const closing = /^[，。、；：？！）》”’]/u;

/** A title broken into lines of at most `room` em: between Chinese characters and at blanks. */
function linesOf(title: string, room: number): string[] {
  const pieces = title.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*|\s+/gu) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && emWidth(line + piece.trimEnd()) > room && !closing.test(piece)) {
      lines.push(line.trim());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trim()];
}
