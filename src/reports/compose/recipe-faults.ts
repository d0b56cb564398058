import { nearest } from '#src/lib/text/nearest.ts';
import type { ReportFault } from '../faults.ts';
import { partsOf, type ReportChoice } from '../request/choice.ts';
import { entryPlace, parameterOf, type Recipe, type RecipePart } from '../request/recipe.ts';
import { askedSections, columnsThatMayLack, type Asked } from './asked.ts';
import type { BuiltSite } from './built-site.ts';
import { soundParts } from './read-parts.ts';
import { isOptional, plainId } from './sections.ts';
import type { ReportTree } from '../tree/tree.ts';

/**
 * Pages, sections, tables and columns that a recipe names and the site lacks, whatever is chosen.
 * Only pages of which it names something are read: the others are printed as they are.
 */
export function recipeFaults(recipe: Recipe, site: BuiltSite): ReportFault[] {
  const named = ({ part }: { part: RecipePart }): boolean => askedSections(part).length > 0;
  return soundParts(everyChoice(recipe, site), site, named).faults;
}

/** Something that a recipe names in vain, and the name of its pages that is nearest. */
export interface InVain extends ReportFault {
  near?: string;
}

/**
 * Sections and columns that a recipe names with `?` and no page has. It is a slip, or the site has no
 * such data, as a new one may not: the reports can be made all the same. Pages are read until all is
 * found.
 *
 * @param next What a report is made of next: its pages are read first.
 */
export function namedInVain(recipe: Recipe, site: BuiltSite, next?: ReportChoice): InVain[] {
  return recipe.parts.flatMap((part) => {
    const every = everyChoice(recipe, site, next);
    const alone = { ...every, recipe: { ...recipe, parts: [part] } };
    const named = [...askedSections(part), ...columnsThatMayLack(part)];
    let missing = named.filter(({ id }) => isOptional(id));
    const pages: ReportTree[] = [];
    for (const { value } of partsOf(alone)) {
      if (missing.length === 0) break;
      const one = { ...alone, values: value === undefined ? [] : [value] };
      for (const { tree } of soundParts(one, site).parts) {
        missing = missing.filter((asked) => !asked.known(tree).includes(plainId(asked.id)));
        pages.push(tree);
      }
    }
    return pages.length === 0 ? [] : missing.map((asked) => inVain(recipe, part, asked, pages));
  });
}

/**
 * A choice of all values, those of `next` first, in its language or the first: ids are the same in
 * every language.
 */
function everyChoice(
  recipe: Recipe,
  { catalogue }: BuiltSite,
  next?: Pick<ReportChoice, 'values' | 'lang'>,
): ReportChoice {
  const parameter = parameterOf(recipe);
  const { values: first = [], lang = recipe.languages[0] ?? 'zh' } = next ?? {};
  const isFirst = ({ id }: { id: string }): boolean => first.some((value) => value.id === id);
  const all = parameter === undefined ? [] : catalogue.values[parameter];
  return { recipe, lang, values: [...all.filter(isFirst), ...all.filter((one) => !isFirst(one))] };
}

function inVain(
  recipe: Recipe,
  part: RecipePart,
  { id, entry, known }: Asked,
  pages: readonly ReportTree[],
): InVain {
  const wanted = plainId(id);
  const there = [...new Set(pages.flatMap(known))];
  const near = nearest(wanted, there);
  return {
    page: entryPlace(recipe, part, entry),
    where: entry,
    zh: `没有一个网页有“${wanted}”，写在这里不起作用。${near === undefined ? '' : `最接近的是“${near}”。`}有的是：${there.join('、')}。写错了就请改正；要是网站还没有这类数据，可以不管。`,
    en: `No page has “${wanted}”, so it has no effect here. ${near === undefined ? '' : `The nearest is “${near}”. `}There are: ${there.join(', ')}. Correct it if it is a slip; if the site has no such data yet, leave it.`,
    ...(near === undefined ? {} : { near }),
  };
}
