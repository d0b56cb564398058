import type { Lang } from '#src/model.ts';
import type { Variant } from './choice.ts';

/** A file made by the build, as listed in `/reports/index.json`. */
export interface PrebuiltFile extends Variant {
  recipe: string;
  /** Ids of the chosen values. */
  values: string[];
  lang: Lang;
  /** Path below `/reports/`. */
  file: string;
  bytes: number;
  pages?: number;
}

/** Actual or estimated size of a report; `pages` if the format has pages. */
export interface Extent {
  bytes: number;
  pages?: number;
}
