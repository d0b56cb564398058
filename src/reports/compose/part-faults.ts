import { groupBy } from '#src/lib/group.ts';
import { nearest } from '#src/lib/text/nearest.ts';
import type { ReportFault } from '../faults.ts';
import type { Catalogue } from '../request/catalogue.ts';
import type { ChosenPart, ReadPart, ReportChoice } from '../request/choice.ts';
import { entryPlace, pageOf } from '../request/recipe.ts';
import { askedSections } from './asked.ts';
import { isOptional } from './sections.ts';

/** What the texts of these faults need of the site. */
type Listed = Pick<Catalogue, 'values'>;

/** The fault of a page of a recipe that the site does not have, with the nearest one. */
export function missingPage(
  { recipe }: Pick<ReportChoice, 'recipe'>,
  { part, page }: ChosenPart,
  { values }: Listed,
): ReportFault {
  const near = nearestPage(page, values);
  return {
    page: entryPlace(recipe, part, pageOf(part)?.entry),
    where: page,
    zh: `网站里没有这一页。${near === undefined ? '' : `最接近的是 ${near}。`}请改正配方里的地址，或先生成网站（npm run build）。`,
    en: `The site has no such page. ${near === undefined ? '' : `The nearest is ${near}. `}Correct the address in the recipe, or build the site first (npm run build).`,
  };
}

/** The fault of a page of a recipe that is there and is no part of reports, as lists and forms are not. */
export function unprintablePage(
  { recipe }: Pick<ReportChoice, 'recipe'>,
  { part, page }: ChosenPart,
  { values }: Listed,
): ReportFault {
  const near = nearestPage(page, values);
  return {
    page: entryPlace(recipe, part, pageOf(part)?.entry),
    where: page,
    zh: `这一页不能印：它的 article 或 main 没有 data-report。${near === undefined ? '' : `能印的网页里最接近的是 ${near}。`}请在配方里换一页，或在网页的模板里加上 data-report。`,
    en: `This page cannot be printed: its article or main has no data-report. ${near === undefined ? '' : `The nearest page that can be is ${near}. `}Name another page in the recipe, or add data-report to the template of the page.`,
  };
}

/** The printable page whose address is nearest. */
function nearestPage(page: string, { page: known }: Listed['values']): string | undefined {
  return nearest(
    page,
    known.map((one) => one.page),
  );
}

/** Faults for sections that an entry of a recipe names and pages lack: one for each entry. */
export function missingSections(
  { recipe }: Pick<ReportChoice, 'recipe'>,
  parts: readonly ReadPart[],
): ReportFault[] {
  const lacking = parts.flatMap(({ part, page, tree }) =>
    askedSections(part)
      .filter(({ id, known }) => !isOptional(id) && !known(tree).includes(id))
      .map(({ id, entry, known }) => {
        return { at: entryPlace(recipe, part, entry), id, page, known: known(tree) };
      }),
  );
  return [...groupBy(lacking, ({ at, id }) => `${at} ${id}`).values()].flatMap((same) => {
    const [first, ...others] = same;
    return first === undefined ? [] : [missingSection(first, others.length)];
  });
}

function missingSection(
  { at, id, page, known }: { at: string; id: string; page: string; known: readonly string[] },
  others: number,
): ReportFault {
  const near = nearest(id, known);
  const also = {
    zh: others === 0 ? '' : `，另外 ${String(others)} 个网页也没有`,
    en:
      others === 0
        ? ''
        : others === 1
          ? ', nor does another page'
          : `, nor do ${String(others)} other pages`,
  };
  const may = {
    zh: others === 0 ? '' : `；有的网页可以没有，就在后面加“?”`,
    en: others === 0 ? '' : `; where some pages may lack it, write “?” behind it`,
  };
  return {
    page: at,
    where: `${page} #${id}`,
    once: `${at} #${id}`,
    zh: `这一页没有“${id}”一节${also.zh}。${near === undefined ? '' : `最接近的是“${near}”。`}${known.length === 0 ? '' : `有的是：${known.join('、')}。`}请改正配方${may.zh}。`,
    en: `The page has no section “${id}”${also.en}. ${near === undefined ? '' : `The nearest is “${near}”. `}${known.length === 0 ? '' : `It has: ${known.join(', ')}. `}Correct the recipe${may.en}.`,
  };
}
