import type { Lang } from '#src/model.ts';
import type { Variant } from './choice.ts';

/** A file that the build has made; `/reports/index.json` lists them. */
export interface PrebuiltFile extends Variant {
  /** Id of the recipe. */
  recipe: string;
  /** Ids of the values chosen. */
  values: string[];
  lang: Lang;
  /** Path below `/reports/`. */
  file: string;
  bytes: number;
  pages?: number;
}

/** How large a report is, or is likely to be; `pages` where the format has pages. */
export interface Extent {
  bytes: number;
  pages?: number;
}
