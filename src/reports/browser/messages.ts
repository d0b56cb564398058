import type { Lang } from '#src/model.ts';
import type { Catalogue } from '../request/catalogue.ts';
import type { ReportChoice, Variant } from '../request/choice.ts';
import type { EngineFile } from './engine-files.ts';
import type { ReportFault } from '../faults.ts';
import type { Reason } from '#src/i18n/maker.ts';

export type BrowserRequest = ReportChoice & Variant;

/** Request to the worker: reports to make one after the other. */
export interface WorkRequest {
  wanted: BrowserRequest[];
  catalogue: Catalogue;
  /** Base path of the site, without a trailing slash. */
  base: string;
  /** URL of the site root, including the base path. */
  siteUrl: string;
  engine: EngineFile[];
  /** Page files to cache for offline use, besides those used; relative to the site root. */
  keep: string[];
}

/** Asks the worker to load all of its program, so that none is missing when the network is gone. */
export const prepare = 'prepare';

/** Messages from the worker, in this order; `loading` and `making` repeat. */
export type WorkMessage =
  | { kind: 'loading'; loaded: number; total: number }
  | { kind: 'making'; done: number; all: number }
  | { kind: 'made'; wanted: number; file: string; bytes: Uint8Array<ArrayBuffer>; pages?: number }
  | { kind: 'failed'; reason: Reason; detail: string; faults: readonly ReportFault[] }
  /** All reports are made. `stored`: whether the engine stays cached when the page is closed. */
  | { kind: 'done'; stored: boolean }
  /** Pages are cached for offline use; `lang` is their language. */
  | { kind: 'kept'; pages: number; lang: Lang }
  /** All of the program is loaded, as was asked. */
  | { kind: 'prepared' };
