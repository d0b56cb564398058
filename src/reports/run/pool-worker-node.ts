import type { JobOutcome, PoolReply, PoolRequest } from './pool-node.ts';

/** Default export of a worker module: receives its setup once and returns the job function. */
export type PoolWorker<Setup, Job, Result> = (
  setup: Setup,
) => ((job: Job) => Result | Promise<Result>) | Promise<(job: Job) => Result | Promise<Result>>;

/**
 * Worker process of the pool: loads the worker module, runs jobs one after the other, and replies
 * with the outcome and the memory in use. Exits when the parent disconnects.
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
    // A load error is reported with the first job.
    work.catch(() => undefined);
    return;
  }
  void outcomeOf(request.job).then((outcome) => {
    const reply: PoolReply = { outcome, memory: process.memoryUsage.rss() };
    // Errors are ignored: if the parent is gone, `disconnect` ends this process.
    process.send?.(reply, undefined, undefined, () => undefined);
  });
});
process.on('disconnect', () => process.exit());
