import type { Lang } from '#src/model.ts';
import type { Variant } from './choice.ts';

/** The size of a report that the build has made, as listed in `/reports/sizes.json`. */
export interface KnownSize extends Variant {
  recipe: string;
  /** Ids of the chosen values. */
  values: string[];
  lang: Lang;
  bytes: number;
  pages?: number;
  /** Points that a PDF was given beyond the room that was estimated for it, if any. */
  room?: number;
}

/** A file made by the build, as listed in `/reports/index.json`. */
export interface PrebuiltFile extends KnownSize {
  /** Path below `/reports/`. */
  file: string;
}

/** Actual or estimated size of a report; `pages` if the format has pages. */
export interface Extent {
  bytes: number;
  pages?: number;
}
