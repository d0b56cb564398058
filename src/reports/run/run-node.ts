import { statSync } from 'node:fs';
import { join } from 'node:path';
import { groupBy } from '#src/lib/group.ts';
import { parseShard, shardExpected } from '#src/lib/shard.ts';
import type { BuiltSite } from '../compose/built-site.ts';
import { ReportError, type ReportFault } from '../faults.ts';
import { WriteError } from '../store/files-node.ts';
import { pageFiles } from '../request/choice.ts';
import type { ReportJob } from '../request/jobs.ts';
import { runPool, type JobOutcome } from './pool-node.ts';
import type { JobResult, BuiltFile, BuilderOptions } from './builder-node.ts';

/** Result of a run. */
export interface Run {
  /** In job order. */
  files: BuiltFile[];
  faults: ReportFault[];
  /** Number of jobs not done because the run was stopped. */
  left: number;
}

export interface RunOptions {
  /** Number of worker processes. */
  processes: number;
  /** The built site, if this process has opened it already; worker processes open their own. */
  site?: BuiltSite;
  /** Called after every job. */
  progress?: (done: number, all: number, name: string) => void;
  /** Whether the run should stop. */
  stopped?: () => boolean;
}

/** Up to this many jobs are faster in this process than in a new one, unless they fill it. */
const jobsWithoutPool = 2;

/**
 * Bytes of its pages above which a report is made with no other beside it: the PDF of a book takes
 * 650 MB, that of a chapter of a quarter of a megabyte 250.
 */
const largeBytes = 1_000_000;

/**
 * Jobs without a PDF for each process. They are JavaScript alone, which every process translates and
 * warms up anew: two take a third more processor time for twenty chapters in Word than one.
 */
const jobsWithoutPdf = 24;

/** How many processes make the jobs at best. */
function processesFor(jobs: readonly ReportJob[]): number {
  const hasPdf = jobs.some(({ files }) => files.some(({ format }) => format === 'pdf'));
  return hasPdf ? jobs.length : Math.ceil(jobs.length / jobsWithoutPdf);
}

/** Bytes of the pages that a report prints; missing ones count nothing. */
function bytesOf(job: ReportJob, dist: string): number {
  const sizes = pageFiles(job).map(
    (file) => statSync(join(dist, file), { throwIfNoEntry: false })?.size ?? 0,
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/**
 * Runs jobs, in worker processes if there are many. Throws a `WriteError` when a file cannot be
 * written, since all following writes would fail too.
 */
export async function runJobs(
  given: readonly ReportJob[],
  builder: BuilderOptions,
  { processes, site, progress, stopped = () => false }: RunOptions,
): Promise<Run> {
  const isLarge = (job: ReportJob): boolean => bytesOf(job, builder.dist) > largeBytes;
  // Each file of a large report gets a process of its own.
  const jobs = given.flatMap((job) =>
    isLarge(job) ? job.files.map((file) => ({ ...job, files: [file] })) : [job],
  );
  const run: Run = { files: [], faults: [], left: jobs.length };
  const outcomes =
    jobs.length <= jobsWithoutPool && !jobs.some(isLarge)
      ? runInProcess(jobs, builder, stopped, site)
      : runPool<ReportJob, JobResult>(jobs, {
          worker: new URL('./report-worker-node.ts', import.meta.url),
          setup: builder,
          size: Math.min(processes, processesFor(jobs)),
          isAlone: isLarge,
        });
  let done = 0;
  for await (const outcome of outcomes) {
    const job = jobs[done];
    if (job === undefined) break;
    done += 1;
    const result = resultOf(outcome, job, stopped());
    if (result === undefined) continue;
    run.left -= 1;
    run.files.push(...result.files);
    run.faults.push(...result.faults);
    progress?.(done, jobs.length, `${job.name}.${job.lang}`);
  }
  return { ...run, faults: deduplicated(run.faults) };
}

async function* runInProcess(
  jobs: readonly ReportJob[],
  options: BuilderOptions,
  stopped: () => boolean,
  site: BuiltSite | undefined,
): AsyncGenerator<JobOutcome<JobResult>> {
  // Loaded on demand: a parent that only starts workers does not need the compiler (40 MB).
  const { nodeEngines } = await import('./engines-node.ts');
  const { openBuilder } = await import('./builder-node.ts');
  const builder = openBuilder(options, nodeEngines(options), site);
  for (const job of jobs) if (!stopped()) yield { result: await builder(job) };
}

/** Result of a job; undefined when the run was stopped first. */
function resultOf(
  outcome: JobOutcome<JobResult>,
  job: ReportJob,
  stopped: boolean,
): JobResult | undefined {
  if ('result' in outcome) return outcome.result;
  if (stopped) return undefined;
  const { kind, message, details } = outcome.fault;
  if (details?.['name'] === 'WriteError') throw new WriteError(message);
  if (kind === 'error') throw new Error(`${job.name}.${job.lang}: ${message}`);
  const [zh = message, en = message] = message.split(' / ');
  return {
    files: [],
    faults: [{ page: `${job.name}.${job.lang}`, where: job.recipe.id, zh, en }],
  };
}

/** Selects the `part`th of `parts` shards, taking every nth job so that shards are alike. */
export function shard<T>(jobs: readonly T[], text: string): T[] {
  const parsed = parseShard(text);
  if (parsed === undefined) {
    throw new ReportError([
      {
        page: text,
        where: '--shard',
        ...shardExpected,
      },
    ]);
  }
  const { part, parts } = parsed;
  return jobs.filter((_, index) => index % parts === part - 1);
}

/** Deduplicates faults: one fault of a recipe or page occurs in every report that uses it. */
function deduplicated(faults: readonly ReportFault[]): ReportFault[] {
  const all = groupBy(faults, (fault) => fault.once ?? JSON.stringify(fault));
  return [...all.values()].flatMap(([first]) => first ?? []);
}
