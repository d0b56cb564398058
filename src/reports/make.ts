import type { Engines, ReportOutput } from './engines.ts';
import type { Format, WriteOptions } from './options.ts';
import { renderTree } from './typst/document.ts';
import { writeEpub } from './epub/publication.ts';
import type { ReportTree } from './tree/tree.ts';

/** The writers of Office files are large, so they are loaded on demand. */
const docx = () => import('./docx/document.ts');
const pptx = () => import('./pptx/slides.ts');
const xlsx = () => import('./xlsx/workbook.ts');

/** Loads the writers of all formats, so that none is missing when the network is gone. */
export async function loadWriters(): Promise<void> {
  const annex = xlsx().then(({ prepareAnnex }) => prepareAnnex());
  await Promise.all([docx(), pptx(), annex, import('./pdf/finish.ts')]);
}

/** A document; one that may have so many pages also with room for so many points more than estimated. */
export type ReportDocument = (points?: number) => ReportTree;

/**
 * Writes a document in one format. Only a PDF is fitted to the pages that it may have: other formats
 * have pages when they are opened, or none. Throws a `ReportError` that lists what the format cannot
 * show.
 */
export async function makeReport(
  document: ReportDocument,
  format: Format,
  options: WriteOptions,
  engines: Engines,
): Promise<ReportOutput> {
  const tree = document();
  switch (format) {
    case 'pdf': {
      const compile = await engines.compile();
      return compile(renderTree(tree, options, document), options);
    }
    case 'docx':
      return { bytes: await (await docx()).writeDocx(tree, options, await engines.rasterise()) };
    case 'pptx':
      return { bytes: await (await pptx()).writeSlides(tree, options, await engines.rasterise()) };
    case 'epub':
      return { bytes: writeEpub(tree, options) };
    case 'xlsx':
      return { bytes: await (await xlsx()).writeAnnex(tree, options) };
  }
}
