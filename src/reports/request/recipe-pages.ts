import { nearest } from '#src/lib/text/nearest.ts';
import type { ReportFault } from '../faults.ts';
import type { Catalogue } from './catalogue.ts';
import { entryPlace, pageOf, type RecipeParts } from './recipe.ts';

/** What is known of the pages of a site before it is built. */
export interface ExpectedPages {
  /** First parts of the addresses of pages, without language. */
  families: readonly string[];
  /** Second parts by the first; undefined, or none, where they cannot be told. */
  members: ReadonlyMap<string, readonly string[] | undefined>;
  /** Second parts of pages beside those of members. */
  others: ReadonlySet<string>;
}

/** Pages of a recipe that no site has; which sections a page has, only the built page tells. */
export function unknownPages(recipe: RecipeParts, pages: ExpectedPages): ReportFault[] {
  return recipe.parts.flatMap((part) => {
    const { entry = '', pattern = '' } = pageOf(part) ?? {};
    const near = nearestExpected(pattern, pages);
    if (near === undefined) return [];
    return [
      {
        page: entryPlace(recipe, part, entry),
        where: entry,
        zh: `网站没有 ${pattern} 这个网页。${near === '' ? '' : `最接近的是 ${near}。`}网页的地址不带语言。`,
        en: `The site has no page ${pattern}. ${near === '' ? '' : `The nearest is ${near}. `}Addresses of pages have no language.`,
      },
    ];
  });
}

/** The page that is nearest to one that no site has, empty if none is near; undefined for others. */
function nearestExpected(
  pattern: string,
  { families, members, others }: ExpectedPages,
): string | undefined {
  const [, family = '', id = '', ...rest] = pattern.split('/');
  if (family === '' || family.includes('{')) return undefined;
  if (!families.includes(family)) {
    const near = nearest(family, families);
    return near === undefined ? '' : `/${near}/`;
  }
  const known = members.get(family);
  if (id === '' || id.includes('{') || known === undefined) return undefined;
  if (known.includes(id) || others.has(id)) return undefined;
  const near = nearest(id, known);
  return near === undefined ? '' : [`/${family}/${near}`, ...rest].join('/').replace(/\/?$/u, '/');
}

/** Pages of a recipe that the built site does not have, or cannot print; of those with a fixed address. */
export function unlistedPages(recipe: RecipeParts, { values }: Pick<Catalogue, 'values'>) {
  const known = values.page.map(({ page }) => page);
  return recipe.parts.flatMap((part): ReportFault[] => {
    const { entry = '', pattern = '' } = pageOf(part) ?? {};
    if (pattern === '' || pattern.includes('{') || known.includes(pattern)) return [];
    const near = nearest(pattern, known);
    return [
      {
        page: entryPlace(recipe, part, entry),
        where: entry,
        zh: `网站没有 ${pattern} 这个网页，或者它不能印。${near === undefined ? '' : `最接近的是 ${near}。`}`,
        en: `The site has no page ${pattern}, or it cannot be printed.${near === undefined ? '' : ` The nearest is ${near}.`}`,
      },
    ];
  });
}
