import { zlibSync } from 'fflate';
import { hash128 } from './hash.ts';
import type { PdfFile } from './file.ts';
import { isDict, writeValue } from './values.ts';

/** Objects in one compressed stream: many make a smaller file, few are quicker to open one page of. */
const perStream = 500;

/**
 * Writes a PDF 1.7 file with its objects in compressed streams and a compressed table of places
 * (ISO 32000-1, 7.5.7 and 7.5.8). The identifier of the file follows from its content, so equal
 * content gives equal bytes.
 */
export function packPdfFile(file: PdfFile): Uint8Array {
  const output = new Output();
  const places = new Map<number, XrefEntry>();
  const plain: number[] = [];
  for (const [number, { value, stream }] of file.objects) {
    if (stream === undefined) {
      plain.push(number);
      continue;
    }
    places.set(number, { kind: 1, at: output.length, index: 0 });
    const own = isDict(value) ? new Map(value).set('Length', String(stream.length)) : value;
    output.stream(number, writeValue(own), stream);
  }
  let next = Math.max(...file.objects.keys()) + 1;
  for (let from = 0; from < plain.length; from += perStream) {
    const numbers = plain.slice(from, from + perStream);
    for (const [index, number] of numbers.entries())
      places.set(number, { kind: 2, at: next, index });
    places.set(next, { kind: 1, at: output.length, index: 0 });
    const { dict, bytes } = objectStream(file, numbers);
    output.stream(next, dict, bytes);
    next += 1;
  }
  const start = output.length;
  places.set(next, { kind: 1, at: start, index: 0 });
  const table = compressed(rows(places, next + 1));
  const id = hash128(output.bytes());
  output.stream(
    next,
    `<</Type/XRef/Size ${String(next + 1)}/W[1 ${String(width)} 2]/Root ${writeValue(file.root)}/Info ${writeValue(file.info)}/ID[<${id}><${id}>]/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns ${String(columns)}>>/Length ${String(table.length)}>>`,
    table,
  );
  output.text(`startxref\n${String(start)}\n%%EOF\n`);
  return output.bytes();
}

/** Where an object is: 1 at a byte of the file, 2 in an object stream at an index. */
interface XrefEntry {
  kind: 1 | 2;
  at: number;
  index: number;
}

/** Bytes of a place in the file, and of a row of the table. */
const width = 4;
const columns = 1 + width + 2;

function objectStream(
  file: PdfFile,
  numbers: readonly number[],
): { dict: string; bytes: Uint8Array } {
  const head: number[] = [];
  const bodies: string[] = [];
  let offset = 0;
  for (const number of numbers) {
    const value = file.objects.get(number)?.value;
    const text = value === undefined ? 'null' : writeValue(value);
    head.push(number, offset);
    bodies.push(text);
    offset += text.length + 1;
  }
  const first = `${head.join(' ')}\n`;
  const bytes = compressed(asciiBytes(first + bodies.join('\n')));
  const dict = `<</Type/ObjStm/N ${String(numbers.length)}/First ${String(first.length)}/Filter/FlateDecode/Length ${String(bytes.length)}>>`;
  return { dict, bytes };
}

/** The table, each row as its difference from the row above (PNG filter 2), which compresses well. */
function rows(places: ReadonlyMap<number, XrefEntry>, size: number): Uint8Array {
  const result = new Uint8Array(size * (columns + 1));
  let above = new Uint8Array(columns);
  for (let number = 0; number < size; number += 1) {
    const place = places.get(number);
    const row = new Uint8Array(columns);
    const view = new DataView(row.buffer);
    // A number without an object is free: 0, no next one, generation 65535.
    row[0] = place?.kind ?? 0;
    view.setUint32(1, place?.at ?? 0);
    view.setUint16(1 + width, place?.index ?? 0xffff);
    const from = number * (columns + 1);
    result[from] = 2;
    for (let column = 0; column < columns; column += 1) {
      result[from + 1 + column] = (row[column] ?? 0) - (above[column] ?? 0);
    }
    above = row;
  }
  return result;
}

/** Deflate by a library of its own, whose bytes are the same in Node and in every browser. */
export function compressed(bytes: Uint8Array): Uint8Array {
  return zlibSync(bytes, { level: 6 });
}

function asciiBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The bytes of a file as it grows. */
class Output {
  length = 0;
  readonly #parts: Uint8Array[] = [];

  constructor() {
    this.text('%PDF-1.7\n%');
    // Four bytes above 127 say that the file is not text (ISO 19005-2, 6.1.2).
    this.#add(new Uint8Array([0xe2, 0xe3, 0xcf, 0xd3, 0x0a]));
  }

  text(text: string): void {
    this.#add(asciiBytes(text));
  }

  stream(number: number, dict: string, bytes: Uint8Array): void {
    this.text(`${String(number)} 0 obj\n${dict}\nstream\n`);
    this.#add(bytes);
    this.text('\nendstream\nendobj\n');
  }

  bytes(): Uint8Array {
    const whole = new Uint8Array(this.length);
    let at = 0;
    for (const part of this.#parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }

  #add(bytes: Uint8Array): void {
    this.#parts.push(bytes);
    this.length += bytes.length;
  }
}
