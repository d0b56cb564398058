import { measuredBoxes } from './boxes.ts';
import { shortenContents } from './contents.ts';
import { addObject, dictAt, misshapen, readPdfFile, type PdfFile } from './file.ts';
import { writeMetadata, type MetadataOptions } from './metadata.ts';
import { packPdfFile } from './pack.ts';
import { pagesOf, writeBoxes } from './structure.ts';
import { isDict, type PdfDict, type PdfValue } from './values.ts';

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
export function finishPdf(
  pdf: Uint8Array,
  corners: unknown,
  options: MetadataOptions,
): FinishedPdf {
  const file = readPdfFile(pdf);
  writeMetadata(file, options);
  writeOutputIntent(file);
  showTitle(file);
  writeBoxes(file, measuredBoxes(corners));
  shortenContents(file);
  return { bytes: packPdfFile(file), pages: pagesOf(file).length };
}

/** A reader shows the title of the document, not the name of the file (ISO 14289-1, 7.1). */
function showTitle(file: PdfFile): void {
  const catalog = dictAt(file, file.root, '/Root');
  const preferences = catalog.get('ViewerPreferences');
  const dict: PdfDict = isDict(preferences) ? preferences : new Map<string, PdfValue>();
  dict.set('DisplayDocTitle', 'true');
  catalog.set('ViewerPreferences', dict);
  // `Suspects` is false when it is left out; Poppler takes a written false for a mistake.
  const marked = catalog.get('MarkInfo');
  if (isDict(marked)) marked.delete('Suspects');
}

/**
 * Says what the colours of the file are meant for: sRGB (ISO 19005-2, 6.2.3). The profile is the
 * one that Typst puts into every file with coloured text; all text of a report has a colour.
 */
function writeOutputIntent(file: PdfFile): void {
  const profile = [...file.objects].find(
    ([, { value, stream }]) => stream !== undefined && isDict(value) && value.get('N') === '3',
  );
  if (profile === undefined) throw misshapen('/ICCBased, /N 3');
  const intent = addObject(file, {
    value: new Map<string, PdfValue>([
      ['Type', '/OutputIntent'],
      ['S', '/GTS_PDFA1'],
      ['OutputConditionIdentifier', '(sRGB)'],
      ['RegistryName', '(http://www.color.org)'],
      ['Info', '(sRGB IEC61966-2.1)'],
      ['DestOutputProfile', { ref: profile[0] }],
    ]),
  });
  dictAt(file, file.root, '/Root').set('OutputIntents', [intent]);
}
