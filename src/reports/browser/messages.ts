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
  /** Index of the first to make: those before it have been made, or have failed, in another worker. */
  from: number;
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

/** Why a report was not made. `faults` are those of its pages; `detail` is the text of the error. */
export interface Failure {
  reason: Reason;
  detail: string;
  faults: readonly ReportFault[];
}

/**
 * Whether a failure may have left the engine unusable: its worker ends the run there, and another has
 * to go on with the reports that are left.
 */
export const spoilsEngine = (reason: Reason): boolean =>
  reason === 'memory' || reason === 'unknown';

/** Messages from the worker, in this order; `loading`, `making`, `made` and `failed` repeat. */
export type WorkMessage =
  | { kind: 'loading'; loaded: number; total: number }
  | { kind: 'making'; done: number; all: number }
  | { kind: 'made'; wanted: number; file: string; bytes: Uint8Array<ArrayBuffer>; pages?: number }
  /** One report was not made; without its index, none can be. */
  | ({ kind: 'failed'; wanted?: number } & Failure)
  /** All reports are made or have failed. `stored`: whether the engine stays cached when the page is closed. */
  | { kind: 'done'; stored: boolean }
  /** Pages are cached for offline use; `lang` is their language. */
  | { kind: 'kept'; pages: number; lang: Lang }
  /** All of the program is loaded, as was asked. */
  | { kind: 'prepared' };
