import { fork, type ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

/** What one job ends with: a value, or why there is none. Both are plain JSON. */
export type JobOutcome<Result> = { result: Result } | { fault: PoolFault };

/** Why a job has no result: its work threw (`error`, with what it threw), or its process ended. */
export interface PoolFault {
  kind: 'error' | 'ended';
  message: string;
  /** Own fields of what was thrown, such as the faults of a `ReportError`. */
  details?: Record<string, unknown>;
}

export interface PoolOptions {
  /** Address of the module whose default export does a job: `new URL('…', import.meta.url)`. */
  worker: URL;
  /** What that module is given once, before its first job. */
  setup?: unknown;
  /** Number of processes; one for each core when left out. */
  size?: number;
  /** Resident memory in bytes from which a process makes way for a new one. */
  memoryLimit?: number;
}

/**
 * Two processes and the one that starts them stay below 512 MiB: a process is looked at after each
 * job, and one report needs up to 20 MiB more than the one before it.
 */
const defaultMemoryLimit = 190 * 2 ** 20;

/** Young objects get little room, and the old are collected soon: memory is what is short. */
const engineOptions = ['--max-semi-space-size=4', '--max-old-space-size=192'];

/** What is said to a process and what it answers; JSON over the channel of `fork`. */
export type PoolRequest = { setup: unknown; worker: string } | { job: unknown };
export interface PoolReply {
  outcome: JobOutcome<unknown>;
  memory: number;
}

/**
 * Does jobs in processes of their own, since the memory of a compiler is given back only with its
 * process. Outcomes come in the order of the jobs, whatever finishes first; each job is done once.
 * A process that ends in the middle of a job is the fault of that job, and the others go on.
 * When this process is told to stop, or leaves the loop early, the processes end with it.
 */
export async function* runPool<Job, Result>(
  jobs: Iterable<Job>,
  options: PoolOptions,
): AsyncGenerator<JobOutcome<Result>> {
  const { size = availableParallelism(), memoryLimit = defaultMemoryLimit } = options;
  const source: Iterator<Job, unknown> = jobs[Symbol.iterator]();
  const pending: Promise<JobOutcome<unknown>>[] = [];
  const lanes = Array.from({ length: size }, () => new Lane(options, memoryLimit));
  const stop = async (): Promise<void> => {
    await Promise.all(lanes.map((lane) => lane.close()));
  };
  const interrupted = (signal: NodeJS.Signals): void => {
    void stop().then(() => {
      process.removeListener(signal, interrupted);
      // Who listens too decides how this process ends.
      if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
    });
  };
  for (const signal of signals) process.on(signal, interrupted);
  const leaving = (): void => void stop();
  process.on('exit', leaving);
  try {
    const start = laneScheduler(lanes);
    // As many jobs are read ahead as keep every process busy while the oldest is awaited.
    for (let more = true; more || pending.length > 0;) {
      while (more && pending.length < size * readAhead) {
        const next = source.next();
        if (next.done === true) more = false;
        else pending.push(start(next.value));
      }
      const first = pending.shift();
      // What a worker answers is for the caller to know.
      if (first !== undefined) yield (await first) as JobOutcome<Result>;
    }
  } finally {
    await stop();
    for (const signal of signals) process.removeListener(signal, interrupted);
    process.removeListener('exit', leaving);
  }
}

/** What gives each job to the first lane that is free. */
function laneScheduler(lanes: readonly Lane[]): (job: unknown) => Promise<JobOutcome<unknown>> {
  const idle = [...lanes];
  const waiting: ((lane: Lane) => void)[] = [];
  const give = (lane: Lane): void => {
    const next = waiting.shift();
    if (next === undefined) idle.push(lane);
    else next(lane);
  };
  const take = async (): Promise<Lane> =>
    idle.pop() ?? (await new Promise<Lane>((resolve) => waiting.push(resolve)));
  return async (job) => {
    const lane = await take();
    try {
      return await lane.run(job);
    } finally {
      give(lane);
    }
  };
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const readAhead = 4;
/** Milliseconds that a process is given to end by itself. */
const shutdownTimeoutMs = 3000;

/** One place for a process; the process in it changes as memory grows. */
class Lane {
  readonly #options: PoolOptions;
  readonly #memoryLimit: number;
  #child: ChildProcess | undefined;
  #closed = false;

  constructor(options: PoolOptions, memoryLimit: number) {
    this.#options = options;
    this.#memoryLimit = memoryLimit;
  }

  /** Does a job and waits for its outcome; never rejects. */
  async run(job: unknown): Promise<JobOutcome<unknown>> {
    if (this.#closed) return { fault: { kind: 'ended', message: endedMessage('stop') } };
    const child = (this.#child ??= this.#begin());
    const reply = await answer(child, { job });
    if ('ended' in reply) {
      this.#child = undefined;
      return { fault: { kind: 'ended', message: endedMessage(reply.ended) } };
    }
    if (reply.memory > this.#memoryLimit) {
      // The next process begins when the memory of this one is given back.
      await this.#end();
    }
    return reply.outcome;
  }

  /** Ends its process; no job begins afterwards. */
  close(): Promise<void> {
    this.#closed = true;
    return this.#end();
  }

  async #end(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (child === undefined) return;
    // It ends between two steps of its work, so that it leaves no file half written.
    if (child.connected) child.disconnect();
    const hung = setTimeout(() => child.kill('SIGKILL'), shutdownTimeoutMs);
    await exited(child);
    clearTimeout(hung);
  }

  #begin(): ChildProcess {
    const child = fork(fileURLToPath(new URL('./pool-worker-node.ts', import.meta.url)), {
      execArgv: engineOptions,
      serialization: 'json',
      // What a process says on its own is shown; the keyboard belongs to the process above.
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      // An interrupt of the terminal reaches this process, which ends the others in order.
      detached: process.platform !== 'win32',
    });
    const { worker, setup } = this.#options;
    send(child, { setup: setup ?? null, worker: worker.href });
    return child;
  }
}

/** How a process ended: its exit code or the signal that ended it. */
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

/** A process that has ended cannot be told anything; that it ended is told by its own event. */
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
