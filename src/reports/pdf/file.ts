import { isDict, isRef, parseValue, PdfShapeError } from './values.ts';
import type { PdfDict, PdfRef, PdfValue } from './values.ts';

/** An indirect object: its value, and the bytes that follow when it is a stream. */
export interface PdfObject {
  value: PdfValue;
  stream?: Uint8Array;
}

/** A PDF file as its objects by number; the step that writes it gives them their places. */
export interface PdfFile {
  objects: Map<number, PdfObject>;
  root: PdfRef;
  info: PdfRef;
}

/**
 * Reads a PDF file as Typst 0.14 writes it: one table of offsets, objects of generation 0, lengths
 * of streams written directly, nothing but ASCII outside them. Throws a `PdfShapeError` otherwise.
 */
export function readPdfFile(bytes: Uint8Array): PdfFile {
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/u.exec(textOf(bytes.subarray(-64)))?.[1]);
  const end = Number.isInteger(table) ? textOf(bytes.subarray(table)) : '';
  const trailer = /^xref\s[^]*?trailer\s+(<<[^]*>>)\s+startxref/u.exec(end)?.[1];
  if (trailer === undefined) throw misshapen('trailer');
  const entries = parseValue(trailer);
  const root = isDict(entries) ? entries.get('Root') : undefined;
  const info = isDict(entries) ? entries.get('Info') : undefined;
  if (!isRef(root) || !isRef(info)) throw misshapen('/Root, /Info');
  const offsets = [...end.matchAll(/^(\d{10}) \d{5} n/gmu)].map((match) => Number(match[1]));
  offsets.sort((a, b) => a - b);
  const objects = new Map<number, PdfObject>();
  for (const [index, offset] of offsets.entries()) {
    const [number, object] = readObject(bytes.subarray(offset, offsets[index + 1] ?? table));
    objects.set(number, object);
  }
  return { objects, root, info };
}

/** Text outside streams is ASCII, so a place in it is a place in the bytes, up to the first stream. */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

const streamWord = '>>\nstream\n';

/** Bytes within which the dictionary of a stream ends; what is longer is read whole. */
const headerProbeBytes = 1024;

/** An object from its bytes. */
function readObject(bytes: Uint8Array): [number, PdfObject] {
  const head = textOf(bytes.subarray(0, headerProbeBytes));
  const text = bytes.length > headerProbeBytes && !head.includes(streamWord) ? textOf(bytes) : head;
  const word = text.indexOf(streamWord);
  const end = word < 0 ? text.lastIndexOf('endobj') : word + 2;
  const body = text.indexOf(' 0 obj');
  const number = Number(text.slice(0, body));
  if (body < 0 || end < 0 || !Number.isInteger(number)) throw misshapen(text.slice(0, 40));
  const value = parseValue(text.slice(body + ' 0 obj'.length, end));
  if (word < 0) return [number, { value }];
  const length = Number(isDict(value) ? value.get('Length') : undefined);
  if (!Number.isInteger(length)) throw misshapen(`/Length (${String(number)} 0 obj)`);
  const from = word + streamWord.length;
  return [number, { value, stream: bytes.subarray(from, from + length) }];
}

/** An object that must be a dictionary. */
export function dictAt(file: PdfFile, value: PdfValue | undefined, what: string): PdfDict {
  const found = isRef(value) ? file.objects.get(value.ref)?.value : value;
  if (!isDict(found)) throw misshapen(what);
  return found;
}

/** Adds an object and returns the reference to it. */
export function addObject(file: PdfFile, object: PdfObject): PdfRef {
  const number = Math.max(...file.objects.keys()) + 1;
  file.objects.set(number, object);
  return { ref: number };
}

/** What is told when a file of Typst is not built as it is known to be. */
export function misshapen(what: string): PdfShapeError {
  return new PdfShapeError(
    `排版程序写出的 PDF 与预期不符：${what}。排版程序可能换了版本，请检查 src/reports/pdf/file.ts。`,
    `The PDF that Typst wrote is not built as expected: ${what}. Typst may have been updated; check src/reports/pdf/file.ts.`,
  );
}
