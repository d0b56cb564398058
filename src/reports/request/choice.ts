import type { Lang } from '#src/model.ts';
import { language } from '#src/i18n/languages.ts';
import { shortHash } from '#src/lib/hash.ts';
import type { Catalogue, NamedValue } from './catalogue.ts';
import { hasLayout, type Format, type Layout } from '../options.ts';
import { filled, pageOf, parameterOf, type Recipe, type RecipePart } from './recipe.ts';
import type { OwnWords } from './own-words.ts';
import type { ReportTree } from '../tree/tree.ts';

/** One report: a recipe, the chosen values and a language. */
export interface ReportChoice {
  recipe: Recipe;
  /** Chosen values in order; empty for a recipe without a parameter. */
  values: NamedValue[];
  lang: Lang;
  /** Ids of the sections to print; those of the recipe if omitted. */
  sections?: readonly string[];
  /** Own words of whoever makes it; none if omitted. */
  own?: OwnWords;
  /** Whether sections are printed whole where the recipe would end them early. */
  full?: boolean;
}

/** Layout and format of one file of a report. */
export interface Variant {
  layout: Layout;
  format: Format;
}

/** A recipe part with its parameter value, if it has one. */
export interface ChosenPart {
  part: RecipePart;
  /** Path without language: `/streets/wangjing/`. */
  page: string;
  /** Page path below the base path: `/en/streets/wangjing/`. */
  address: string;
  value?: NamedValue;
}

/** A chosen part with the parsed page. */
export interface ReadPart extends ChosenPart {
  tree: ReportTree;
}

/**
 * The parts of a report in order; a part whose page contains the parameter is repeated for each
 * value.
 */
export function partsOf({ recipe, values, lang }: ReportChoice): ChosenPart[] {
  const parameter = parameterOf(recipe);
  return recipe.parts.flatMap((part) => {
    const pattern = pageOf(part)?.pattern;
    if (pattern === undefined) return [];
    const at = (value: string): Pick<ChosenPart, 'part' | 'page' | 'address'> => {
      const page = filled(pattern, parameter, value);
      return { part, page, address: `/${language(lang).prefix}${page.slice(1)}` };
    };
    return parameter !== undefined && pattern.includes(`{${parameter}}`)
      ? values.map((value) => ({ ...at(value.id), value }))
      : [at('')];
  });
}

/** File of a page, relative to the site folder. */
export function pageFile(address: string): string {
  return `${address.slice(1)}index.html`;
}

/** Files of all pages of a report, without duplicates. */
export function pageFiles(choice: ReportChoice): string[] {
  return [...new Set(partsOf(choice).map(({ address }) => pageFile(address)))];
}

/** Maximum length of the values in a file name. */
const longestName = 100;

/** Path of a report below `/reports/`, without language and extension. */
export function reportName(
  choice: Omit<ReportChoice, 'lang'>,
  catalogue: Pick<Catalogue, 'values'>,
): string {
  const { sections, full = false, own = {} } = choice;
  const chosen = sections === undefined ? '' : `.${joinedName(sections)}`;
  return `${wholeName(choice, catalogue)}${chosen}${full ? '.full' : ''}${ownName(own)}`;
}

/** Ids as part of a file name; long lists are shortened. The id of a page is its address. */
function joinedName(ids: readonly string[]): string {
  const joined = ids.join('+').replaceAll('/', '-');
  if (joined.length <= longestName) return joined;
  return `${ids[0]?.replaceAll('/', '-') ?? ''}+${String(ids.length - 1)}-${shortHash(joined)}`;
}

/** A report with own words is another file than the one without, or with others. */
function ownName(own: OwnWords): string {
  const words = Object.entries(own);
  return words.length === 0 ? '' : `.own-${shortHash(JSON.stringify(words))}`;
}

/** Path of the report with all that its recipe prints. */
function wholeName(
  { recipe, values }: Omit<ReportChoice, 'lang'>,
  catalogue: Pick<Catalogue, 'values'>,
): string {
  const parameter = parameterOf(recipe);
  const name = joinedName(values.map(({ id }) => id));
  const path = filled(recipe.path, parameter, name);
  if (parameter === undefined || path !== recipe.path || values.length === 0) return path;
  const all = values.length === catalogue.values[parameter].length;
  return recipe.choose?.all === true && all ? path : `${path}-${name}`;
}

/** All combinations of formats and layouts of a recipe. */
export function variantsOf({ formats, layouts }: Recipe): Variant[] {
  return formats.flatMap((format) =>
    layouts
      // Layouts only apply to paged formats; the others have one variant.
      .filter((layout) => hasLayout(format) || layout === layouts[0])
      .map((layout) => ({ layout, format })),
  );
}

/** File path of a report below `/reports/`. The standard layout has no suffix. */
export function reportFile(name: string, lang: Lang, layout: Layout, format: Format): string {
  return `${name}.${lang}${layout === 'standard' ? '' : `.${layout}`}.${format}`;
}
