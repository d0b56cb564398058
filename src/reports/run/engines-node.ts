import { reportCompiler } from '../typst/compile-node.ts';
import type { Engines } from '../engines.ts';
import { diskStore } from '../store/picture-store-node.ts';
import type { Rasterise } from '../images/rasterise.ts';

/** Location of the shared picture store, and the state of site and code that it is valid for. */
export interface PictureLocation {
  dist: string;
  pictures?: string;
  code: string;
}

/** The Node engines, each started on first use. Without a location, pictures are kept in memory. */
export function nodeEngines(location?: PictureLocation): Engines {
  let compile: ReturnType<Engines['compile']> | undefined;
  let rasterise: Promise<Rasterise> | undefined;
  return {
    compile: () => (compile ??= reportCompiler()),
    rasterise: () => (rasterise ??= rasteriserOf(location)),
  };
}

async function rasteriserOf(location: PictureLocation | undefined): Promise<Rasterise> {
  // PDFs need no pictures, and the font subsetter is large, so it is loaded on demand.
  const { drawnCharacters, nodeRasterise } = await import('../images/rasterise-node.ts');
  if (location?.pictures === undefined) return nodeRasterise();
  const { dist, pictures, code } = location;
  const { subsetFontsApart } = await import('../images/subset-apart-node.ts');
  const expected = (): string => drawnCharacters(dist);
  return nodeRasterise(diskStore(pictures, code), expected, 'palette', subsetFontsApart);
}
