import { pathBelow } from './links.ts';

/**
 * Files of the pages whose evidence a built page links to (`a.fact`). A report needs them, and
 * changes with them.
 */
export function evidencePages(html: string, base: string): string[] {
  const files = [...html.matchAll(/<a\b[^>]*>/gu)].flatMap(([tag]): string[] => {
    if (!/\bclass="(?:[^"]*\s)?fact[\s"]/u.test(tag)) return [];
    const href = /\bhref="([^"]*)"/u.exec(tag)?.[1] ?? '';
    const place = pathBelow(href, { base });
    return place === undefined ? [] : [fileOf(place.path)];
  });
  return [...new Set(files)];
}

/** File of a page below the site folder. */
export function fileOf(path: string): string {
  return `${path.slice(1)}index.html`;
}
