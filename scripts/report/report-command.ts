import { existsSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { languages } from '#src/i18n/languages.ts';
import {
  type BuiltFile,
  pruneCache,
  pruneStore,
  type Run,
  runJobs,
  shard,
  sourceHash,
  WriteError,
  writeWhole,
} from '#src/reports/run-node.ts';
import {
  longBriefs,
  withMeasures,
  soundJobsFor,
  unlistedPages,
  type ReportRequest,
} from '#src/reports/request.ts';
import type { BuiltSite, SiteOptions } from '#src/reports/check-node.ts';
import { faultText, ReportError, type ReportFault } from '#src/reports/faults.ts';
import { misnamedRecipes, readCatalogue, readSoundRecipes } from '#src/reports/request-node.ts';
import { allRecipesChecked, openedSite, recipesChecked } from './report-check.ts';
import { readFlags, type Flags } from './report-flags.ts';
import { help, listing } from './report-list.ts';
import { withListedNames } from './report-names.ts';
import { progressLine } from './report-progress.ts';
import { inTemporaryFolder, isZip, writeZip } from './report-zip.ts';

/** `npm run report -- RECIPE [options]`: makes reports from the built site. */
const pictures = join(process.cwd(), '.cache/pictures');
const code = sourceHash(process.cwd());

async function main(flags: Flags): Promise<number> {
  const file = join(flags.dist, 'reports/catalogue.json');
  const hasTask = flags.all || flags.list || flags.check || flags.request.recipes.length > 0;
  if (flags.help || !hasTask) {
    console.log(help);
    return flags.help ? 0 : 2;
  }
  if (!existsSync(file)) {
    console.error(
      `没有找到 ${file}。请先运行 npm run build。 / ${file} was not found. Run npm run build first.`,
    );
    return 1;
  }
  const catalogue = readCatalogue(readFileSync(file, 'utf8'), file);
  const { recipes, broken, drafts, faults: wrong } = readSoundRecipes(flags.recipes);
  const unlisted = drafts
    .filter(({ id }) => broken.includes(id))
    .flatMap((draft) => unlistedPages(draft, catalogue));
  const faults = [...misnamedRecipes(flags.recipes), ...wrong, ...unlisted];
  tell(faults);
  const failed = exitCodeFor(faults);
  if (flags.list) {
    console.log(listing(recipes, catalogue));
    return failed;
  }
  const place = placeOf(flags);
  const site = await openedSite(place, catalogue);
  if (flags.check) {
    const { faults: lacking, notes } = await allRecipesChecked(recipes, site);
    tell([...lacking, ...notes]);
    console.log(
      `配方 / recipes: ${String(recipes.length)}，缺 / faults: ${String(lacking.length)}`,
    );
    return Math.max(failed, exitCodeFor(lacking));
  }
  const request = await withListedNames(flags.request, flags.lists, catalogue);
  // Faults of broken recipes are already printed; the other recipes are still made.
  const validIds = request.recipes.filter((id) => !broken.includes(id));
  if (validIds.length === 0 && request.recipes.length > 0) return 1;
  const langs = languages.map(({ id }) => id);
  const { jobs: allJobs, faults: clashes } = soundJobsFor(
    { ...request, recipes: validIds },
    recipes,
    catalogue,
    langs,
  );
  tell(clashes);
  const jobs =
    flags.shard !== undefined
      ? shard(allJobs, flags.shard)
      : flags.all
        ? withMeasures(allJobs, recipes, catalogue, langs)
        : allJobs;
  const before = await recipesChecked({ all: flags.all, recipes, jobs }, site);
  tell([...before.faults, ...before.notes]);
  const start = performance.now();
  if (flags.force && flags.shard === undefined) rmSync(pictures, { recursive: true, force: true });
  const run = await makeInto(jobs, flags, { place, site });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const written = run.files.filter(({ isMeasure }) => !isMeasure);
  const fresh = written.filter((made) => made.fresh).length;
  console.log(
    `报告 / reports: ${String(written.length)} 个文件 / files，其中新做 / of them new: ${String(fresh)}，${seconds} s → ${flags.out}`,
  );
  if (flags.all && flags.shard === undefined && run.left === 0) finishAll(run, flags);
  const hasOwn = Object.keys(request.own ?? {}).length > 0;
  const tooLong = isAsPrinted(request) ? longBriefs(written, recipes, hasOwn) : [];
  tell(tooLong);
  return Math.max(
    failed,
    exitCodeFor([...clashes, ...before.faults, ...(hasOwn ? [] : tooLong)]),
    printOutcome(run, jobs.length),
  );
}

/** Whether reports are made as their recipes say; readers may ask for more than a brief has room for. */
const isAsPrinted = ({ sections = [], full = false }: ReportRequest): boolean =>
  sections.length === 0 && !full;

const exitCodeFor = (faults: readonly ReportFault[]): number => Math.min(1, faults.length);

function tell(faults: readonly ReportFault[]): void {
  if (faults.length > 0) console.error(`${faults.map(faultText).join('\n\n')}\n`);
}

/** Where the built site is, and where it will stand. */
function placeOf({ dist, site }: Flags): SiteOptions {
  const base = `/${process.env['BASE_PATH'] ?? ''}`.replace(/\/+/gu, '/').replace(/\/$/u, '');
  const root = process.env['SITE_URL'];
  const siteUrl = site ?? (root ? new URL(`${base}/`, root).href : undefined);
  return {
    ...{ dist, base },
    ...(siteUrl === undefined ? {} : { siteUrl: siteUrl.replace(/\/?$/u, '/') }),
  };
}

/** The built site: where it is, and itself. */
interface OpenSite {
  place: SiteOptions;
  site: BuiltSite;
}

/** Makes the files in a folder or, where that is asked, in a zip; of a run that was stopped there is none. */
async function makeInto(
  jobs: Parameters<typeof runJobs>[0],
  flags: Flags,
  open: OpenSite,
): Promise<Run> {
  if (!isZip(flags.out)) return make(jobs, flags, open);
  return inTemporaryFolder(async (out) => {
    const run = await make(jobs, { ...flags, out }, open);
    const files = [...new Set(run.files.map(({ file }) => file))];
    if (run.left === 0 && files.length > 0)
      writeZip(flags.out, out, files, open.site.catalogue.date);
    return run;
  });
}

async function make(
  jobs: Parameters<typeof runJobs>[0],
  flags: Flags,
  { place, site }: OpenSite,
): Promise<Run> {
  let stopped = false;
  const stop = (): void => {
    // A second signal exits at once, without finishing the current document.
    if (stopped) process.exit(130);
    stopped = true;
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  return runJobs(
    jobs,
    {
      ...place,
      out: flags.out,
      ...(flags.force ? {} : { cache: flags.cache }),
      pictures,
      code,
    },
    {
      processes: flags.processes ?? availableParallelism(),
      site,
      progress: progressLine,
      stopped: () => stopped,
    },
  );
}

/**
 * Writes the file list that a page of the site shows and the sizes that the report maker estimates
 * from, and removes stale entries from the caches.
 */
function finishAll(run: Run, { out, force, cache }: Flags): void {
  const sizeOf = ({ recipe, values, lang, layout, format, bytes, pages, room }: BuiltFile) => ({
    ...{ recipe, values, lang, layout, format, bytes },
    ...(pages === undefined ? {} : { pages }),
    ...(room === undefined ? {} : { room }),
  });
  const written = run.files.filter(({ isMeasure }) => !isMeasure);
  const measured = run.files.filter(({ isMeasure }) => isMeasure);
  const list = (name: string, entries: readonly object[]): void => {
    writeWhole(join(out, name), Buffer.from(`${JSON.stringify(entries)}\n`));
  };
  list(
    'index.json',
    written.map((one) => ({ ...sizeOf(one), file: one.file })),
  );
  list('sizes.json', measured.map(sizeOf));
  pruneStore(pictures, code);
  if (!force) pruneCache(cache, new Set(run.files.map(({ key }) => key)));
}

function printOutcome({ faults, left }: Run, all: number): number {
  if (faults.length > 0) console.error();
  tell(faults);
  if (left > 0) {
    console.error(
      `停在 ${String(all - left)} / ${String(all)}；写好的文件都是完整的，再运行同一命令就接着做。 / Stopped at ${String(all - left)} of ${String(all)}; the files written are complete; run the same command again to continue.`,
    );
    return 130;
  }
  return faults.length > 0 ? 1 : 0;
}

try {
  process.exitCode = await main(readFlags(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof ReportError || error instanceof WriteError)) throw error;
  console.error(error.message);
  process.exitCode = error instanceof WriteError ? 1 : 2;
}
