import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Resources used by a command and its child processes. */
export interface Usage {
  seconds: number;
  /** CPU seconds over all cores; NaN where `/proc` is not available. */
  cpu: number;
  /**
   * Peak memory of all its processes in MiB, memory that several share counted once (proportional
   * set size); NaN where `/proc` is not available.
   */
  peak: number;
  output: string;
}

/** Whether a command can be pinned to a set of cores. */
export const hasTaskset = (process.env['PATH'] ?? '')
  .split(delimiter)
  .some((folder) => existsSync(join(folder, 'taskset')));

/** Milliseconds between two readings. Memory is read less often, since the system has to add it up. */
const interval = 25;
const readingsPerMemory = 6;
const ticksPerSecond = 100;

/**
 * Runs a Node script in its own process, pinned to the first `cores` cores if `taskset` is
 * available. Rejects when the script fails.
 *
 * @param more What the environment says in addition.
 */
export async function measure(
  script: readonly string[],
  cores: number,
  cwd = '.',
  more: Readonly<Record<string, string>> = {},
): Promise<Usage> {
  const bound = hasTaskset ? ['taskset', '-c', `0-${String(cores - 1)}`] : [];
  const [program = '', ...words] = [...bound, process.execPath, ...script];
  const start = performance.now();
  const env = { ...process.env, ...more };
  const child = spawn(program, words, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data: Buffer) => (output += data.toString()));
  }
  const seen = { cpu: Number.NaN, peak: Number.NaN };
  const sum = (values: number[]): number => values.reduce((all, value) => all + value, 0);
  let readings = 0;
  const timer = setInterval(() => {
    const now = child.pid === undefined ? [] : processesBelow(child.pid);
    if (now.length === 0) return;
    seen.cpu = Math.max(sum(now.map(cpuSeconds)), seen.cpu || 0);
    readings += 1;
    if (readings % readingsPerMemory === 0)
      seen.peak = Math.max(sum(now.map(memory)), seen.peak || 0);
  }, interval);
  const code = await new Promise((resolve) => child.once('close', resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(`${script.join(' ')} failed:\n${output.slice(-2000)}`);
  return { seconds: (performance.now() - start) / 1000, ...seen, output };
}

/** A process and its descendants as listed by Linux's `/proc`; empty on other systems. */
function processesBelow(pid: number): number[] {
  const children = contentOf(pid, `task/${String(pid)}/children`);
  if (children === undefined) return [];
  const ids = children.split(' ').filter((id) => id !== '');
  return [pid, ...ids.flatMap((id) => processesBelow(Number(id)))];
}

/** CPU seconds of a process and of its children that have ended. */
function cpuSeconds(pid: number): number {
  // proc(5): the name of the program is in parentheses and may contain spaces; then, from the twelfth
  // field on, user and system time, and those of terminated children.
  const fields = (contentOf(pid, 'stat') ?? '').replace(/^.*\) /su, '').split(' ');
  const ticks = fields.slice(11, 15).map(Number);
  return ticks.reduce((a, b) => a + b, 0) / ticksPerSecond;
}

/** Proportional set size of a process in MiB. */
function memory(pid: number): number {
  const [, kibibytes = '0'] = /^Pss: +(\d+) kB/mu.exec(contentOf(pid, 'smaps_rollup') ?? '') ?? [];
  return Number(kibibytes) / 1024;
}

/** A file of a process; undefined when the process has ended. */
function contentOf(pid: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${String(pid)}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
}
