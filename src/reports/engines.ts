import type { CompileReport } from './typst/compile.ts';
import type { Rasterise } from './images/rasterise.ts';

/** A finished file; `pages` if the format has pages. */
export interface ReportOutput {
  bytes: Uint8Array;
  pages?: number;
  /** Points that a PDF was given beyond the room that was estimated for it, if any. */
  room?: number;
}

/** Engines implemented separately for Node and the browser; each is created on first use. */
export interface Engines {
  compile: () => CompileReport | Promise<CompileReport>;
  rasterise: () => Rasterise | Promise<Rasterise>;
}
