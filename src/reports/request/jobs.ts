import { list } from '#src/i18n/punctuation.ts';
import { requestWords, type RequestWord } from '#src/i18n/requests.ts';
import type { Lang } from '#src/model.ts';
import { nearest } from '#src/lib/nearest.ts';
import { parameters, type Catalogue, type NamedValue, type Parameter } from './catalogue.ts';
import { reportFile, reportName, variantsOf, type ReportChoice } from './choice.ts';
import { ReportError, type ReportFault } from '../faults.ts';
import type { Format, Layout } from '../options.ts';
import { parameterOf, type Recipe } from './recipe.ts';
import { chosenSections, isShortened, sectionOptions } from './section-options.ts';

/** A document to make, and its files. */
export interface ReportJob extends ReportChoice {
  /** Path below `/reports/`, without language and extension. */
  name: string;
  files: { layout: Layout; format: Format; file: string }[];
}

/** A report request. An empty list means all. */
export interface ReportRequest {
  recipes: readonly string[];
  /**
   * Values by parameter, as ids or names; parameters that a recipe is not chosen by act as filters.
   */
  values: Partial<Record<Parameter, readonly string[]>>;
  langs: readonly Lang[];
  layouts: readonly Layout[];
  formats: readonly Format[];
  /** Ids or names of the sections to print, in any order; those of the recipe if there are none. */
  sections?: readonly string[];
  /** Whether sections are printed whole where a recipe would end them early. */
  full?: boolean;
}

/**
 * Expands a request into jobs, in a fixed order. Throws a `ReportError` with every unknown name and
 * its nearest match, and every number of values that a recipe does not accept.
 */
export function jobsFor(
  request: ReportRequest,
  recipes: readonly Recipe[],
  catalogue: Catalogue,
  languages: readonly Lang[],
): ReportJob[] {
  const faults: ReportFault[] = [];
  const asked = named(
    request.recipes,
    recipes.map((recipe) => ({ ...recipe, name: recipe.title })),
    'recipe',
    faults,
  );
  const lookedUp = (
    some: readonly Parameter[],
    within: Partial<Record<Parameter, NamedValue[]>>,
  ): Partial<Record<Parameter, NamedValue[]>> =>
    Object.fromEntries(
      some.map((parameter) => {
        const known = catalogue.values[parameter].filter((one) => fits(one, within, parameter));
        return [parameter, named(request.values[parameter] ?? [], known, parameter, faults)];
      }),
    );
  // A name may be that of several subdistricts; district and year say which is meant.
  const filters = lookedUp(['district', 'year', 'collection'], {});
  const values = { ...lookedUp(parameters, filters), ...filters } as Record<
    Parameter,
    NamedValue[]
  >;
  if (faults.length > 0) throw new ReportError(faults);
  const chosen = asked.length === 0 ? recipes : asked;
  const jobs = chosen.flatMap((recipe) => {
    const lists = choicesOf(recipe, values, catalogue, asked.length > 0, faults);
    const selections = selectionsOf(request, recipe, lists, catalogue, faults);
    return lists.flatMap((list, index) =>
      (request.langs.length === 0 ? languages : request.langs).map((lang) =>
        jobOf({ recipe, values: list, lang, ...selections[index] }, request, catalogue),
      ),
    );
  });
  faults.push(...sharedFiles(jobs));
  if (faults.length > 0) throw new ReportError(faults);
  return jobs;
}

/**
 * The sections that a request asks of the reports of a recipe: every name must be a section of one
 * of them, and every report must have one.
 */
function selectionsOf(
  { sections: asked = [], full = false }: ReportRequest,
  recipe: Recipe,
  lists: readonly NamedValue[][],
  catalogue: Catalogue,
  faults: ReportFault[],
): Pick<ReportChoice, 'sections' | 'full'>[] {
  const whole = full && isShortened(recipe) ? { full } : {};
  if (asked.length === 0) return lists.map(() => whole);
  const found = named(asked, sectionOptions(recipe, lists.flat(), catalogue), 'section', faults);
  const ids = new Set(found.map(({ id }) => id));
  return lists.map((list) => {
    const sections = chosenSections(sectionOptions(recipe, list, catalogue), ids);
    if (sections?.length === 0 && found.length > 0) faults.push(noSections(recipe, list, asked));
    return sections === undefined ? whole : { sections, ...whole };
  });
}

function noSections(recipe: Recipe, list: NamedValue[], asked: readonly string[]): ReportFault {
  const [first] = list;
  return {
    page: recipe.id,
    where: `--sections ${asked.join(',')}`,
    zh: `“${first?.name.zh ?? recipe.id}”没有这些节，做不出报告。请换别的节，或者不选它。`,
    en: `“${first?.name.en ?? recipe.id}” has none of these sections, so there is nothing to report. Choose other sections, or leave it out.`,
  };
}

/** Faults for recipes that write to the same path, one per pair. */
function sharedFiles(jobs: readonly ReportJob[]): ReportFault[] {
  const first = new Map<string, ReportJob>();
  const pairs = new Map<string, ReportFault>();
  for (const job of jobs) {
    for (const { file } of job.files) {
      const other = first.get(file) ?? job;
      first.set(file, other);
      const { recipe } = job;
      const pair = `${other.recipe.file} ${recipe.file}`;
      if (other.recipe === recipe || pairs.has(pair)) continue;
      pairs.set(pair, {
        page: `${recipe.file}:${String(recipe.lines.path)}`,
        where: `path: ${recipe.path}`,
        zh: `${other.recipe.file} 也写到 ${file}，两份报告会互相覆盖。请改掉其中一个 path。`,
        en: `${other.recipe.file} writes to ${file} too, so that one report would replace the other. Change one path.`,
      });
    }
  }
  return [...pairs.values()];
}

function jobOf(choice: ReportChoice, request: ReportRequest, catalogue: Catalogue): ReportJob {
  const name = reportName(choice, catalogue);
  const { recipe, lang } = choice;
  const files = variantsOf(recipe).map(({ layout, format }) => ({
    layout,
    format,
    file: reportFile(name, lang, layout, format),
  }));
  return {
    ...choice,
    name,
    files: files.filter(
      ({ layout, format }) =>
        (request.layouts.length === 0 || request.layouts.includes(layout) || format === 'epub') &&
        (request.formats.length === 0 || request.formats.includes(format)),
    ),
  };
}

/**
 * The value lists that a recipe is made for; a single empty list for a recipe without a parameter.
 */
function choicesOf(
  recipe: Recipe,
  values: Record<Parameter, NamedValue[]>,
  catalogue: Catalogue,
  asked: boolean,
  faults: ReportFault[],
): NamedValue[][] {
  const parameter = parameterOf(recipe);
  if (parameter === undefined) return [[]];
  const given = values[parameter];
  const known = catalogue.values[parameter].filter((value) => fits(value, values, parameter));
  const wanted = given.length === 0 ? known : given;
  if (recipe.each !== undefined) return wanted.map((value) => [value]);
  const { least = 1, most = Infinity, all = false } = recipe.choose ?? {};
  if (given.length > 0 || (all && known.length > 0)) {
    if (wanted.length >= least && wanted.length <= most) return [wanted];
    faults.push(wrongNumber(recipe, parameter, wanted.length));
    return [];
  }
  const shipped = recipe.ships.map((ids) =>
    named(ids, catalogue.values[parameter], parameter, faults, {
      page: `${recipe.file}:${String(recipe.lines.ships)}`,
      where: 'ships',
    }),
  );
  if (!asked || shipped.length > 0) return shipped;
  faults.push(wrongNumber(recipe, parameter, 0));
  return [];
}

/**
 * Whether a value passes the filters of the other parameters, such as a street of a district or
 * year.
 */
function fits(
  value: NamedValue,
  values: Partial<Record<Parameter, NamedValue[]>>,
  own: Parameter,
): boolean {
  const attributes = value as unknown as Record<string, unknown>;
  return parameters.every((parameter) => {
    const wanted = values[parameter] ?? [];
    if (parameter === own || wanted.length === 0 || attributes[parameter] === undefined)
      return true;
    return wanted.some(({ id }) => id === attributes[parameter]);
  });
}

/**
 * Looks up values by id or name, without duplicates: of a name without what sets it apart in
 * brackets, all that have it; unknown ones are faults with the nearest
 * match.
 */
function named<T extends NamedValue>(
  names: readonly string[],
  known: readonly T[],
  what: RequestWord,
  faults: ReportFault[],
  place?: { page: string; where: string },
): T[] {
  const values = names.flatMap((name) => {
    const found = known.find((value) =>
      [value.id, value.name.zh, value.name.en].some((one) => plain(one) === plain(name)),
    );
    if (found !== undefined) return [found];
    const alike = known.filter(({ name: { zh, en } }) =>
      [zh, en].some((one) => plain(unbracketed(one)) === plain(name)),
    );
    if (alike.length > 0) return alike;
    const near = nearest(
      name,
      known.flatMap((value) => [value.id, value.name.zh, value.name.en]),
    );
    const ids = known.slice(0, maxListedNames).map(({ id }) => id);
    if (known.length > maxListedNames) ids.push('…');
    faults.push({
      page: place?.page ?? name,
      where: place === undefined ? what : `${place.where}: ${name}`,
      zh: `没有这个${requestWords.zh[what]}。${near === undefined ? '' : `最接近的是“${near}”。`}有：${list(ids, 'zh')}。`,
      en: `There is no ${requestWords.en[what]} of this name. ${near === undefined ? '' : `The nearest is “${near}”. `}There are: ${list(ids, 'en')}.`,
    });
    return [];
  });
  return [...new Set(values)];
}

/** A name without case, spaces and marks, as readers may write it. */
function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, '');
}

/** A name without the part in brackets. */
const unbracketed = (name: string): string => name.replace(/\s*[（(].*[)）]$/u, '');

/** Maximum number of known names in a fault. */
const maxListedNames = 40;

function wrongNumber(recipe: Recipe, parameter: Parameter, found: number): ReportFault {
  const { least = 1, most } = recipe.choose ?? {};
  const range = {
    zh: most === undefined ? `至少 ${String(least)} 个` : `${String(least)} 到 ${String(most)} 个`,
    en:
      most === undefined
        ? `at least ${String(least)}`
        : `between ${String(least)} and ${String(most)}`,
  };
  return {
    page: recipe.id,
    where: `--${parameter}`,
    zh: `这份报告要选${range.zh}${requestWords.zh[parameter]}，现在选了 ${String(found)} 个。请用逗号隔开写在 --${parameter} 后面。`,
    en: `This report takes ${range.en} of --${parameter}; ${String(found)} given. Write them after --${parameter}, separated by commas.`,
  };
}
