import { spawnSync } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inSite } from '#src/lib/site-dir-node.ts';

/**
 * `npm run build`: pages, search index and reports. Everything is built beside `dist`, which is
 * replaced when the new one is whole: a fault or an interruption leaves the old one as it is.
 * `--pages` leaves out the reports; other options are those of `npm run report`.
 */
const dist = inSite('dist');
const next = join(dirname(dist), '.dist-next');
const old = join(dirname(dist), '.dist-old');

const words = process.argv.slice(2);
const withReports = !words.includes('--pages');
const options = words.filter((word) => word !== '--pages');

const steps = [
  [join('node_modules', 'astro', 'bin', 'astro.mjs'), 'build', '--outDir', next],
  [join('scripts', 'report-pages.ts'), next],
  [join('scripts', 'search.ts'), next],
  ...(withReports ? [[join('scripts', 'report.ts'), '--all', '--dist', next, ...options]] : []),
];

/** Runs the steps in turn and returns the code of the first that fails; 130 when interrupted. */
function build(): number {
  for (const step of steps) {
    const { status, signal, error } = spawnSync(process.execPath, step, { stdio: 'inherit' });
    if (error !== undefined) throw error;
    if (status !== 0) return signal === null ? (status ?? 1) : 130;
  }
  return 0;
}

/** Puts the new folder in the place of the old one. */
function replace(): void {
  rmSync(old, { recursive: true, force: true });
  if (existsSync(dist)) renameSync(dist, old);
  try {
    renameSync(next, dist);
  } catch (error) {
    if (existsSync(old)) renameSync(old, dist);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

/** Why the folder could not be replaced: on some systems a program that reads it forbids it. */
function refusal(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return (
    `新网站已经建好，在 ${next}，但换不掉 ${dist}（${reason}）。请关掉正在使用 ${dist} 的程序，再运行一次。\n` +
    `The new site is built, in ${next}, but could not take the place of ${dist} (${reason}). Close what is using ${dist} and run the command again.`
  );
}

// The step that runs ends by itself; then this ends with its code.
process.on('SIGINT', () => undefined).on('SIGTERM', () => undefined);

// Left by a run that was cut off between two renames.
if (!existsSync(dist) && existsSync(old)) renameSync(old, dist);
rmSync(next, { recursive: true, force: true });
const code = build();
if (code === 0) {
  try {
    replace();
  } catch (error) {
    console.error(refusal(error));
    process.exitCode = 1;
  }
} else {
  rmSync(next, { recursive: true, force: true });
  if (existsSync(dist)) {
    console.error(
      `\n${dist} 没有改动，还是上一次建好的网站。 / ${dist} is unchanged: it is still the last site that was built.`,
    );
  }
  process.exitCode = code;
}
