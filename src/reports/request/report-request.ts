import type { Lang } from '#src/model.ts';
import type { Format, Layout } from '../options.ts';
import type { Parameter } from './catalogue.ts';
import type { OwnWords } from './own-words.ts';

/** A report request. An empty list means all; of the formats, those that are made with the site. */
export interface ReportRequest {
  recipes: readonly string[];
  /**
   * Values by parameter, as ids or names; parameters that a recipe is not chosen by act as filters.
   */
  values: Partial<Record<Parameter, readonly string[]>>;
  langs: readonly Lang[];
  layouts: readonly Layout[];
  formats: readonly Format[];
  /** Ids or names of the sections to print, in any order; those of the recipe if there are none. */
  sections?: readonly string[];
  /** Whether sections are printed whole where a recipe would end them early. */
  full?: boolean;
  /** Own words, the same in all reports of the request. */
  own?: OwnWords;
}
