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

/**
 * Rounds the numbers of a content stream. Typst writes one instruction per line, operator last, and
 * text in ASCII. The scale is tracked through `q`, `Q` and `cm`, so that a drawing in large units
 * keeps more decimals.
 */
function shortenedText(text: string): string {
  let scale = 1;
  const outer: number[] = [];
  return text
    .split('\n')
    .map((line) => {
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
          return operands(line, operator, decimals(scale));
        case 'scn':
        case 'SCN':
          return operands(line, operator, 3);
        default:
          return line;
      }
    })
    .join('\n');
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
