import type { Lang } from '#src/model.ts';
import type { CatalogueValues, NamedValue } from './catalogue.ts';
import { reportFile, reportName, variantsOf, type ReportChoice } from './choice.ts';
import type { ReportJob } from './jobs.ts';
import { parameterOf, type Recipe } from './recipe.ts';

/** As many reports of one recipe and language are all measured in the formats on demand. */
const mostMeasured = 12;
/** Of more, so many are measured, from all over the list; the others are like them. */
const fewMeasured = 4;

/** Values that the second sample of a recipe has more than the first. */
const further = 3;

/**
 * The jobs of a build with what is made only to know its size: the formats that a recipe makes on
 * demand, for the reports that the build makes, and of a recipe that joins values two choices of
 * different number, from which the size of any other follows.
 */
export function withMeasures(
  jobs: readonly ReportJob[],
  recipes: readonly Recipe[],
  catalogue: { values: CatalogueValues },
  langs: readonly Lang[],
): ReportJob[] {
  const alike = Map.groupBy(jobs, ({ recipe, lang }) => `${recipe.id} ${lang}`);
  const measured = jobs.map((job) => {
    const group = alike.get(`${job.recipe.id} ${job.lang}`) ?? [];
    const every = group.length > mostMeasured ? Math.ceil(group.length / fewMeasured) : 1;
    return group.indexOf(job) % every === 0 ? withAllFiles(job) : job;
  });
  const samples = recipes.flatMap((recipe) =>
    samplesOf(recipe, catalogue, jobs).flatMap((values) =>
      langs
        .filter((lang) => recipe.languages.includes(lang))
        .map((lang): ReportJob => {
          const choice: ReportChoice = { recipe, values, lang };
          return withAllFiles({ ...choice, name: reportName(choice, catalogue), files: [] });
        }),
    ),
  );
  return [...measured, ...samples];
}

/** Values from the middle of a list: those at its ends are often the largest and the smallest. */
function middle(known: readonly NamedValue[], n: number): NamedValue[] {
  const start = Math.floor((known.length - n) / 2);
  return known.slice(start, start + n);
}

/** A job with all files that its recipe can make; those that it does not make are measured. */
function withAllFiles(job: ReportJob): ReportJob {
  const more = variantsOf(job.recipe)
    .map((variant) => ({
      ...variant,
      file: reportFile(job.name, job.lang, variant.layout, variant.format),
      isMeasure: true,
    }))
    .filter(({ file }) => !job.files.some((own) => own.file === file));
  return { ...job, files: [...job.files, ...more] };
}

/** Choices of a recipe that joins values: the fewest, and some more unless the build makes one of all. */
function samplesOf(
  recipe: Recipe,
  { values }: { values: CatalogueValues },
  jobs: readonly ReportJob[],
): NamedValue[][] {
  const parameter = parameterOf(recipe);
  // Pages have nothing in common that would tell the size of one from others.
  if (recipe.choose === undefined || parameter === undefined || parameter === 'page') return [];
  const known: readonly NamedValue[] = values[parameter];
  const { least, most = known.length } = recipe.choose;
  const made = new Set(
    jobs.filter((job) => job.recipe.id === recipe.id).map((job) => job.values.length),
  );
  const numbers = [least, Math.min(least + further, most, known.length)];
  const missing = [...new Set(numbers)].filter((n) => n <= known.length && !made.has(n));
  return missing.slice(0, Math.max(0, 2 - made.size)).map((n) => middle(known, n));
}
