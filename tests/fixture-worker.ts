import type { PoolWorker } from '#src/reports/pool-worker-node.ts';

/** What the worker of the tests is asked to do. */
export interface FixtureJob {
  value: number;
  /** Milliseconds before it answers. */
  wait?: number;
  act?: 'throw' | 'exit' | 'hang';
  /** Mebibytes that it keeps for good. */
  eat?: number;
}

export interface FixtureResult {
  value: number;
  pid: number;
  setup: string;
}

const eaten: Buffer[] = [];

const worker: PoolWorker<string, FixtureJob, FixtureResult> = (setup) => async (job) => {
  await new Promise((resolve) =>
    setTimeout(resolve, job.act === 'hang' ? 60_000 : (job.wait ?? 0)),
  );
  if (job.act === 'throw') {
    throw Object.assign(new Error(`job ${String(job.value)}`), { faults: [{ page: 'p' }] });
  }
  if (job.act === 'exit') process.exit(7);
  if (job.eat !== undefined) eaten.push(Buffer.alloc(job.eat * 2 ** 20, 1));
  return { value: job.value * 2, pid: process.pid, setup };
};

export default worker;
