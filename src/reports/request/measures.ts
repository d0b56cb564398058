import { groupBy } from '#src/lib/group.ts';
import type { Lang } from '#src/model.ts';
import type { CatalogueValues, NamedValue } from './catalogue.ts';
import { reportFile, reportName, variantsOf, type ReportChoice } from './choice.ts';
import type { ReportJob } from './jobs.ts';
import type { Format } from '../options.ts';
import { parameterOf, type Recipe } from './recipe.ts';

/** Values that the second sample of a recipe has more than the first. */
const further = 3;

/** Reports of one recipe and language that are measured in formats which the build does not make. */
const mostMeasured = 60;

/**
 * The jobs with what is made only to know its size: the reports of the build in the formats that are
 * made on demand, and of each recipe that joins values, choices of different number. The size of any
 * other choice follows from these.
 */
export function withMeasures(
  jobs: readonly ReportJob[],
  recipes: readonly Recipe[],
  catalogue: { values: CatalogueValues },
  langs: readonly Lang[],
): ReportJob[] {
  const reports = [...groupBy(jobs, ({ recipe, lang }) => `${recipe.id} ${lang}`).values()];
  const spread = reports.flatMap((alike) => {
    const step = Math.ceil(alike.length / mostMeasured);
    return alike.filter((_, index) => index % step === 0);
  });
  const measured = new Set(spread);
  return [
    ...jobs.map((job) => (measured.has(job) ? withOnDemand(job) : job)),
    ...sampleJobs(jobs, recipes, catalogue, langs),
  ];
}

/** A job with the formats of its recipe that the build does not make. */
function withOnDemand(job: ReportJob): ReportJob {
  const made = new Set(job.files.map(({ format }) => format));
  const others = job.recipe.formats.filter((format) => !made.has(format));
  return {
    ...job,
    files: [...job.files, ...filesOf(job.recipe, others, job.name, job.lang)],
  };
}

function sampleJobs(
  jobs: readonly ReportJob[],
  recipes: readonly Recipe[],
  catalogue: { values: CatalogueValues },
  langs: readonly Lang[],
): ReportJob[] {
  return recipes.flatMap((recipe) =>
    samplesOf(recipe, catalogue, jobs).flatMap((values) =>
      langs
        .filter((lang) => recipe.languages.includes(lang))
        .map((lang): ReportJob => {
          const choice: ReportChoice = { recipe, values, lang };
          const name = reportName(choice, catalogue);
          return { ...choice, name, files: filesOf(recipe, recipe.formats, name, lang) };
        }),
    ),
  );
}

function filesOf(
  recipe: Recipe,
  formats: readonly Format[],
  name: string,
  lang: Lang,
): ReportJob['files'] {
  return variantsOf(recipe)
    .filter(({ format }) => formats.includes(format))
    .map((variant) => ({
      ...variant,
      file: reportFile(name, lang, variant.layout, variant.format),
      isMeasure: true,
    }));
}

/** Values from the middle of a list: those at its ends are often the largest and the smallest. */
function middle(known: readonly NamedValue[], n: number): NamedValue[] {
  const start = Math.floor((known.length - n) / 2);
  return known.slice(start, start + n);
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
