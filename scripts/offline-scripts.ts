import { join } from 'node:path';
import { build } from 'esbuild';
import { offlineScriptFile } from '#src/lib/offline-page-node.ts';

/** Where the script of a module stands in the folder. */
export const scriptOf = (module: string): string =>
  module
    .replace(/^_astro\//u, '_astro/offline/')
    .replace(/^_astro\/offline\/_/u, '_astro/offline/-');

/** A file as a script that hands it over; browsers load nothing else from a disk. */
export const fileScript = (file: string, bytes: Uint8Array): string =>
  `evidenceFile(${JSON.stringify(file)},"${Buffer.from(bytes).toString('base64')}")\n`;

/** Bundles what a script needs into one that is no module. */
async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await build({
    ...{ entryPoints: [entry], bundle: true, write: false, minify: true, format: 'iife' },
    ...{ target: 'es2020', charset: 'utf8', logLevel: 'error', legalComments: 'none' },
  });
  return outputFiles.map(({ text }) => text).join('');
}

/**
 * The scripts of a built site for pages that are opened from a disk, by their place in the folder.
 *
 * @param modules Modules that its pages load.
 */
export async function offlineScripts(
  from: string,
  modules: Iterable<string>,
): Promise<Map<string, string>> {
  const scripts = new Map([[offlineScriptFile, await bundled('src/layouts/offline-disk.ts')]]);
  for (const module of [...modules].sort())
    scripts.set(scriptOf(module), await bundled(join(from, module)));
  return scripts;
}
