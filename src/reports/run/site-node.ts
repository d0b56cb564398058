import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltSite } from '../compose/built-site.ts';
import { linkedPages } from '../read/linked-pages.ts';
import type { Catalogue } from '../request/catalogue.ts';
import { readCatalogue } from '../request/read-catalogue.ts';
import type { ReportTree } from '../tree/tree.ts';

/** Where a built site is. */
export interface SiteOptions {
  /** Its folder. */
  dist: string;
  /** Base path with a leading and no trailing slash; empty at the root. */
  base: string;
  /** URL of the site root, including the base path. */
  siteUrl?: string;
}

/**
 * The built site in a folder.
 *
 * @param catalogue Its catalogue, if it has been read already.
 */
export function siteIn({ dist, base, siteUrl }: SiteOptions, catalogue?: Catalogue): BuiltSite {
  return {
    html: (file) => {
      const path = join(dist, file);
      return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
    },
    base,
    ...(siteUrl === undefined ? {} : { siteUrl }),
    catalogue:
      catalogue ?? readCatalogue(readFileSync(join(dist, 'reports/catalogue.json'), 'utf8')),
    linked: linkedPages(),
    again: lastRead(),
  };
}

/** Keeps one page: the check of a recipe reads the page that a brief of it is made of next. */
function lastRead(): NonNullable<BuiltSite['again']> {
  let last: { asked: string; tree: ReportTree } | undefined;
  return (asked, read) => {
    if (last?.asked !== asked) last = { asked, tree: read() };
    return last.tree;
  };
}
