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

/* The only import of the PDF library. */
export { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRawStream, PDFRef, PDFString };
export type { PDFContext, PDFObject };

/** A parsed PDF file with its catalog and info dictionary. */
export interface PdfFile {
  context: PDFContext;
  catalog: PDFDict;
  info: PDFDict;
}

/** Disables yielding: the library waits for a timer after this many objects. */
const objectsPerTick = Infinity;

/**
 * Objects per compressed stream: more make a smaller file, fewer make single pages faster to open.
 */
const objectsPerStream = 500;

/** Parses a PDF file. Throws a `PdfShapeError` where the library cannot read an object. */
export async function readPdfFile(bytes: Uint8Array): Promise<PdfFile> {
  const context = await parsed(bytes);
  const { Root, Info } = context.trailerInfo;
  if (!(Root instanceof PDFRef) || !(Info instanceof PDFRef)) throw misshapen('/Root, /Info');
  return { context, catalog: dictAt(context, Root, '/Root'), info: dictAt(context, Info, '/Info') };
}

/** Throwing on invalid objects is enabled; otherwise the library drops them silently. */
async function parsed(bytes: Uint8Array): Promise<PDFContext> {
  try {
    return await PDFParser.forBytesWithOptions(bytes, objectsPerTick, true).parseDocument();
  } catch (error) {
    throw misshapen(error instanceof Error ? error.message : String(error));
  }
}

/**
 * Writes a file with compressed object streams. The file identifier is a hash of the content, so
 * equal content gives equal bytes.
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

/** Replaces the placeholder identifier in the cross-reference stream at the end of the file. */
function identified(bytes: Uint8Array, empty: string): Uint8Array {
  const from = Math.max(0, bytes.length - 65536);
  const at = new TextDecoder('latin1').decode(bytes.subarray(from)).lastIndexOf(empty);
  if (at < 0) throw misshapen('/ID');
  const id = hash128(bytes);
  const own = empty.replaceAll('0'.repeat(32), id);
  bytes.set(new TextEncoder().encode(own), from + at);
  return bytes;
}

/** Looks up a required dictionary. */
export function dictAt(context: PDFContext, value: PDFObject | undefined, what: string): PDFDict {
  const found = context.lookup(value);
  if (!(found instanceof PDFDict)) throw misshapen(what);
  return found;
}

/** Whether an entry of a dictionary is this name. */
export function isNamed(value: PDFObject | undefined, name: string): boolean {
  return value === PDFName.of(name);
}
