import { byLanguage } from '#src/i18n/languages.ts';
import { makerWords } from '#src/i18n/maker.ts';
import type { Label, Lang } from '#src/model.ts';
import { parameters, type Catalogue, type NamedValue, type Parameter } from './catalogue.ts';
import { beyondAbilities } from './abilities.ts';
import { reportFile, reportName, variantsOf, type ReportChoice, type Variant } from './choice.ts';
import { ReportError, type ReportFault } from '../faults.ts';
import { hasLayout, usualFormats, type Format } from '../options.ts';
import { noSections, tooLong, wrongNumber } from './job-faults.ts';
import { named } from './named.ts';
import { longFields, writtenWords } from './own-words.ts';
import { parameterOf, type Recipe } from './recipe.ts';
import { recipeName } from './recipe-name.ts';
import type { ReportRequest } from './report-request.ts';
import { chosenSections, isShortened, sectionOptions } from './section-options.ts';

export type { ReportRequest } from './report-request.ts';

/** What a request is looked up in. */
type Listed = Pick<Catalogue, 'values'>;

/** A document to make, and its files. */
export interface ReportJob extends ReportChoice {
  /** Path below `/reports/`, without language and extension. */
  name: string;
  files: JobFile[];
}

/** A file of a job. */
export interface JobFile extends Variant {
  file: string;
  /** Whether only its size is wanted, for the estimates of the report maker. */
  isMeasure?: boolean;
}

/**
 * Expands a request into jobs, in a fixed order. Throws a `ReportError` with every unknown name and
 * its nearest match, every number of values that a recipe does not accept, what the recipes cannot
 * do, and recipes that write to the same file.
 */
export function jobsFor(
  request: ReportRequest,
  recipes: readonly Recipe[],
  catalogue: Listed,
  languages: readonly Lang[],
): ReportJob[] {
  const { jobs, faults } = soundJobsFor(request, recipes, catalogue, languages);
  if (faults.length > 0) throw new ReportError(faults);
  return jobs;
}

/**
 * The jobs of the recipes that write to files of their own, and the faults of the others. Throws as
 * `jobsFor` does for everything else.
 */
export function soundJobsFor(
  request: ReportRequest,
  recipes: readonly Recipe[],
  catalogue: Listed,
  languages: readonly Lang[],
): { jobs: ReportJob[]; faults: ReportFault[] } {
  const jobs = allJobs(request, recipes, catalogue, languages);
  const { faults, files } = sharedFiles(jobs);
  return { jobs: jobs.filter(({ recipe }) => !files.has(recipe.file)), faults };
}

function allJobs(
  request: ReportRequest,
  recipes: readonly Recipe[],
  catalogue: Listed,
  languages: readonly Lang[],
): ReportJob[] {
  const faults: ReportFault[] = [];
  const asked = named(
    request.recipes,
    recipes.map((recipe) => ({ ...recipe, name: namesOf(recipe) })),
    'recipe',
    faults,
  );
  const districts = catalogue.values.district;
  const lookedUp = (
    some: readonly Parameter[],
    within: Partial<Record<Parameter, NamedValue[]>>,
  ): Partial<Record<Parameter, NamedValue[]>> =>
    Object.fromEntries(
      some.map((parameter) => {
        const known = catalogue.values[parameter].filter((one) => fits(one, within, parameter));
        const asked = request.values[parameter] ?? [];
        return [parameter, named(asked, known, parameter, faults, { districts })];
      }),
    );
  // A name may be that of several subdistricts; district and year say which is meant.
  const filters = lookedUp(filterParameters, {});
  const others = parameters.filter((one) => !filterParameters.some((filter) => filter === one));
  const values = { ...lookedUp(others, filters), ...filters } as Record<Parameter, NamedValue[]>;
  faults.push(...(asked.length === 0 ? [] : beyondAbilities(request, asked)));
  const words = writtenWords(request.own ?? {});
  faults.push(...longFields(words).map(tooLong));
  if (faults.length > 0) throw new ReportError(faults);
  const chosen = asked.length === 0 ? recipes : asked;
  const langs = new Set(request.langs.length === 0 ? languages : request.langs);
  const own = Object.keys(words).length === 0 ? {} : { own: words };
  const jobs = chosen.flatMap((recipe) => {
    const lists = choicesOf(recipe, values, catalogue, asked.length > 0, faults);
    const selections = selectionsOf(request, recipe, lists, catalogue, faults);
    return lists.flatMap((list, index) =>
      [...langs]
        .filter((lang) => recipe.languages.includes(lang))
        .map((lang) =>
          jobOf({ recipe, values: list, lang, ...selections[index], ...own }, request, catalogue),
        ),
    );
  });
  if (faults.length > 0) throw new ReportError(faults);
  const once = new Map(jobs.map((job) => [`${job.recipe.file} ${job.name} ${job.lang}`, job]));
  return [...once.values()].filter(({ files }) => files.length > 0);
}

/** What the report maker calls a recipe; the command knows it by these names too. */
const namesOf = (recipe: Recipe): Label =>
  byLanguage((lang) => recipeName(recipe, lang, makerWords[lang].page.plural));

/**
 * The sections that a request asks of the reports of a recipe: every name must be a section of one
 * of them, and every report must have one.
 */
function selectionsOf(
  { sections: asked = [], full = false }: ReportRequest,
  recipe: Recipe,
  lists: readonly NamedValue[][],
  catalogue: Listed,
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

/** Faults for recipes that write to the same path, one per pair, and the files of these recipes. */
function sharedFiles(jobs: readonly ReportJob[]): { faults: ReportFault[]; files: Set<string> } {
  const files = new Set<string>();
  const first = new Map<string, ReportJob>();
  const pairs = new Map<string, ReportFault>();
  for (const job of jobs) {
    for (const { file } of job.files) {
      const other = first.get(file) ?? job;
      first.set(file, other);
      const { recipe } = job;
      const pair = `${other.recipe.file} ${recipe.file}`;
      if (other.recipe.file === recipe.file || pairs.has(pair)) continue;
      files.add(recipe.file).add(other.recipe.file);
      pairs.set(pair, {
        page: `${recipe.file}:${String(recipe.lines.path)}`,
        where: `path: ${recipe.path}`,
        zh: `${other.recipe.file} 也写到 ${file}，两份报告会互相覆盖。请改掉其中一个 path。`,
        en: `${other.recipe.file} writes to ${file} too, so that one report would replace the other. Change one path.`,
      });
    }
  }
  return { faults: [...pairs.values()], files };
}

function jobOf(choice: ReportChoice, request: ReportRequest, catalogue: Listed): ReportJob {
  const name = reportName(choice, catalogue);
  const { recipe, lang } = choice;
  const formats = new Set(
    request.formats.length > 0 ? request.formats : formatsOf(recipe, request),
  );
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
        formats.has(format) &&
        (request.layouts.length === 0 || request.layouts.includes(layout) || !hasLayout(format)),
    ),
  };
}

/** Formats where none is asked for: those made with the site, or documents if there are none. */
function formatsOf({ formats, ready }: Recipe, { recipes }: ReportRequest): readonly Format[] {
  if (ready.length > 0 || recipes.length === 0) return ready;
  return formats.filter((format) => usualFormats.includes(format));
}

/**
 * The value lists that a recipe is made for; a single empty list for a recipe without a parameter.
 */
function choicesOf(
  recipe: Recipe,
  values: Record<Parameter, NamedValue[]>,
  catalogue: Listed,
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
      place: { page: `${recipe.file}:${String(recipe.lines.ships)}`, where: 'ships' },
    }),
  );
  if (!asked || shipped.length > 0) return shipped;
  faults.push(wrongNumber(recipe, parameter, 0));
  return [];
}

/** Parameters that select among the values of others: what those carry under these names. */
const filterParameters = ['district', 'year', 'collection'] as const;

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
  return filterParameters.every((parameter) => {
    const wanted = values[parameter] ?? [];
    if (parameter === own || wanted.length === 0 || attributes[parameter] === undefined)
      return true;
    return wanted.some(({ id }) => id === attributes[parameter]);
  });
}
