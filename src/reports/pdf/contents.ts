import { unzlibSync } from 'fflate';
import { dictAt, type PdfFile } from './file.ts';
import { compressed } from './pack.ts';
import { pagesOf } from './structure.ts';
import { isDict, isRef } from './values.ts';

/** Bytes from which the drawing instructions of a page are worth the time to shorten them. */
const worthwhile = 8192;

/**
 * Shortens the instructions of pages that a drawing makes large: Typst writes every length with up
 * to nine digits, of which a page shows fewer than six. Nothing moves by more than a hundredth of a
 * point.
 */
export function shortenContents(file: PdfFile): void {
  for (const page of pagesOf(file)) {
    const contents = dictAt(file, { ref: page }, '/Page').get('Contents');
    const object = isRef(contents) ? file.objects.get(contents.ref) : undefined;
    if (object?.stream === undefined || object.stream.length < worthwhile) continue;
    if (!isDict(object.value) || object.value.get('Filter') !== '/FlateDecode') continue;
    const text = new TextDecoder().decode(unzlibSync(object.stream));
    const shorter = compressed(new TextEncoder().encode(shortened(text)));
    if (shorter.length < object.stream.length) object.stream = shorter;
  }
}

/**
 * Instructions with rounded numbers. Typst writes one a line, its operator last, and text in ASCII.
 * The unit of lengths is followed through `q`, `Q` and `cm`, so that a drawing in large units keeps
 * more decimals.
 */
function shortened(text: string): string {
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

/** Decimals that keep a length to a hundredth of a point, in units of so many points. */
function decimals(scale: number): number {
  return Math.max(2, 2 + Math.ceil(Math.log10(scale)));
}

function operands(line: string, operator: string, places: number): string {
  const numbers = line.slice(0, -operator.length).trim().split(' ');
  return `${numbers.map((number) => shortest(number, places)).join(' ')} ${operator}`;
}

/** A number as it is written, without the decimals it does not need. */
function shortest(number: string, places: number): string {
  const point = number.indexOf('.');
  return point < 0 || number.length - point <= places + 1
    ? number
    : rounded(Number(number), places);
}

/** A number without the decimals it does not need; never in the notation with `e`. */
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
