import { fork, type ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

/** Outcome of a job: a result or a fault. Both are plain JSON. */
export type JobOutcome<Result> = { result: Result } | { fault: PoolFault };

/** Why a job has no result: the worker function threw (`error`), or its process ended. */
export interface PoolFault {
  kind: 'error' | 'ended';
  message: string;
  /** Own fields of the thrown error, such as the faults of a `ReportError`. */
  details?: Record<string, unknown>;
}

export interface PoolOptions<Job = unknown> {
  /** URL of the worker module, whose default export does a job: `new URL('…', import.meta.url)`. */
  worker: URL;
  /** Passed to that module once, before its first job. */
  setup?: unknown;
  /** Number of processes; default: one per core. */
  size?: number;
  /** Resident memory in bytes above which a process is replaced; a single one may take that of two. */
  memoryLimit?: number;
  /** Whether a job takes so much memory that no other may run, and no idle process stay, beside it. */
  isAlone?: (job: Job) => boolean;
}

/**
 * A process that has made its first report holds about 200 MiB, so that a lower limit would replace
 * it after each. Memory is checked after each job, so a process exceeds the limit by what its last
 * job needs.
 */
const defaultMemoryLimit = 300 * 2 ** 20;

/**
 * V8 flags that limit the heap: small young generation, early collection of the old one. With half
 * of it, Word files take a sixth more time and no less memory.
 */
const engineOptions = ['--max-semi-space-size=16', '--max-old-space-size=192'];
/** For a job that runs alone: slower code that takes less. */
const aloneOptions = [...engineOptions, '--max-semi-space-size=2', '--optimize-for-size'];

/**
 * There are as many processes as cores, so that threads of the compiler would only add memory. The
 * allocator of glibc gives back more from one arena, and what it takes in pieces of its own.
 */
const allocatorOptions = {
  RAYON_NUM_THREADS: '1',
  MALLOC_ARENA_MAX: '1',
  MALLOC_MMAP_THRESHOLD_: '65536',
  MALLOC_TRIM_THRESHOLD_: '65536',
};

/** IPC messages; JSON over the channel of `fork`. */
export type PoolRequest = { setup: unknown; worker: string } | { job: unknown };
export interface PoolReply {
  outcome: JobOutcome<unknown>;
  memory: number;
}

/**
 * Runs jobs in worker processes, since the memory of the Typst compiler is only released when its
 * process ends. Outcomes are yielded in job order, whichever finishes first; each job runs once. A
 * process that ends during a job is a fault of that job, and the others continue. The workers are
 * terminated when this process receives a signal or leaves the loop early.
 */
export async function* runPool<Job, Result>(
  jobs: Iterable<Job>,
  options: PoolOptions<Job>,
): AsyncGenerator<JobOutcome<Result>> {
  const { size = availableParallelism(), isAlone } = options;
  const { memoryLimit = size === 1 ? 2 * defaultMemoryLimit : defaultMemoryLimit } = options;
  const source: Iterator<Job, unknown> = jobs[Symbol.iterator]();
  const pending: Promise<JobOutcome<unknown>>[] = [];
  const lanes = Array.from({ length: size }, () => new Lane(options, memoryLimit));
  const stop = async (): Promise<void> => {
    await Promise.all(lanes.map((lane) => lane.close()));
  };
  const onSignal = (signal: NodeJS.Signals): void => {
    void stop().then(() => {
      process.removeListener(signal, onSignal);
      // With other listeners, they decide how this process ends.
      if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
    });
  };
  for (const signal of signals) process.on(signal, onSignal);
  const onExit = (): void => void stop();
  process.on('exit', onExit);
  try {
    const start = laneScheduler(lanes, isAlone);
    // Reads enough jobs ahead to keep every process busy while the oldest is awaited.
    for (let more = true; more || pending.length > 0;) {
      while (more && pending.length < size * readAhead) {
        const next = source.next();
        if (next.done === true) more = false;
        else pending.push(start(next.value));
      }
      const first = pending.shift();
      // The result type is up to the caller.
      if (first !== undefined) yield (await first) as JobOutcome<Result>;
    }
  } finally {
    await stop();
    for (const signal of signals) process.removeListener(signal, onSignal);
    process.removeListener('exit', onExit);
  }
}

/**
 * Assigns each job to the first idle lane. A job that runs alone waits for those before it and ends
 * all idle processes; those after it wait for it.
 */
function laneScheduler<Job>(
  lanes: readonly Lane[],
  isAlone: (job: Job) => boolean = () => false,
): (job: Job) => Promise<JobOutcome<unknown>> {
  const idle = [...lanes];
  const waiting: ((lane: Lane) => void)[] = [];
  const give = (lane: Lane): void => {
    const next = waiting.shift();
    if (next === undefined) idle.push(lane);
    else next(lane);
  };
  const take = async (): Promise<Lane> =>
    idle.pop() ?? (await new Promise<Lane>((resolve) => waiting.push(resolve)));
  const run = async (job: Job, options = engineOptions): Promise<JobOutcome<unknown>> => {
    const lane = await take();
    try {
      return await lane.run(job, options);
    } finally {
      give(lane);
    }
  };
  const running = new Set<Promise<unknown>>();
  let alone: Promise<unknown> = Promise.resolve();
  return (job) => {
    const outcome = isAlone(job)
      ? Promise.all([alone, ...running])
          .then(() => Promise.all(lanes.map((lane) => lane.rest())))
          .then(() => run(job, aloneOptions))
      : alone.then(() => run(job));
    if (isAlone(job)) alone = outcome;
    running.add(outcome);
    void outcome.finally(() => running.delete(outcome));
    return outcome;
  };
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const readAhead = 4;
/** Milliseconds a process has to exit before it is killed. */
const shutdownTimeoutMs = 3000;

/** A slot for a worker process, which is replaced when its memory exceeds the limit. */
class Lane {
  readonly #options: Pick<PoolOptions, 'worker' | 'setup'>;
  readonly #memoryLimit: number;
  #child: ChildProcess | undefined;
  #closed = false;

  constructor(options: Pick<PoolOptions, 'worker' | 'setup'>, memoryLimit: number) {
    this.#options = options;
    this.#memoryLimit = memoryLimit;
  }

  /** Runs a job, in a process with these options if one has to be started; never rejects. */
  async run(job: unknown, options: readonly string[]): Promise<JobOutcome<unknown>> {
    if (this.#closed) return { fault: { kind: 'ended', message: endedMessage('stop') } };
    const child = (this.#child ??= this.#begin(options));
    const reply = await answer(child, { job });
    if ('ended' in reply) {
      this.#child = undefined;
      return { fault: { kind: 'ended', message: endedMessage(reply.ended) } };
    }
    // The next process starts only when the memory of this one is released.
    if (reply.memory > this.#memoryLimit) await this.rest();
    return reply.outcome;
  }

  /** Ends the worker process; no job starts afterwards. */
  close(): Promise<void> {
    this.#closed = true;
    return this.rest();
  }

  /** Ends the worker process; the next job starts another. */
  async rest(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (child === undefined) return;
    // The worker exits between two event-loop tasks, so that no file is left half written.
    if (child.connected) child.disconnect();
    const killTimer = setTimeout(() => child.kill('SIGKILL'), shutdownTimeoutMs);
    await exited(child);
    clearTimeout(killTimer);
  }

  #begin(options: readonly string[]): ChildProcess {
    const child = fork(fileURLToPath(new URL('./pool-worker-node.ts', import.meta.url)), {
      execArgv: [...options],
      env: { ...process.env, ...allocatorOptions },
      serialization: 'json',
      // Worker output is shown; stdin belongs to the parent.
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      // Detached from the terminal's process group: Ctrl+C only reaches the parent, which ends the
      // workers in order.
      detached: process.platform !== 'win32',
    });
    const { worker, setup } = this.#options;
    send(child, { setup: setup ?? null, worker: worker.href });
    return child;
  }
}

/** How a process ended: its exit code or signal. */
interface Ended {
  ended: string;
}

function answer(child: ChildProcess, request: PoolRequest): Promise<PoolReply | Ended> {
  return new Promise((resolve) => {
    const done = (reply: PoolReply | Ended): void => {
      child.removeListener('message', onMessage);
      child.removeListener('exit', onExit);
      child.removeListener('error', onError);
      resolve(reply);
    };
    const onMessage = (message: unknown): void => done(message as PoolReply);
    const onExit = (code: number | null, signal: string | null): void =>
      done({ ended: signal ?? String(code) });
    const onError = (error: Error): void => done({ ended: error.message });
    child.on('message', onMessage);
    child.on('exit', onExit);
    child.on('error', onError);
    if (child.exitCode !== null || child.signalCode !== null) {
      onExit(child.exitCode, child.signalCode);
    } else {
      send(child, request);
    }
  });
}

/** Errors are ignored: a process that has ended is reported by its exit event. */
function send(child: ChildProcess, request: PoolRequest): void {
  child.send(request, () => undefined);
}

function exited(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
}

function endedMessage(how: string): string {
  return `做这份报告的进程中途结束（${how}），可能是内存不足。请减少同时运行的程序后再试。 / The process that made this report ended in the middle of it (${how}), perhaps for lack of memory. Close other programs and try again.`;
}
