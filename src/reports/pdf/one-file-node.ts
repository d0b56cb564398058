import { createRequire, registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const library = '@cantoo/pdf-lib';

/**
 * Lets the PDF library be loaded from the one file that it also ships: its modules and those of the
 * colour library behind it are 350 files, and to load them takes a process a tenth of a second. To
 * be called before `file.ts` is imported.
 */
export function loadPdfLibraryFromOneFile(): void {
  const main = createRequire(import.meta.url).resolve(library);
  const { href } = pathToFileURL(join(main, '../../dist/pdf-lib.esm.js'));
  registerHooks({
    resolve: (name, context, next) =>
      name === library ? { url: href, format: 'module', shortCircuit: true } : next(name, context),
  });
}
