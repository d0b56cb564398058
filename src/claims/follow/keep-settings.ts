/** Names the settings of a build that keeps pages, as JSON; without it none are kept. */
export const keepVariable = 'KEPT_PAGES';

/** Where the pages of the last build are, and what this build is made of. */
export interface KeepSettings {
  /** The record of the last build, which this build replaces. */
  record: string;
  /** The site as it was built last. */
  dist: string;
  code: string;
}
