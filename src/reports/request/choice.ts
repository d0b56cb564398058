import type { Lang } from '#src/model.ts';
import { language } from '#src/i18n/languages.ts';
import { shortHash } from '#src/lib/hash.ts';
import type { Catalogue, NamedValue } from './catalogue.ts';
import type { Format, Layout } from '../options.ts';
import { filled, parameterOf, type Recipe, type RecipePart } from './recipe.ts';
import type { ReportTree } from '../tree/tree.ts';

/** One report: a recipe, what was chosen for it, and a language. */
export interface ReportChoice {
  recipe: Recipe;
  /** The values chosen, in their order; empty for a recipe that needs none. */
  values: NamedValue[];
  lang: Lang;
}

/** One of the files of a report. */
export interface Variant {
  layout: Layout;
  format: Format;
}

/** A part of a recipe for one value, or for none. */
export interface ChosenPart {
  part: RecipePart;
  /** The address of its page below the base path: `/en/streets/wangjing/`. */
  address: string;
  value?: NamedValue;
}

/** A page of a report as it was read, with the part of the recipe that asks for it. */
export interface ReadPart extends ChosenPart {
  tree: ReportTree;
}

/** The parts of a report in order; a part whose page names the parameter stands once for each value. */
export function partsOf({ recipe, values, lang }: ReportChoice): ChosenPart[] {
  const parameter = parameterOf(recipe);
  return recipe.parts.flatMap((part) => {
    const page = 'page' in part ? part.page : part['side-by-side'];
    const address = (value: string): string =>
      `/${language(lang).prefix}${filled(page, parameter, value).slice(1)}`;
    return parameter !== undefined && page.includes(`{${parameter}}`)
      ? values.map((value) => ({ part, address: address(value.id), value }))
      : [{ part, address: address('') }];
  });
}

/** The file of a page below the folder of the built site. */
export function pageFile(address: string): string {
  return `${address.slice(1)}index.html`;
}

/** The files of all pages that a report is made from, each once. */
export function pageFiles(choice: ReportChoice): string[] {
  return [...new Set(partsOf(choice).map(({ address }) => pageFile(address)))];
}

/** The longest that the values of a choice may make a name of a file. */
const longestName = 100;

/** The path of a report below `/reports/`, without language and ending. */
export function reportName(
  { recipe, values }: Omit<ReportChoice, 'lang'>,
  catalogue: Catalogue,
): string {
  const parameter = parameterOf(recipe);
  const ids = values.map(({ id }) => id);
  const joined = ids.join('+');
  const name =
    joined.length <= longestName
      ? joined
      : `${ids[0] ?? ''}+${String(ids.length - 1)}-${shortHash(joined)}`;
  const path = filled(recipe.path, parameter, name);
  if (parameter === undefined || path !== recipe.path || values.length === 0) return path;
  const all = values.length === catalogue.values[parameter].length;
  return recipe.choose?.all === true && all ? path : `${path}-${name}`;
}

/** The files that a recipe becomes: its formats, each in its layouts. */
export function variantsOf({ formats, layouts }: Recipe): Variant[] {
  return formats.flatMap((format) =>
    layouts
      // A layout is of pages, which an EPUB does not have.
      .filter((layout) => format !== 'epub' || layout === layouts[0])
      .map((layout) => ({ layout, format })),
  );
}

/** The path of the file of a report below `/reports/`. The layout of the site itself has no mark. */
export function reportFile(name: string, lang: Lang, layout: Layout, format: Format): string {
  return `${name}.${lang}${layout === 'standard' ? '' : `.${layout}`}.${format}`;
}
