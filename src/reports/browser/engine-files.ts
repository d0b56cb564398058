import type { Format } from '../options.ts';

/** What the browser needs besides code to make a report. */
export type EnginePart = 'compiler' | 'rasteriser' | 'regular' | 'bold';

/** A file of an engine below `/reports/engine/`, packed with gzip; its name changes with its bytes. */
export interface EngineFile {
  part: EnginePart;
  file: string;
  /** Bytes that travel. */
  bytes: number;
  /** Bytes when unpacked. */
  raw: number;
}

/** The parts that a format is made with; the rest of the work needs no engine. */
export const neededFor: Readonly<Record<Format, readonly EnginePart[]>> = {
  pdf: ['compiler', 'regular', 'bold'],
  docx: ['rasteriser', 'regular', 'bold'],
  epub: [],
};
