import { spawn } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { runPool, type JobOutcome, type PoolOptions } from '#src/reports/run/pool-node.ts';
import type { FixtureJob, FixtureResult } from '../../fixtures/worker.ts';

const worker = new URL('../../fixtures/worker.ts', import.meta.url);

async function run(
  jobs: Iterable<FixtureJob>,
  options: Partial<PoolOptions<FixtureJob>> = {},
): Promise<JobOutcome<FixtureResult>[]> {
  const all = { worker, setup: 'told', size: 2, ...options };
  return Array.fromAsync(runPool<FixtureJob, FixtureResult>(jobs, all));
}

const results = (outcomes: readonly JobOutcome<FixtureResult>[]): FixtureResult[] =>
  outcomes.flatMap((outcome) => ('result' in outcome ? [outcome.result] : []));

const alive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('a pool of processes', () => {
  test('yields outcomes in job order, whichever finishes first', async () => {
    const jobs = Array.from({ length: 12 }, (_, value) => ({
      value,
      wait: value % 3 === 0 ? 60 : 0,
    }));
    const done = results(await run(jobs));
    expect(done.map(({ value }) => value)).toEqual(jobs.map(({ value }) => value * 2));
    expect(new Set(done.map(({ pid }) => pid)).size).toBe(2);
    expect(new Set(done.map(({ setup }) => setup))).toEqual(new Set(['told']));
    expect(done.some(({ pid }) => alive(pid))).toBe(false);
  });

  test('passes on thrown errors with their own fields, and continues', async () => {
    const outcomes = await run([{ value: 1 }, { value: 2, act: 'throw' }, { value: 3 }]);
    expect(outcomes[1]).toEqual({
      fault: { kind: 'error', message: 'job 2', details: { faults: [{ page: 'p' }] } },
    });
    expect(results(outcomes).map(({ value }) => value)).toEqual([2, 6]);
  });

  test('reports a process that ends as a fault, and runs the other jobs in a new one', async () => {
    const outcomes = await run(
      [{ value: 1 }, { value: 2, act: 'exit' }, { value: 3 }, { value: 4 }],
      {
        size: 1,
      },
    );
    const fault = outcomes[1];
    expect(fault).toMatchObject({ fault: { kind: 'ended' } });
    expect(JSON.stringify(fault)).toContain('(7)');
    expect(JSON.stringify(fault)).toContain('中途结束');
    expect(results(outcomes).map(({ value }) => value)).toEqual([2, 6, 8]);
  });

  test('replaces a process that exceeds the memory limit', async () => {
    const jobs = Array.from({ length: 6 }, (_, value) => ({ value, eat: 100 }));
    const done = results(await run(jobs, { size: 1, memoryLimit: 200 * 2 ** 20 }));
    expect(done).toHaveLength(6);
    const processes = new Set(done.map(({ pid }) => pid)).size;
    expect(processes).toBeGreaterThan(1);
    expect(processes).toBeLessThan(6);
    const small = results(
      await run(
        jobs.map(({ value }) => ({ value })),
        { size: 1 },
      ),
    );
    expect(new Set(small.map(({ pid }) => pid)).size).toBe(1);
  });

  test('runs a large job alone, in order, with no other process beside it', async () => {
    const jobs = [40, 40, 40, 40, 40].map((wait, value) => ({ value, wait }));
    const done = results(await run(jobs, { isAlone: ({ value }) => value === 2 }));
    expect(done.map(({ value }) => value)).toEqual([0, 2, 4, 6, 8]);
    const [large, ...others] = [...done.splice(2, 1), ...done];
    expect(others.filter(({ from, to }) => large && from < large.to && large.from < to)).toEqual(
      [],
    );
    // Processes of jobs before it have ended, and later ones are shared among both lanes again.
    const before = others.filter(({ to }) => large && to <= large.from).map(({ pid }) => pid);
    expect(before).toHaveLength(2);
    expect(before).not.toContain(large?.pid);
    expect(new Set(others.map(({ pid }) => pid)).size).toBeGreaterThan(2);
  });

  test('reports a worker that cannot be loaded with every job', async () => {
    const outcomes = await run([{ value: 1 }, { value: 2 }], {
      worker: new URL('./no-such-worker.ts', import.meta.url),
    });
    expect(JSON.stringify(outcomes)).toContain('no-such-worker');
    expect(results(outcomes)).toEqual([]);
  });

  test('reads jobs lazily and ends its processes when the consumer stops', async () => {
    let read = 0;
    const pids: number[] = [];
    function* endless(): Generator<FixtureJob> {
      for (;;) yield { value: (read += 1) };
    }
    for await (const outcome of runPool<FixtureJob, FixtureResult>(endless(), {
      worker,
      size: 2,
    })) {
      if ('result' in outcome) pids.push(outcome.result.pid);
      if (pids.length === 5) break;
    }
    expect(read).toBeLessThan(20);
    await expect.poll(() => pids.some(alive)).toBe(false);
  });

  test('ends its processes when interrupted during a job', async () => {
    const script = `
      import { runPool } from '#src/reports/run/pool-node.ts';
      const jobs = [{ value: 1 }, { value: 2, act: 'hang' }, { value: 3, act: 'hang' }];
      const worker = new URL('${worker.href}');
      for await (const { result } of runPool(jobs, { worker, size: 1 })) console.log(result.pid);`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: new URL('../../..', import.meta.url),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const pid = await new Promise<number>((resolve) => {
      child.stdout.once('data', (data: Buffer) => resolve(Number(data.toString())));
    });
    expect(alive(pid)).toBe(true);
    const ended = new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)));
    child.kill('SIGINT');
    expect(await ended).toBe('SIGINT');
    await expect.poll(() => alive(pid)).toBe(false);
  });
});
