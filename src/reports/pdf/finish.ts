import { measuredBoxes } from './boxes.ts';
import { shortenContents } from './contents.ts';
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

/** A finished file and the number of its pages. */
export interface FinishedPdf {
  bytes: Uint8Array;
  pages: number;
}

/**
 * Makes of the PDF that Typst writes with its default options one that follows PDF/UA-1 and
 * PDF/A-2a, and packs it. `corners` is what the compiler answers when asked for the boxes of
 * `boxes.typ`. Same input, same bytes, in Node and in every browser. Throws a
 * `PdfShapeError` when the file is not built as Typst 0.14 builds it.
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
  writeBoxes(file, measuredBoxes(corners));
  shortenContents(file);
  const pages = pagesOf(file).length;
  return { bytes: await writePdfFile(file), pages };
}

/** A reader shows the title of the document, not the name of the file (ISO 14289-1, 7.1). */
function showTitle({ context, catalog }: PdfFile): void {
  const preferences = catalog.lookup(PDFName.of('ViewerPreferences'));
  const dict = preferences instanceof PDFDict ? preferences : context.obj({});
  dict.set(PDFName.of('DisplayDocTitle'), context.obj(true));
  catalog.set(PDFName.of('ViewerPreferences'), dict);
  // `Suspects` is false when it is left out; Poppler takes a written false for a mistake.
  const marked = catalog.lookup(PDFName.of('MarkInfo'));
  if (marked instanceof PDFDict) marked.delete(PDFName.of('Suspects'));
}

/**
 * Says what the colours of the file are meant for: sRGB (ISO 19005-2, 6.2.3). The profile is the
 * one that Typst puts into every file with coloured text; all text of a report has a colour.
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
