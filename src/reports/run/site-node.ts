import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltSite } from '../compose/built-site.ts';
import { linkedPages } from '../read/linked-pages.ts';
import { readCatalogue } from '../request/read-catalogue.ts';

/** Where a built site is. */
export interface SiteOptions {
  /** Its folder. */
  dist: string;
  /** Base path with a leading and no trailing slash; empty at the root. */
  base: string;
  /** URL of the site root, including the base path. */
  siteUrl?: string;
}

/** The built site in a folder. */
export function siteIn({ dist, base, siteUrl }: SiteOptions): BuiltSite {
  return {
    html: (file) => {
      const path = join(dist, file);
      return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
    },
    base,
    ...(siteUrl === undefined ? {} : { siteUrl }),
    catalogue: readCatalogue(readFileSync(join(dist, 'reports/catalogue.json'), 'utf8')),
    linked: linkedPages(),
  };
}
