import type { Lang } from '#src/model.ts';
import type { Parameter } from './catalogue.ts';
import { filled, parameterOf, type Recipe } from './recipe.ts';

/**
 * Name of a recipe before anything is chosen: its title without the value placeholder, or the
 * parameter name if the title is only that.
 */
export function recipeName(
  recipe: Recipe,
  lang: Lang,
  plural: Readonly<Record<Parameter, string>>,
): string {
  const parameter = parameterOf(recipe);
  const name = filled(recipe.title[lang], parameter, '')
    .replace(/^[\s：:，,、—–-]+|[\s：:，,、—–-]+$/gu, '')
    .trim();
  if (name === '') return parameter === undefined ? recipe.id : plural[parameter];
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}
