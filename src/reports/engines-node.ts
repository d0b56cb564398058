import { reportCompiler } from './compile-node.ts';
import type { Engines } from './engines.ts';
import { diskStore } from './picture-store-node.ts';
import { drawnCharacters, nodeRasterise } from './rasterise-node.ts';

/** Where pictures of drawings are kept for other processes, and for which state of site and code. */
export interface PicturePlace {
  dist: string;
  pictures?: string;
  code: string;
}

/**
 * The engines of Node, each started when it is first needed. Without a place, pictures are kept in
 * memory.
 */
export function nodeEngines(place?: PicturePlace): Engines {
  let compile: ReturnType<Engines['compile']> | undefined;
  let rasterise: ReturnType<Engines['rasterise']> | undefined;
  return {
    compile: () => (compile ??= reportCompiler()),
    rasterise: () => (rasterise ??= rasteriserOf(place)),
  };
}

function rasteriserOf(place: PicturePlace | undefined): ReturnType<Engines['rasterise']> {
  if (place?.pictures === undefined) return nodeRasterise();
  const { dist, pictures, code } = place;
  return nodeRasterise(diskStore(pictures, code), () => drawnCharacters(dist));
}
