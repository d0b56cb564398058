import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressesOf, reportAddresses } from '#src/archive/addresses.ts';
import { languages } from '#src/i18n/languages.ts';
import { filesBelow } from '../files-below.ts';

/** Prefixes of the languages in addresses: `['', '/en']`. */
export const prefixes = languages.map(({ prefix }) => `/${prefix}`.replace(/\/$/u, ''));

/** The base path of a site as its addresses have it: empty, or `/sub/path`. */
export function basePath(text = process.env['BASE_PATH'] ?? ''): string {
  return `/${text}`.replace(/\/+/gu, '/').replace(/\/$/u, '');
}

/** All addresses of a built site, those of reports that are yet to be made included. */
export function siteAddresses(dist: string): string[] {
  const lists = prefixes
    .map((prefix) => join(dist, prefix, 'reports/index.html'))
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'utf8'));
  const all = [...addressesOf(filesBelow(dist)), ...reportAddresses(lists, basePath())];
  return [...new Set(all)].sort();
}

/** The origin that the site is built for, or an empty text. */
export function siteOrigin(): string {
  const url = process.env['SITE_URL'] ?? '';
  return url === '' ? '' : new URL(url).origin;
}
