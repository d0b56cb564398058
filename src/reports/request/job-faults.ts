import { requestWords } from '#src/i18n/requests.ts';
import type { ReportFault } from '../faults.ts';
import type { NamedValue, Parameter } from './catalogue.ts';
import type { LongField } from './own-words.ts';
import type { Recipe } from './recipe.ts';

/** The fault of a choice whose pages have none of the sections that were asked for. */
export function noSections(
  recipe: Recipe,
  list: NamedValue[],
  asked: readonly string[],
): ReportFault {
  const [first] = list;
  return {
    page: recipe.id,
    where: `--sections ${asked.join(',')}`,
    zh: `“${first?.name.zh ?? recipe.id}”没有这些节，做不出报告。请换别的节，或者不选它。`,
    en: `“${first?.name.en ?? recipe.id}” has none of these sections, so there is nothing to report. Choose other sections, or leave it out.`,
  };
}

/** The fault of a field of own words with more characters than it may have. */
export function tooLong({ field, length, most }: LongField): ReportFault {
  return {
    page: `--field ${field}`,
    where: 'npm run report',
    zh: `太长：最多 ${String(most)} 个字，现在 ${String(length)} 个。请写短一些；长的内容另做附件。`,
    en: `Too long: at most ${String(most)} characters, ${String(length)} given. Shorten it; put long matter into an attachment.`,
  };
}

/** The fault of a recipe that was given too few or too many values of its parameter. */
export function wrongNumber(recipe: Recipe, parameter: Parameter, found: number): ReportFault {
  const { least = 1, most } = recipe.choose ?? {};
  const range = {
    zh:
      most === undefined
        ? `至少要选 ${String(least)} 个`
        : `要选 ${String(least)} 到 ${String(most)} 个`,
    en:
      most === undefined
        ? `at least ${String(least)}`
        : `between ${String(least)} and ${String(most)}`,
  };
  return {
    page: recipe.id,
    where: `--${parameter}`,
    zh: `这份报告${range.zh}${requestWords.zh[parameter]}，现在选了 ${String(found)} 个。请用逗号隔开写在 --${parameter} 后面。`,
    en: `This report takes ${range.en} of --${parameter}; ${String(found)} given. Write them after --${parameter}, separated by commas.`,
  };
}
