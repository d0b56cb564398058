import type { Format } from '../options.ts';

/** What the browser needs besides code to make a report. */
export type EnginePart = 'compiler' | 'rasteriser' | 'regular' | 'bold';

/** A gzipped engine file below `/reports/engine/`; its name contains a content hash. */
export interface EngineFile {
  part: EnginePart;
  file: string;
  /** Compressed size in bytes. */
  bytes: number;
  /** Uncompressed size in bytes. */
  raw: number;
}

/** The engine parts that each format needs. */
export const neededFor: Readonly<Record<Format, readonly EnginePart[]>> = {
  pdf: ['compiler', 'regular', 'bold'],
  docx: ['rasteriser', 'regular', 'bold'],
  pptx: ['rasteriser', 'regular', 'bold'],
  epub: [],
  xlsx: [],
};
