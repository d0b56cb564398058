import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { siteDir } from '../site/site.ts';

/** Result of running the command. */
export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs `npm run report -- …` on the built site. */
export async function report(
  words: readonly string[],
  during: (child: ChildProcess) => void = () => undefined,
): Promise<Ran> {
  const args = ['scripts/report.js', ...words, '--dist', siteDir];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const ran: Ran = { code: null, stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    ran.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    ran.stderr += text;
  });
  during(child);
  ran.code = await new Promise((resolve) => child.once('close', resolve));
  return ran;
}

/** A temporary folder, deleted after the test. */
export function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'reports-command-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Files below a folder, sorted; empty if it does not exist. */
export function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .sort();
  } catch {
    return [];
  }
}

/** Number of files of a run, and how many of them were not cached. */
export function counts({ stdout }: Ran): [files: number, fresh: number] {
  const [, files = '', fresh = ''] = /(\d+) 个文件 .*?: (\d+)，/u.exec(stdout) ?? [];
  return [Number(files), Number(fresh)];
}
