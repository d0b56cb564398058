import { list } from '#src/i18n/punctuation.ts';
import type { Lang } from '#src/model.ts';
import type { Format } from '../options.ts';
import type { Parameter } from './catalogue.ts';
import type { PartShape, RecipeShape } from './recipe-schema.ts';

/** A recipe part with the line where it begins. */
export type RecipePart = PartShape & {
  line: number;
  /** Lines of its entries by path within the part: `tables[0].column`. */
  lines: Readonly<Record<string, number>>;
};

/** Pages whose tables are laid side by side. */
export type ComparedPart = Extract<RecipePart, { 'side-by-side': string }>;

/** What faults of the parts of a recipe need of it. */
export interface RecipeParts {
  /** File name without extension; the command's name for it. */
  id: string;
  /** Its file, for fault messages. */
  file: string;
  parts: RecipePart[];
}

/** A recipe: the definition of a report. */
export interface Recipe extends Omit<RecipeShape, 'parts' | 'ready' | 'evidence'>, RecipeParts {
  /** Lines of entries that faults refer to. */
  lines: { path: number; ships: number };
  evidence: 'foot' | 'end';
  /** Formats made with the site. */
  ready: Format[];
}

/** The page of a part, with the placeholder of its parameter; none for words of the recipe. */
export function pageOf(part: PartShape): { entry: string; pattern: string } | undefined {
  if ('page' in part) return { entry: 'page', pattern: part.page };
  if ('side-by-side' in part) return { entry: 'side-by-side', pattern: part['side-by-side'] };
  return 'overview' in part ? { entry: 'overview', pattern: part.overview } : undefined;
}

/** The parameter that a recipe is chosen by, if any. */
export function parameterOf(recipe: Recipe): Parameter | undefined {
  return recipe.each ?? recipe.choose?.parameter;
}

/** Substitutes `{parameter}`. */
export function filled(text: string, parameter: Parameter | undefined, value: string): string {
  return parameter === undefined ? text : text.replaceAll(`{${parameter}}`, value);
}

/** Title of a report with the names of the chosen values. */
export function titleOf(recipe: Recipe, names: readonly string[], lang: Lang): string {
  return filled(recipe.title[lang], parameterOf(recipe), list(names, lang));
}

/** Location of an entry of a part for fault messages: `content/reports/book.yaml:9`. */
export function entryPlace(
  { file }: Pick<RecipeParts, 'file'>,
  { line, lines }: RecipePart,
  entry = '',
): string {
  return `${file}:${String(lines[entry] ?? line)}`;
}
