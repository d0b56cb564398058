import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Resources used by a command and its child processes. */
export interface Usage {
  seconds: number;
  /** CPU seconds over all cores; NaN where `/proc` is not available. */
  cpu: number;
  /** Peak total resident memory in MiB; NaN where `/proc` is not available. */
  peak: number;
  output: string;
}

/** Whether a command can be pinned to a set of cores. */
export const hasTaskset = (process.env['PATH'] ?? '')
  .split(delimiter)
  .some((folder) => existsSync(join(folder, 'taskset')));

/** Sampling interval in milliseconds. */
const interval = 25;
const pageSize = 4096;
const ticksPerSecond = 100;

/**
 * Runs a Node script in its own process, pinned to the first `cores` cores if `taskset` is
 * available. Rejects when the script fails.
 */
export async function measure(script: readonly string[], cores: number, cwd = '.'): Promise<Usage> {
  const bound = hasTaskset ? ['taskset', '-c', `0-${String(cores - 1)}`] : [];
  const [program = '', ...words] = [...bound, process.execPath, ...script];
  const start = performance.now();
  const child = spawn(program, words, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data: Buffer) => (output += data.toString()));
  }
  const seen = { cpu: Number.NaN, peak: Number.NaN };
  const timer = setInterval(() => {
    const now = child.pid === undefined ? [] : processesBelow(child.pid);
    if (now.length === 0) return;
    const sum = (values: number[]): number => values.reduce((all, value) => all + value, 0);
    seen.peak = Math.max(sum(now.map(({ memory }) => memory)) / 2 ** 20, seen.peak || 0);
    seen.cpu = Math.max(sum(now.map(({ cpu }) => cpu)), seen.cpu || 0);
  }, interval);
  const code = await new Promise((resolve) => child.once('close', resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(`${script.join(' ')} failed:\n${output.slice(-2000)}`);
  return { seconds: (performance.now() - start) / 1000, ...seen, output };
}

interface Process {
  memory: number;
  cpu: number;
}

/** A process and its descendants as listed by Linux's `/proc`; empty on other systems. */
function processesBelow(pid: number): Process[] {
  const folder = `/proc/${String(pid)}`;
  try {
    const pages = Number(readFileSync(`${folder}/statm`, 'utf8').split(' ')[1]);
    // The program name is in parentheses and may contain spaces.
    const stat = readFileSync(`${folder}/stat`, 'utf8')
      .replace(/^.*\) /su, '')
      .split(' ');
    // proc(5): user and system time, then those of terminated children.
    const ticks = stat.slice(11, 15).map(Number);
    const children = readFileSync(`${folder}/task/${String(pid)}/children`, 'utf8');
    return [
      { memory: pages * pageSize, cpu: ticks.reduce((a, b) => a + b, 0) / ticksPerSecond },
      ...children
        .split(' ')
        .filter((id) => id !== '')
        .flatMap((id) => processesBelow(Number(id))),
    ];
  } catch {
    return [];
  }
}
