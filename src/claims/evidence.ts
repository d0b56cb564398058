import type { Measures } from '#src/model.ts';
import type { Tables } from '#src/tables/load.ts';
import type { Site } from '#src/tables/site.ts';
import type { Chapter } from './chapters.ts';
import type { Claim } from './ledger.ts';
import type { Recheck } from './rechecks.ts';

/** Everything that pages, charts and commands draw from, read and computed once. */
export interface Evidence {
  /** What the site is. */
  site: Site;
  tables: Tables;
  measures: Measures;
  claims: readonly Claim[];
  chapters: readonly Chapter[];
  /** Readings that can be computed again. */
  rechecks: readonly Recheck[];
  /** What computing a reading again gave; undefined where that cannot be done. */
  recheck(reading: string): Recheck | undefined;
  /** The claim with this id. Throws when there is none. */
  claim(id: string): Claim;
}
