import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Label } from '#src/model.ts';

/**
 * The folder of the site that is built: it holds `data`, `content`, `CHANGELOG.md` and, when built,
 * `dist`. The project itself, unless `SITE_DIR` names another.
 */
export const siteDir = (): string => process.env['SITE_DIR'] ?? '.';

/** A path in the folder of the site, `content/reports`, as one from the working folder. */
export const inSite = (path: string): string => join(siteDir(), path);

/** Whether packages are found from a folder: the pages of a site in it are built with them. */
export function findsPackages(folder: string): boolean {
  const path = resolve(folder);
  if (existsSync(join(path, 'node_modules', 'astro'))) return true;
  return dirname(path) !== path && findsPackages(dirname(path));
}

/** What is said of a folder from which none are found. */
export const outside = (folder: string): Label => ({
  zh: `“${folder}”在项目的文件夹之外，那里的网站建不出来：找不到程序包。网站的文件夹放在项目里，例如 sites/my-district。`,
  en: `“${folder}” lies outside the folder of the project, where no site can be built: packages are not found. Keep it within the project, for instance as sites/my-district.`,
});
