import type { CompileReport } from './compile.ts';

/** A finished file; `pages` where the format has pages of its own. */
export interface MadeReport {
  bytes: Uint8Array;
  pages?: number;
}

/** Draws an SVG as a PNG of this width in pixels. */
export type Rasterise = (svg: string, width: number) => Uint8Array | Promise<Uint8Array>;

/** What Node and the browser do in ways of their own; each is made when it is first asked for. */
export interface Engines {
  compile: () => CompileReport | Promise<CompileReport>;
  rasterise: () => Rasterise | Promise<Rasterise>;
}
