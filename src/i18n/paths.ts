import type { Lang } from '#src/model.ts';
import { language } from './languages.ts';

/**
 * The address of a page below the base path: `href('/', 'en', '/streets/')` is `/en/streets/`.
 * `path` begins with a slash.
 */
export function href(base: string, lang: Lang, path: string): string {
  return `${base.replace(/\/$/u, '')}/${language(lang).prefix}${path.replace(/^\//u, '')}`;
}

/** The address of a file that both languages share. */
export function asset(base: string, path: string): string {
  return `${base.replace(/\/$/u, '')}${path}`;
}
