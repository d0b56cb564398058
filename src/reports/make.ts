import type { Engines, ReportOutput } from './engines.ts';
import type { Format, WriteOptions } from './options.ts';
import { renderTree } from './typst/document.ts';
import { writeEpub } from './epub/publication.ts';
import type { ReportTree } from './tree/tree.ts';

/** The writers of Office files are large, so they are loaded on demand. */
const docx = () => import('./docx/document.ts');
const pptx = () => import('./pptx/slides.ts');
const xlsx = () => import('./xlsx/workbook.ts');

/**
 * Writes a document in one format. Throws a `ReportError` that lists what the format cannot show.
 */
export async function makeReport(
  tree: ReportTree,
  format: Format,
  options: WriteOptions,
  engines: Engines,
): Promise<ReportOutput> {
  switch (format) {
    case 'pdf': {
      const compile = await engines.compile();
      return compile(renderTree(tree, options), options);
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
