import type { LinkedPages } from '../read/context.ts';
import type { Catalogue } from '../request/catalogue.ts';
import type { ReportTree } from '../tree/tree.ts';

/** Access to the built site. */
export interface BuiltSite {
  /** HTML of a page by its path below the site folder; undefined when there is none. */
  html: (file: string) => string | undefined;
  /** Base path of the site, without a trailing slash. */
  base: string;
  /** URL of the site root with its base path; without it, internal links become plain text. */
  siteUrl?: string;
  catalogue: Catalogue;
  /** Pages with evidence, shared by the reports of a process; without it each parses its own. */
  linked?: LinkedPages;
  /** Gives the page that was read last once more if the same is asked for; without it, each is read each time. */
  again?: (asked: string, read: () => ReportTree) => ReportTree;
}
