import { pathBelow } from './links.ts';

/**
 * Files of the pages whose evidence a built page links to. A report needs them, and
 * changes with them.
 */
export function evidencePages(html: string, base: string): string[] {
  const files = [...html.matchAll(/<a\b[^>]*>/gu)].flatMap(([tag]): string[] => {
    const href = /\bhref="([^"]*)"/u.exec(tag)?.[1] ?? '';
    if (!leadsToEvidence(/\bclass="(?:[^"]*\s)?fact[\s"]/u.test(tag), href)) return [];
    const place = pathBelow(href, { base });
    return place === undefined ? [] : [fileOf(place.path)];
  });
  return [...new Set(files)];
}

/**
 * Whether a link leads to evidence: one of class `fact`, or one to an entry of a chart, an indicator
 * or the errata, or to a row or cell of the data. Words that link to a row name it only
 * (`evidence.ts`).
 */
export function leadsToEvidence(isFact: boolean, href: string): boolean {
  return (
    isFact ||
    /\/(?:charts|indicators)\/[^#]+#.|\/data\/[^#]+#(?:row|cell|doubt)-|\/errata\/#slip-/u.test(
      href,
    )
  );
}

/** File of a page below the site folder. */
export function fileOf(path: string): string {
  return `${path.slice(1)}index.html`;
}
