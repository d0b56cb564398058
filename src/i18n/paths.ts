import type { Lang } from '#src/model.ts';
import { language } from './languages.ts';

/**
 * Returns the address of a page below the base path: `href('/', 'en', '/streets/')` is
 * `/en/streets/`. `path` must begin with a slash.
 */
export function href(base: string, lang: Lang, path: string): string {
  return `${base.replace(/\/$/u, '')}/${language(lang).prefix}${path.replace(/^\//u, '')}`;
}

/** Returns the address of a file shared by both languages. */
export function asset(base: string, path: string): string {
  return `${base.replace(/\/$/u, '')}${path}`;
}

/** Returns the absolute address of the site; undefined where a build does not know it. */
export function homepage(site: URL | undefined, base: string): string | undefined {
  return site === undefined ? undefined : new URL(asset(base, '/'), site).href;
}
