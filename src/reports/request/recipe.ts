import type { Lang } from '#src/model.ts';
import type { Parameter } from './catalogue.ts';
import type { RecipeShape } from './recipe-schema.ts';

type PartShape = RecipeShape['parts'][number];

/** A place of a recipe in its file, for faults. */
interface Placed {
  line: number;
}

/** Pages whose tables are laid side by side; each table has its line in the file too. */
export type ComparedPart = Omit<Extract<PartShape, { 'side-by-side': string }>, 'tables'> &
  Placed & {
    tables: (Extract<PartShape, { 'side-by-side': string }>['tables'][number] & Placed)[];
  };

/** A part of a recipe, with the line of its file where it begins. */
export type RecipePart = (Extract<PartShape, { page: string }> & Placed) | ComparedPart;

/** A recipe: what a report is made of. */
export interface Recipe extends Omit<RecipeShape, 'parts'> {
  /** The name of its file without ending; what the command calls it. */
  id: string;
  /** Its file, for faults. */
  file: string;
  /** Lines of entries that other faults lead to. */
  lines: { path: number; ships: number };
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

/** Names one after the other. */
export function listed(names: readonly string[], lang: Lang): string {
  return names.join(lang === 'zh' ? '、' : ', ');
}

/** The title of a report, with the names of what was chosen. */
export function titleOf(recipe: Recipe, names: readonly string[], lang: Lang): string {
  return filled(recipe.title[lang], parameterOf(recipe), listed(names, lang));
}
