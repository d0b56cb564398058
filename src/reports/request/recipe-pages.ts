import { nearest } from '#src/lib/text/nearest.ts';
import type { ReportFault } from '../faults.ts';
import { entryPlace, pageOf, type Recipe } from './recipe.ts';

/**
 * Pages of a recipe that no site has; which sections a page has, only the built page tells.
 *
 * @param families First parts of the addresses of pages, without language.
 */
export function unknownPages(recipe: Recipe, families: readonly string[]): ReportFault[] {
  return recipe.parts.flatMap((part) => {
    const { entry = '', pattern = '' } = pageOf(part) ?? {};
    const [, family = ''] = pattern.split('/');
    if (family === '' || family.includes('{') || families.includes(family)) return [];
    const near = nearest(family, families);
    return [
      {
        page: entryPlace(recipe, part, entry),
        where: entry,
        zh: `网站没有 ${pattern} 这个网页。${near === undefined ? '' : `最接近的是 /${near}/。`}网页的地址不带语言。`,
        en: `The site has no page ${pattern}. ${near === undefined ? '' : `The nearest is /${near}/. `}Addresses of pages have no language.`,
      },
    ];
  });
}
