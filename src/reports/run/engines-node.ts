import { reportCompiler } from '../typst/compile-node.ts';
import type { Engines } from '../engines.ts';
import { diskStore } from '../store/picture-store-node.ts';
import type { Rasterise } from '../images/rasterise.ts';

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
  let rasterise: Promise<Rasterise> | undefined;
  return {
    compile: () => (compile ??= reportCompiler()),
    rasterise: () => (rasterise ??= rasteriserOf(place)),
  };
}

async function rasteriserOf(place: PicturePlace | undefined): Promise<Rasterise> {
  // A PDF needs no pictures, and what cuts their fonts is large.
  const { drawnCharacters, nodeRasterise } = await import('../images/rasterise-node.ts');
  if (place?.pictures === undefined) return nodeRasterise();
  const { dist, pictures, code } = place;
  return nodeRasterise(diskStore(pictures, code), () => drawnCharacters(dist));
}
