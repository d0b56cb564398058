import { spawnSync } from 'node:child_process';
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findsPackages, inSite, outside, siteDir } from '#src/lib/site-dir-node.ts';
import { parseShard, shardExpected } from '#src/lib/shard.ts';
import { keepVariable, type KeepSettings } from '#src/claims/follow/keep-settings.ts';
import { buildState, type BuildState } from './build/built.ts';
import { commandFlags } from './command.ts';
import { pagesEnvironment, pagesInto } from './build/pages-command.ts';

/**
 * `npm run build`: pages, search index and reports. Everything is built beside `dist`, which is
 * replaced when the new one is whole: a fault or an interruption leaves the old one as it is.
 * Where nothing has changed since, nothing is done. `--pages` leaves out the reports, `--force` builds
 * in any case; other options are those of `npm run report`.
 *
 * For sites that one machine does not build in good time, `--pages --shard 2/4` makes the second of
 * four parts of the pages in `pages-2`, and `--pages --merge pages-1 … pages-4` makes the site of them.
 */
const dist = inSite('dist');
const next = join(dirname(dist), '.dist-next');
const old = join(dirname(dist), '.dist-old');

const words = process.argv.slice(2);
const withReports = !words.includes('--pages');
const options = words.filter((word) => word !== '--pages');
const usage =
  '用法 / usage: npm run build:pages [-- --force | --shard 2/4 | --merge pages-1 pages-2 …]';
const {
  values: { shard, merge = false },
  positionals: parts,
} = withReports
  ? { values: {}, positionals: [] }
  : commandFlags(usage, {
      pages: { type: 'boolean' },
      force: { type: 'boolean' },
      shard: { type: 'string' },
      merge: { type: 'boolean' },
    });

const steps = [
  merge ? [join('scripts', 'build', 'merge-pages.ts'), next, ...parts] : pagesInto(next),
  [join('scripts', 'build', 'report-pages.ts'), next],
  [join('scripts', 'build', 'search.ts'), next],
  [join('scripts', 'build', 'addresses.ts'), next],
  [join('scripts', 'build', 'archived.ts'), next],
  ...(withReports ? [[join('scripts', 'report.js'), '--all', '--dist', next, ...options]] : []),
  [join('scripts', 'build', 'seal.ts'), next],
];

/** Runs the steps in turn and returns the code of the first that fails; 130 when interrupted. */
function build(code: string): number {
  const kept: KeepSettings = { record: inSite('.cache/pages.json'), dist, code };
  if (words.includes('--force')) rmSync(kept.record, { force: true });
  const env = { ...pagesEnvironment, ...process.env, [keepVariable]: JSON.stringify(kept) };
  for (const step of steps) {
    const { status, signal, error } = spawnSync(process.execPath, step, { stdio: 'inherit', env });
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

/** Makes one part of the pages in a folder of its own and returns the code of the build. */
function buildShard(text: string): number {
  const parsed = parseShard(text);
  if (parsed === undefined) {
    console.error(`--shard ${text}：${shardExpected.zh} / ${shardExpected.en}`);
    return 2;
  }
  const folder = inSite(`pages-${String(parsed.part)}`);
  rmSync(folder, { recursive: true, force: true });
  const { status, error } = spawnSync(process.execPath, pagesInto(folder), {
    stdio: 'inherit',
    env: { ...pagesEnvironment, ...process.env, PAGES_SHARD: text },
  });
  if (error !== undefined) throw error;
  if (status === 0) writeFileSync(join(folder, 'shard.txt'), `${text}\n`);
  return status ?? 130;
}

// The step that runs ends by itself; then this ends with its code.
process.on('SIGINT', () => undefined).on('SIGTERM', () => undefined);

if (!findsPackages(siteDir())) {
  const { zh, en } = outside(siteDir());
  console.error(`${zh}\n${en}`);
  process.exitCode = 1;
} else if (shard === undefined) buildSite();
else process.exitCode = buildShard(shard);

/** Builds the site where something has changed. */
function buildSite(): void {
  // Left by a run that was cut off between two renames.
  if (!existsSync(dist) && existsSync(old)) renameSync(old, dist);
  rmSync(next, { recursive: true, force: true });
  const state = buildState(
    dist,
    words.filter((word) => word !== '--force'),
  );
  // What parts were made of is not known here.
  if (state.isBuilt && !merge && !words.includes('--force')) {
    console.log(
      `没有变化：${dist} 就是上次建好的网站。要重新建，请加 --force。 / Nothing has changed: ${dist} is the site as it was built. Add --force to build it again.`,
    );
  } else process.exitCode = buildAnew(state);
}

/** Builds the site and puts it in the place of the last one. Returns the code to end with. */
function buildAnew(state: BuildState): number {
  const code = build(state.code);
  if (code === 0) {
    try {
      replace();
      state.keep();
    } catch (error) {
      console.error(refusal(error));
      return 1;
    }
    return 0;
  }
  rmSync(next, { recursive: true, force: true });
  if (existsSync(dist)) {
    console.error(
      `\n${dist} 没有改动，还是上一次建好的网站。 / ${dist} is unchanged: it is still the last site that was built.`,
    );
  }
  return code;
}
