import type { BrowserRequest, SiteData } from '#src/reports/browser.ts';
import type { MakerWords } from '#src/i18n/maker.ts';
import { interpolate } from '#src/i18n/interpolate.ts';
import {
  chosenSections,
  isShortened,
  parameterOf,
  type Recipe,
  sectionOptions,
  type Variant,
  variantsOf,
} from '#src/reports/request.ts';
import { ownIn, ownProblem } from './report-own.ts';
import type { Lang } from '#src/model.ts';

/** What the form requests: files to make, or what still has to be chosen. */
export interface Asked {
  recipe: Recipe;
  wanted: BrowserRequest[];
  problem?: string;
}

/** The recipe of the form, and the values chosen for it in catalogue order. */
export function chosenIn(
  fields: FormData,
  { recipes, catalogue }: SiteData,
): { recipe: Recipe; chosen: Chosen[] } {
  const id = fields.get('recipe');
  const recipe = recipes.find((one) => one.id === id) ?? recipes[0];
  if (recipe === undefined) throw new Error('The site has no recipes');
  const parameter = parameterOf(recipe);
  const known: Chosen[] = parameter === undefined ? [] : catalogue.values[parameter];
  const checked = new Set(parameter === undefined ? [] : fields.getAll(parameter));
  const chosen = known.filter((value) => checked.has(value.id));
  const isAll = recipe.choose?.all === true && chosen.length === 0;
  return { recipe, chosen: isAll ? [...known] : chosen };
}

type Chosen = BrowserRequest['values'][number];

/** Reads the form. */
export function readForm(form: HTMLFormElement, data: SiteData, words: MakerWords): Asked {
  const fields = new FormData(form);
  const own = ownIn(form);
  const long = ownProblem(form, words);
  const values = readValues(fields, data, words);
  const read = long === undefined ? values : { ...values, problem: values.problem ?? long };
  const asked = { ...read, wanted: read.wanted.map((one) => ({ ...one, ...own })) };
  const { recipe } = asked;
  const full = fields.has('full') && isShortened(recipe) ? { full: true } : {};
  const boxes = form.querySelectorAll('[name="section"]').length;
  if (boxes === 0) return { ...asked, wanted: asked.wanted.map((one) => ({ ...one, ...full })) };
  const ids = new Set(fields.getAll('section').map(String));
  const wanted = asked.wanted.flatMap((one): BrowserRequest[] => {
    const options = sectionOptions(recipe, one.values, data.catalogue);
    const sections = chosenSections(options, ids);
    if (sections?.length === 0) return [];
    return [{ ...one, ...(sections === undefined ? {} : { sections }), ...full }];
  });
  const isEmpty = asked.problem === undefined && wanted.length === 0;
  return { ...asked, wanted, ...(isEmpty ? { problem: words.noSection } : {}) };
}

function readValues(fields: FormData, data: SiteData, words: MakerWords): Asked {
  const { recipe, chosen } = chosenIn(fields, data);
  const lang = fields.get('lang') as Lang;
  const variant = variantOf(recipe, fields);
  if (parameterOf(recipe) === undefined)
    return { recipe, wanted: [{ recipe, values: [], lang, ...variant }] };
  if (recipe.each !== undefined) {
    const wanted = chosen.map((value) => ({ recipe, values: [value], lang, ...variant }));
    return wanted.length > 0 ? { recipe, wanted } : { recipe, wanted, problem: words.none };
  }
  const { least = 1, most = Infinity } = recipe.choose ?? {};
  const n = chosen.length;
  if (n < least)
    return { recipe, wanted: [], problem: interpolate(words.tooFew, { n: least - n }) };
  if (n > most) return { recipe, wanted: [], problem: interpolate(words.tooMany, { n: n - most }) };
  return { recipe, wanted: [{ recipe, values: chosen, lang, ...variant }] };
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
