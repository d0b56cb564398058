import type { JobOutcome, PoolReply, PoolRequest } from './pool-node.ts';

/** What a worker module exports: it is told its setup once and gives back what does a job. */
export type PoolWorker<Setup, Job, Result> = (
  setup: Setup,
) => ((job: Job) => Result | Promise<Result>) | Promise<(job: Job) => Result | Promise<Result>>;

/**
 * The process of a pool: loads the worker module, does one job after the other and answers with
 * the outcome and the memory in use. It ends when the process above it is gone.
 */
let work: Promise<(job: unknown) => unknown> | undefined;

async function load(request: {
  setup: unknown;
  worker: string;
}): Promise<(job: unknown) => unknown> {
  const module = (await import(request.worker)) as {
    default: PoolWorker<unknown, unknown, unknown>;
  };
  return module.default(request.setup);
}

async function outcomeOf(job: unknown): Promise<JobOutcome<unknown>> {
  try {
    return { result: (await (await work)?.(job)) ?? null };
  } catch (error) {
    if (!(error instanceof Error)) return { fault: { kind: 'error', message: String(error) } };
    const details = Object.fromEntries(Object.entries(error));
    return { fault: { kind: 'error', message: error.message, details } };
  }
}

process.on('message', (request: PoolRequest) => {
  if ('worker' in request) {
    work = load(request);
    // A module that cannot be loaded is told with the first job.
    work.catch(() => undefined);
    return;
  }
  void outcomeOf(request.job).then((outcome) => {
    const reply: PoolReply = { outcome, memory: process.memoryUsage.rss() };
    // The process above may be gone, which this one is told by the end of the channel.
    process.send?.(reply, undefined, undefined, () => undefined);
  });
});
process.on('disconnect', () => process.exit());
