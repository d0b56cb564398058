import { join } from 'node:path';

/**
 * The folder of the site that is built: it holds `data`, `content`, `CHANGELOG.md` and, when built,
 * `dist`. The project itself, unless `SITE_DIR` names another.
 */
export const siteDir = (): string => process.env['SITE_DIR'] ?? '.';

/** A path in the folder of the site, `content/reports`, as one from the working folder. */
export const inSite = (path: string): string => join(siteDir(), path);
