import type { Lang } from '#src/model.ts';
import type { Catalogue } from '../request/catalogue.ts';
import type { ReportChoice, Variant } from '../request/choice.ts';
import type { EngineFile } from './engine-files.ts';
import type { ReportFault } from '../faults.ts';
import type { Reason } from '#src/i18n/maker.ts';

/** A report that a reader asks for. */
export type BrowserRequest = ReportChoice & Variant;

/** What the worker is sent: reports to make one after the other. */
export interface WorkRequest {
  wanted: BrowserRequest[];
  catalogue: Catalogue;
  /** Base path of the site, without a slash at its end. */
  base: string;
  /** Address of the site’s root with its base path. */
  siteUrl: string;
  engine: EngineFile[];
  /** Files of pages below the folder of the site that are kept for later, besides those used. */
  keep: string[];
}

/** What the worker answers, in this order; `loading` and `making` repeat. */
export type WorkMessage =
  | { kind: 'loading'; loaded: number; total: number }
  | { kind: 'making'; done: number; all: number }
  | { kind: 'made'; wanted: number; file: string; bytes: Uint8Array<ArrayBuffer>; pages?: number }
  | { kind: 'failed'; reason: Reason; detail: string; faults: readonly ReportFault[] }
  /** All are made. `stored` says whether the engine stays when the page is closed. */
  | { kind: 'done'; stored: boolean }
  /** Pages are there for work without a network; `lang` is theirs. */
  | { kind: 'kept'; pages: number; lang: Lang };
