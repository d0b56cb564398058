import type { Indicator } from '#src/model.ts';
import type { Tables } from '#src/tables/load.ts';
import type { Recorder } from './measures.ts';

/** Indicators measured together from the same rows. */
export interface Family {
  indicators: readonly Indicator[];
  /**
   * Reads rows and earlier observations and records observations. Families run in register order.
   */
  measure(tables: Tables, recorder: Recorder): void;
}
