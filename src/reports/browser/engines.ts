import { fetchEngine, openStore } from './fetch.ts';
import { wasmReportCompiler } from '../typst/compile-wasm.ts';
import { neededFor, type EngineFile, type EnginePart } from './engine-files.ts';
import type { Engines } from '../engines.ts';
import type { Format } from '../options.ts';
import { bundledTemplate } from './template.ts';
import { wasmRasterise } from '../images/rasterise-wasm.ts';

/** The parts loaded so far, and whether all of them are cached for the next visit. */
export interface Parts {
  files: Map<EnginePart, Uint8Array<ArrayBuffer>>;
  stored: boolean;
}

/** Loads the parts that these formats need and that are not loaded yet. Throws a `FetchError`. */
export async function loadParts(
  parts: Parts,
  formats: readonly Format[],
  engine: readonly EngineFile[],
  folder: string,
  onProgress: (loaded: number, total: number) => void,
): Promise<void> {
  const needed = new Set(formats.flatMap((format) => neededFor[format]));
  const missing = engine.filter(({ part }) => needed.has(part) && !parts.files.has(part));
  const total = missing.reduce((sum, { bytes }) => sum + bytes, 0);
  const store = await openStore();
  if (missing.length > 0) await removeOld(store, engine, folder);
  let before = 0;
  for (const file of missing) {
    const { bytes, stored } = await fetchEngine(folder + file.file, file, store, (loaded) =>
      onProgress(before + Math.min(loaded, file.bytes), total),
    );
    parts.files.set(file.part, bytes);
    parts.stored &&= stored;
    before += file.bytes;
  }
}

/** Removes cached engines of earlier versions of the site. */
async function removeOld(
  store: Cache | undefined,
  engine: readonly EngineFile[],
  folder: string,
): Promise<void> {
  const known = new Set(engine.map(({ file }) => folder + file));
  for (const { url } of (await store?.keys()) ?? []) {
    if (url.startsWith(folder) && !known.has(url)) await store?.delete(url);
  }
}

/**
 * The browser's engines; each starts when it is first needed and requires its parts to be loaded.
 */
export function browserEngines({ files }: Parts): Engines {
  let compile: ReturnType<Engines['compile']> | undefined;
  let rasterise: ReturnType<Engines['rasterise']> | undefined;
  const part = (name: EnginePart): Uint8Array<ArrayBuffer> => {
    const found = files.get(name);
    if (found === undefined) throw new Error(`The part "${name}" has not been loaded`);
    return found;
  };
  const fonts = () => [part('regular'), part('bold')];
  return {
    compile: () =>
      (compile ??= wasmReportCompiler({
        wasm: part('compiler'),
        fonts: fonts(),
        template: bundledTemplate,
      })),
    rasterise: () => (rasterise ??= wasmRasterise(part('rasteriser'), fonts())),
  };
}
