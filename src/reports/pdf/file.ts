import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFParser,
  PDFRawStream,
  PDFRef,
  PDFStreamWriter,
  PDFString,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { hash128 } from './hash.ts';
import { misshapen } from './shape-error.ts';

/*
 * The door to the library of PDF objects: nothing else imports it.
 */
export { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRawStream, PDFRef, PDFString };
export type { PDFContext, PDFObject };

/** A PDF file as the library holds it, with its two entries. */
export interface PdfFile {
  context: PDFContext;
  catalog: PDFDict;
  info: PDFDict;
}

/** The library works in one go: it waits for a tick of the clock after so many objects. */
const objectsPerTick = Infinity;

/** Objects in one compressed stream: many make a smaller file, few are quicker to open one page of. */
const objectsPerStream = 500;

/** Reads a PDF file. Throws a `PdfShapeError` where the library cannot read an object. */
export async function readPdfFile(bytes: Uint8Array): Promise<PdfFile> {
  const context = await parsed(bytes);
  const { Root, Info } = context.trailerInfo;
  if (!(Root instanceof PDFRef) || !(Info instanceof PDFRef)) throw misshapen('/Root, /Info');
  return { context, catalog: dictAt(context, Root, '/Root'), info: dictAt(context, Info, '/Info') };
}

/** Objects that cannot be read would be left out without a word if the library were not asked to throw. */
async function parsed(bytes: Uint8Array): Promise<PDFContext> {
  try {
    return await PDFParser.forBytesWithOptions(bytes, objectsPerTick, true).parseDocument();
  } catch (error) {
    throw misshapen(error instanceof Error ? error.message : String(error));
  }
}

/**
 * Writes a file with its objects in compressed streams. The identifier of the file follows from its
 * content, so equal content gives equal bytes.
 */
export async function writePdfFile({ context }: PdfFile): Promise<Uint8Array> {
  const identifier = PDFHexString.of('0'.repeat(32));
  context.trailerInfo.ID = context.obj([identifier, identifier]);
  const bytes = await PDFStreamWriter.forContext(
    context,
    objectsPerTick,
    true,
    objectsPerStream,
  ).serializeToBuffer();
  return identified(bytes, context.trailerInfo.ID.toString());
}

/** Puts the identifier in its place, which the table of places at the end of the file holds. */
function identified(bytes: Uint8Array, empty: string): Uint8Array {
  const from = Math.max(0, bytes.length - 65536);
  const at = new TextDecoder('latin1').decode(bytes.subarray(from)).lastIndexOf(empty);
  if (at < 0) throw misshapen('/ID');
  const id = hash128(bytes);
  const own = empty.replaceAll('0'.repeat(32), id);
  bytes.set(new TextEncoder().encode(own), from + at);
  return bytes;
}

/** An object that must be a dictionary. */
export function dictAt(context: PDFContext, value: PDFObject | undefined, what: string): PDFDict {
  const found = context.lookup(value);
  if (!(found instanceof PDFDict)) throw misshapen(what);
  return found;
}

/** Whether an entry of a dictionary is this name. */
export function isNamed(value: PDFObject | undefined, name: string): boolean {
  return value === PDFName.of(name);
}
