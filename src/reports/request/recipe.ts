import { list } from '#src/i18n/punctuation.ts';
import type { Lang } from '#src/model.ts';
import type { Parameter } from './catalogue.ts';
import type { RecipeShape } from './recipe-schema.ts';

/** A part of a recipe, with the line of its file where it begins. */
export type RecipePart = RecipeShape['parts'][number] & {
  line: number;
  /** Lines of its entries, by their paths below the part: `tables[0].column`. */
  lines: Readonly<Record<string, number>>;
};

/** Pages whose tables are laid side by side. */
export type ComparedPart = Extract<RecipePart, { 'side-by-side': string }>;

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

/** The title of a report, with the names of what was chosen. */
export function titleOf(recipe: Recipe, names: readonly string[], lang: Lang): string {
  return filled(recipe.title[lang], parameterOf(recipe), list(names, lang));
}

/** Where an entry of a part stands, for faults: `content/reports/book.yaml:9`. */
export function entryPlace({ file }: Recipe, { line, lines }: RecipePart, entry = ''): string {
  return `${file}:${String(lines[entry] ?? line)}`;
}
