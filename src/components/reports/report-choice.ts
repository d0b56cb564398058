import type { BrowserRequest, SiteData } from '#src/reports/browser.ts';
import type { MakerWords } from '#src/i18n/maker.ts';
import { interpolate } from '#src/i18n/interpolate.ts';
import { parameterOf, type Recipe, type Variant, variantsOf } from '#src/reports/request.ts';
import type { Lang } from '#src/model.ts';

/** What the form requests: files to make, or what still has to be chosen. */
export interface Asked {
  recipe: Recipe;
  wanted: BrowserRequest[];
  problem?: string;
}

/** Reads the form. Values are in catalogue order. */
export function readForm(form: HTMLFormElement, data: SiteData, words: MakerWords): Asked {
  const fields = new FormData(form);
  const id = fields.get('recipe');
  const recipe = data.recipes.find((one) => one.id === id) ?? data.recipes[0];
  if (recipe === undefined) throw new Error('The site has no recipes');
  const lang = fields.get('lang') as Lang;
  const variant = variantOf(recipe, fields);
  const parameter = parameterOf(recipe);
  if (parameter === undefined)
    return { recipe, wanted: [{ recipe, values: [], lang, ...variant }] };
  const known = data.catalogue.values[parameter];
  const checked = new Set(fields.getAll(parameter));
  const chosen = known.filter((value) => checked.has(value.id));
  if (recipe.each !== undefined) {
    const wanted = chosen.map((value) => ({ recipe, values: [value], lang, ...variant }));
    return wanted.length > 0 ? { recipe, wanted } : { recipe, wanted, problem: words.none };
  }
  const { least = 1, most = Infinity, all = false } = recipe.choose ?? {};
  const values = all && chosen.length === 0 ? [...known] : chosen;
  const n = values.length;
  if (n < least)
    return { recipe, wanted: [], problem: interpolate(words.tooFew, { n: least - n }) };
  if (n > most) return { recipe, wanted: [], problem: interpolate(words.tooMany, { n: n - most }) };
  return { recipe, wanted: [{ recipe, values, lang, ...variant }] };
}

/** The requested variant, or the nearest that the recipe has: EPUB has one layout only. */
function variantOf(recipe: Recipe, fields: FormData): Variant {
  const variants = variantsOf(recipe);
  const format = fields.get('format');
  const layout = fields.get('layout');
  const found =
    variants.find((one) => one.format === format && one.layout === layout) ??
    variants.find((one) => one.format === format) ??
    variants[0];
  if (found === undefined) throw new Error(`The recipe "${recipe.id}" has no files`);
  return found;
}

/** Hint about the number of values that a recipe takes. */
export function hintOf({ each, choose }: Recipe, words: MakerWords): string {
  if (each !== undefined) return words.each;
  if (choose === undefined) return '';
  const { least, most, all } = choose;
  const number =
    most === undefined
      ? interpolate(words.least, { least })
      : interpolate(words.range, { least, most });
  if (!all) return number;
  return least === 1 && most === undefined ? words.all : words.all + words.gap + number;
}
