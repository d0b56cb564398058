import { measuredBoxes } from './boxes.ts';
import { compressMaps, shortenContents } from './contents.ts';
import {
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFString,
  readPdfFile,
  writePdfFile,
  type PdfFile,
} from './file.ts';
import { writeMetadata, type MetadataOptions } from './metadata.ts';
import { misshapen } from './shape-error.ts';
import { pagesOf, writeBoxes } from './structure.ts';
import { writeTags } from './tags.ts';

/** A finished file and the number of its pages. */
export interface FinishedPdf {
  bytes: Uint8Array;
  pages: number;
}

/**
 * Turns the PDF that Typst writes with default options into one that follows PDF/UA-1 and PDF/A-2a,
 * and compresses it. `corners` is the query result for the labels of `boxes.typ`. Byte-identical
 * for the same input, in Node and in every browser. Throws a `PdfShapeError` when the file is not
 * structured as Typst 0.14 writes it.
 */
export async function finishPdf(
  pdf: Uint8Array,
  corners: unknown,
  options: MetadataOptions,
): Promise<FinishedPdf> {
  const file = await readPdfFile(pdf);
  writeMetadata(file, options);
  writeOutputIntent(file);
  showTitle(file);
  const measured = measuredBoxes(corners);
  writeBoxes(file, measured);
  writeTags(file, measured);
  shortenContents(file);
  compressMaps(file);
  const pages = pagesOf(file).length;
  return { bytes: await writePdfFile(file), pages };
}

/** Makes viewers show the document title instead of the file name (ISO 14289-1, 7.1). */
function showTitle({ context, catalog }: PdfFile): void {
  const preferences = catalog.lookup(PDFName.of('ViewerPreferences'));
  const dict = preferences instanceof PDFDict ? preferences : context.obj({});
  dict.set(PDFName.of('DisplayDocTitle'), context.obj(true));
  catalog.set(PDFName.of('ViewerPreferences'), dict);
  // `Suspects` defaults to false; Poppler treats an explicit false as an error.
  const marked = catalog.lookup(PDFName.of('MarkInfo'));
  if (marked instanceof PDFDict) marked.delete(PDFName.of('Suspects'));
}

/**
 * Declares sRGB as the output intent (ISO 19005-2, 6.2.3). The profile is the one that Typst embeds
 * in every file with coloured text; all report text is coloured.
 */
function writeOutputIntent({ context, catalog }: PdfFile): void {
  const profile = context.enumerateIndirectObjects().find(([, object]) => {
    if (!(object instanceof PDFRawStream)) return false;
    const channels = object.dict.get(PDFName.of('N'));
    return channels instanceof PDFNumber && channels.asNumber() === 3;
  });
  if (profile === undefined) throw misshapen('/ICCBased, /N 3');
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of('sRGB'),
    RegistryName: PDFString.of('http://www.color.org'),
    Info: PDFString.of('sRGB IEC61966-2.1'),
    DestOutputProfile: profile[0],
  });
  catalog.set(PDFName.of('OutputIntents'), context.obj([context.register(intent)]));
}
