import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What a command and all processes below it used. */
export interface Usage {
  seconds: number;
  /** Seconds of all cores together; NaN where the machine does not tell. */
  cpu: number;
  /** The largest sum of resident memory in MiB; NaN where the machine does not tell. */
  peak: number;
  output: string;
}

/** Whether a command can be kept on some of the cores. */
export const hasTaskset = (process.env['PATH'] ?? '')
  .split(delimiter)
  .some((folder) => existsSync(join(folder, 'taskset')));

/** Milliseconds between two looks at the processes. */
const interval = 25;
const pageSize = 4096;
const ticksPerSecond = 100;

/**
 * Runs a script of Node in a process of its own, on the first `cores` cores where `taskset` can see
 * to it. Rejects when it fails.
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

/** A process and those below it, as Linux tells of them; none elsewhere. */
function processesBelow(pid: number): Process[] {
  const folder = `/proc/${String(pid)}`;
  try {
    const pages = Number(readFileSync(`${folder}/statm`, 'utf8').split(' ')[1]);
    // The name of the program stands in brackets and may hold blanks.
    const stat = readFileSync(`${folder}/stat`, 'utf8')
      .replace(/^.*\) /su, '')
      .split(' ');
    // proc(5): time in user and system mode, then that of the processes that have ended.
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
