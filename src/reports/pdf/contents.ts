import { unzlibSync, zlibSync } from 'fflate';
import { dictAt, isNamed, PDFName, PDFRawStream, type PdfFile } from './file.ts';
import { pagesOf } from './structure.ts';

/** Minimum size in bytes of a content stream that is worth shortening. */
const minStreamBytes = 8192;

/**
 * Shortens the content streams of pages with large drawings: Typst writes lengths with up to nine
 * digits, of which fewer than six are visible. Nothing moves by more than a hundredth of a point.
 */
export function shortenContents(file: PdfFile): void {
  for (const page of pagesOf(file)) {
    const stream = dictAt(file.context, page, '/Page').lookup(PDFName.of('Contents'));
    if (!(stream instanceof PDFRawStream) || stream.contents.length < minStreamBytes) continue;
    if (!isNamed(stream.dict.get(PDFName.of('Filter')), 'FlateDecode')) continue;
    const text = new TextDecoder().decode(unzlibSync(stream.contents));
    const shorter = zlibSync(new TextEncoder().encode(shortenedText(text)), { level: 6 });
    if (shorter.length < stream.contents.length) stream.updateContents(shorter);
  }
}

/** Compresses the tables from glyphs to characters, which Typst writes as plain text. */
export function compressMaps({ context }: PdfFile): void {
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || object.dict.has(PDFName.of('Filter'))) continue;
    if (!isNamed(object.dict.get(PDFName.of('Type')), 'CMap')) continue;
    object.updateContents(zlibSync(object.contents, { level: 9 }));
    object.dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
  }
}

/**
 * Rounds the numbers of a content stream. Typst writes one instruction per line, operator last, and
 * text in ASCII. The scale is tracked through `q`, `Q` and `cm`, so that a drawing in large units
 * keeps more decimals.
 */
export function shortenedText(text: string): string {
  let scale = 1;
  const outer: number[] = [];
  const lines = text.split('\n');
  const halos = linesOfHalos(lines);
  return lines
    .map((line, index) => {
      const operator = line.slice(line.lastIndexOf(' ') + 1);
      switch (operator) {
        case 'q':
          outer.push(scale);
          return line;
        case 'Q':
          scale = outer.pop() ?? 1;
          return line;
        case 'cm': {
          const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = line.split(' ').map(Number);
          const moved = [e, f].map((length) => rounded(length, decimals(scale) + 1));
          scale *= Math.max(Math.hypot(a, b), Math.hypot(c, d));
          return `${[a, b, c, d].map((factor) => rounded(factor, 5)).join(' ')} ${moved.join(' ')} cm`;
        }
        case 'm':
        case 'l':
        case 'c':
        case 're':
        case 'w':
          return operands(line, operator, decimals(scale) - (halos.has(index) ? 1 : 0));
        case 'scn':
        case 'SCN':
          return operands(line, operator, 3);
        default:
          return line;
      }
    })
    .join('\n');
}

/** Width of a line, in its own units, in which a tenth of a point cannot be seen. */
const broad = 3;

/**
 * The lines that draw broad strokes: the halos of labels, which trace the outline of every glyph and
 * would be half of a drawing.
 */
function linesOfHalos(lines: readonly string[]): ReadonlySet<number> {
  const halos = new Set<number>();
  let path: number[] = [];
  let width = 1;
  for (const [index, line] of lines.entries()) {
    const operator = line.slice(line.lastIndexOf(' ') + 1);
    if (operator === 'w') width = Number.parseFloat(line);
    else if (operator === 'm' || operator === 'l' || operator === 'c') path.push(index);
    else if (operator === 'S') {
      if (width >= broad) for (const one of path) halos.add(one);
      path = [];
    } else if (operator === 'q') {
      path = [];
      width = 1;
    } else if (/^[fFbBn]\*?$/u.test(operator)) path = [];
  }
  return halos;
}

/** Decimals needed for a precision of a hundredth of a point at this scale. */
function decimals(scale: number): number {
  return Math.max(2, 2 + Math.ceil(Math.log10(scale)));
}

function operands(line: string, operator: string, places: number): string {
  const numbers = line.slice(0, -operator.length).trim().split(' ');
  return `${numbers.map((number) => shortest(number, places)).join(' ')} ${operator}`;
}

/** Rounds a number only if it has more decimals than needed. */
function shortest(number: string, places: number): string {
  const point = number.indexOf('.');
  return point < 0 || number.length - point <= places + 1
    ? number
    : rounded(Number(number), places);
}

/** Formats a number with at most `places` decimals, never in exponential notation. */
function rounded(value: number, places: number): string {
  const text = value.toFixed(places);
  let end = text.length;
  if (text.includes('.')) {
    while (text[end - 1] === '0') end -= 1;
    if (text[end - 1] === '.') end -= 1;
  }
  const short = text.slice(0, end);
  return short === '-0' ? '0' : short;
}
