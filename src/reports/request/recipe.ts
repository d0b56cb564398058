import { list } from '#src/i18n/punctuation.ts';
import type { Lang } from '#src/model.ts';
import type { Parameter } from './catalogue.ts';
import type { RecipeShape } from './recipe-schema.ts';

/** A part of a recipe, with the line of its file where it begins. */
export type RecipePart = RecipeShape['parts'][number] & { line: number };

/** A recipe: what a report is made of. */
export interface Recipe extends Omit<RecipeShape, 'parts'> {
  /** The name of its file without ending; what the command calls it. */
  id: string;
  /** Its file, for faults. */
  file: string;
  parts: RecipePart[];
}

/** What a recipe is chosen by, if by anything. */
export function parameterOf(recipe: Recipe): Parameter | undefined {
  return recipe.each ?? recipe.choose?.parameter;
}

/** Writes values where `{parameter}` stands. */
export function filled(text: string, parameter: Parameter | undefined, value: string): string {
  return parameter === undefined ? text : text.replaceAll(`{${parameter}}`, value);
}

/** The title of a report, with the names of what was chosen. */
export function titleOf(recipe: Recipe, names: readonly string[], lang: Lang): string {
  return filled(recipe.title[lang], parameterOf(recipe), list(names, lang));
}
