import { mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A clean environment for `npm run build`: without the variables of this test run and without site
 * URLs.
 */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const own =
    /^(?:NODE_ENV|MODE|DEV|PROD|SSR|TEST|BASE_URL|BASE_PATH|SITE_URL|CONTACT_URL|SITE_DIR|ARCHIVE|VITE.*|VITEST.*)$/u;
  const kept = Object.entries(process.env).filter(([name]) => !own.test(name));
  return { ...Object.fromEntries(kept), ASTRO_TELEMETRY_DISABLED: '1' };
}

const cache = join(import.meta.dirname, '../../.cache');

/**
 * A new folder for sites that a test builds. It lies in the project: for folders elsewhere Astro keeps
 * what it works with in one place, where builds at the same time would take each other’s files.
 */
export function siteFolder(name: string): string {
  mkdirSync(cache, { recursive: true });
  return mkdtempSync(join(cache, `${name}-`));
}
