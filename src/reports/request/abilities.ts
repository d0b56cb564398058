import { list } from '#src/i18n/punctuation.ts';
import { byLanguage } from '#src/i18n/languages.ts';
import { makerWords } from '#src/i18n/maker.ts';
import { requestWords } from '#src/i18n/requests.ts';
import type { Label, Lang } from '#src/model.ts';
import type { ReportFault } from '../faults.ts';
import { hasLayout } from '../options.ts';
import { parameters, type Parameter } from './catalogue.ts';
import { optionNames } from './option-names.ts';
import { parameterOf, type Recipe } from './recipe.ts';
import { recipeName } from './recipe-name.ts';
import type { ReportRequest } from './report-request.ts';
import { isShortened } from './section-options.ts';

/** Parameters that select among the values of another one. */
const filtersOf: Partial<Record<Parameter, readonly Parameter[]>> = {
  street: ['district', 'year'],
  theme: ['collection'],
};

/**
 * Faults for what the recipes that a request names cannot do: layouts, formats and languages that a
 * recipe does not have, and values and switches that none of them uses. A request for all recipes
 * takes of each what it has.
 */
export function beyondAbilities(request: ReportRequest, recipes: readonly Recipe[]): ReportFault[] {
  return [
    ...recipes.flatMap((recipe) => lacking(request, recipe)),
    ...unusedValues(request, recipes),
    ...(request.full === true && !recipes.some(isShortened) ? [nothingToPrintWhole(recipes)] : []),
  ];
}

/** What a recipe does not have of what is asked. */
function lacking({ layouts, formats, langs }: ReportRequest, recipe: Recipe): ReportFault[] {
  const paged = formats.length === 0 || formats.some(hasLayout);
  const missing: [flag: string, asked: readonly string[], known: readonly string[]][] = [
    ['layout', paged ? layouts : [], recipe.layouts],
    ['format', formats, recipe.formats],
    ['lang', langs, recipe.languages],
  ];
  return missing.flatMap(([flag, asked, known]) => {
    const beyond = asked.filter((one) => !known.includes(one));
    return beyond.length === 0 ? [] : [lackFault(recipe, flag, beyond, known)];
  });
}

function lackFault(
  recipe: Recipe,
  flag: string,
  beyond: readonly string[],
  known: readonly string[],
): ReportFault {
  const { id } = recipe;
  const title = byLanguage((lang) => recipeName(recipe, lang, makerWords[lang].page.plural));
  const named = (some: readonly string[], lang: Lang): string =>
    list(
      some.map((one) => optionNames[lang][one] ?? one),
      lang,
    );
  return {
    page: id,
    where: `--${flag} ${beyond.join(',')}`,
    zh: `配方 ${id}（${title.zh}）没有${named(beyond, 'zh')}，只有：${named(known, 'zh')}。请改 --${flag}，或在配方里加上。`,
    en: `The recipe ${id} (${title.en}) has no ${named(beyond, 'en')}, only: ${named(known, 'en')}. Change --${flag}, or add it to the recipe.`,
  };
}

/** Values of parameters by which none of the recipes is chosen. */
function unusedValues({ values }: ReportRequest, recipes: readonly Recipe[]): ReportFault[] {
  const used = new Set(
    recipes.flatMap((recipe) => {
      const own = parameterOf(recipe);
      return own === undefined ? [] : [own, ...(filtersOf[own] ?? [])];
    }),
  );
  return parameters
    .filter((parameter) => (values[parameter] ?? []).length > 0 && !used.has(parameter))
    .map((parameter) => unusedValue(parameter, values[parameter] ?? [], recipes));
}

function unusedValue(
  parameter: Parameter,
  given: readonly string[],
  recipes: readonly Recipe[],
): ReportFault {
  const ids = recipes.map(({ id }) => id);
  const chosenBy = recipes.flatMap((recipe) => parameterOf(recipe) ?? []);
  const instead: Label =
    chosenBy.length === 0
      ? { zh: '不用选', en: 'takes no choice' }
      : {
          zh: `按${chosenBy.map((one) => requestWords.zh[one]).join('、')}选（${chosenBy.map((one) => `--${one}`).join('、')}）`,
          en: `is chosen by ${chosenBy.map((one) => requestWords.en[one]).join(', ')} (${chosenBy.map((one) => `--${one}`).join(', ')})`,
        };
  return {
    page: ids.join(', '),
    where: `--${parameter} ${given.join(',')}`,
    zh: `配方 ${list(ids, 'zh')} 不按${requestWords.zh[parameter]}选，它${instead.zh}。请去掉 --${parameter}，或换一个配方。`,
    en: `The recipe ${list(ids, 'en')} is not chosen by ${requestWords.en[parameter]}; it ${instead.en}. Leave out --${parameter}, or use another recipe.`,
  };
}

function nothingToPrintWhole(recipes: readonly Recipe[]): ReportFault {
  const ids = recipes.map(({ id }) => id);
  return {
    page: ids.join(', '),
    where: '--full',
    zh: `配方 ${list(ids, 'zh')} 本来就印全文，没有截短的节。请去掉 --full。`,
    en: `The recipe ${list(ids, 'en')} shortens nothing, so there is nothing to print whole. Leave out --full.`,
  };
}
