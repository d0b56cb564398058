import type { CompileReport } from './typst/compile.ts';
import type { Rasterise } from './images/rasterise.ts';

/** A finished file; `pages` where the format has pages of its own. */
export interface MadeReport {
  bytes: Uint8Array;
  pages?: number;
}

/** What Node and the browser do in ways of their own; each is made when it is first asked for. */
export interface Engines {
  compile: () => CompileReport | Promise<CompileReport>;
  rasterise: () => Rasterise | Promise<Rasterise>;
}
