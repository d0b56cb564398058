import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { commandFlags, misuse } from '../command.ts';
import { facetChange } from './cases.ts';
import { benchDesk } from './desk.ts';
import { benchReports } from './reports.ts';
import { addStreets } from './streets.ts';
import { measure } from './measure.ts';
import { benchWorkbooks } from './workbooks.ts';

/**
 * `npm run bench`: cold build time, peak memory, pages per second and bytes per page type; how the
 * build and the street briefs scale with the number of streets (report memory is the sum over all
 * processes); reports compared with Chromium; how long workbooks take to read; the desk with
 * many rows. `--streets 23,230` sets the sizes; `--only desk` measures the desk of the built site alone,
 * with `--rows 1000,10000`.
 */
const usage = 'npm run bench -- [--streets 23,230,2300] [--only desk] [--rows 1000,10000,100000]';
const { values, positionals } = commandFlags(usage, {
  streets: { type: 'string', default: '23,230,2300' },
  rows: { type: 'string', default: '1000,10000,100000' },
  only: { type: 'string' },
});
if (positionals.length > 0) misuse(usage);

/** Numbers of a flag, separated by commas. */
function numbersOf(flag: 'streets' | 'rows'): number[] {
  if (!/^\d+(?:,\d+)*$/u.test(values[flag])) misuse(usage, `--${flag} ${values[flag]}`);
  return values[flag].split(',').map(Number);
}
const sizes = numbersOf('streets');
const rows = numbersOf('rows');
if (values.only !== undefined) {
  if (values.only !== 'desk') misuse(usage, `--only ${values.only}`);
  await benchDesk(rows);
  process.exit();
}
const root = process.cwd();

/** Copies the project with its data and without built files. */
function copyProject(): string {
  const copy = mkdtempSync(join(tmpdir(), 'linli-bench-'));
  for (const name of [
    'src',
    'data',
    'content',
    'public',
    'scripts',
    'astro.config.mjs',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'CHANGELOG.md',
  ]) {
    cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

const peakHook =
  'data:text/javascript,process.on("exit",()=>console.error("PEAK",process.resourceUsage().maxRSS))';

/** Runs a script of the copy in its own process; returns seconds and peak memory in MB. */
function run(copy: string, script: string[]): { seconds: number; peak: number } {
  const start = performance.now();
  const done = spawnSync(process.execPath, ['--import', peakHook, ...script], {
    cwd: copy,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (done.status !== 0)
    throw new Error(`${script.join(' ')} failed:\n${(done.stdout + done.stderr).slice(-2000)}`);
  const peak = Number(/PEAK (\d+)/u.exec(done.stderr)?.[1] ?? Number.NaN) / 1024;
  return { seconds: (performance.now() - start) / 1000, peak };
}

function filesBelow(folder: string, end: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith(end),
  );
}

async function growth(): Promise<void> {
  console.log(
    'streets  pages  build s  pages/s  peak MB  reports  reports s  reports/s  peak MB  dist MB',
  );
  for (const size of sizes) {
    const copy = copyProject();
    try {
      addStreets(join(copy, 'data'), size);
      run(copy, ['scripts/data.ts', 'accept', 'streets']);
      const build = run(copy, ['node_modules/astro/bin/astro.mjs', 'build']);
      const dist = join(copy, 'dist');
      const pages = filesBelow(dist, '.html').length;
      const out = ['--out', 'dist/reports', '--jobs', '2'];
      const words = ['street-brief', '--format', 'pdf', '--layout', 'standard', '--force', ...out];
      const reports = await measure(['scripts/report.ts', ...words], 2, copy);
      const printed = filesBelow(dist, '.pdf').length;
      const bytes = readdirSync(dist, { recursive: true, encoding: 'utf8' }).reduce(
        (sum, name) => sum + statSync(join(dist, name)).size,
        0,
      );
      const cells = [
        size,
        pages,
        build.seconds.toFixed(1),
        (pages / build.seconds).toFixed(0),
        build.peak.toFixed(0),
        printed,
        reports.seconds.toFixed(1),
        (printed / reports.seconds).toFixed(1),
        reports.peak.toFixed(0),
        (bytes / 1e6).toFixed(1),
      ];
      const widths = [7, 6, 8, 8, 8, 8, 10, 10, 8, 8];
      console.log(cells.map((cell, index) => String(cell).padStart(widths[index] ?? 8)).join(' '));
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  }
}

const brotli = (bytes: Buffer): number => brotliCompressSync(bytes).length;

/** Brotli bytes that a page loads before any interaction. */
function weights(): void {
  const types: [name: string, page: string][] = [
    ['home', 'index.html'],
    ['chapter', 'chapters/02-chaoyang-in-figures/index.html'],
    ['chapter', 'chapters/06-174-innovations/index.html'],
    ['street', 'streets/wangjing/index.html'],
    ['chart', 'charts/outside-share/index.html'],
    ['evidence', 'evidence/index.html'],
    ['data', 'data/readings/index.html'],
  ];
  console.log(
    '\npage       html kB  css kB  js kB  fonts kB  all kB (brotli, before a reader touches anything)',
  );
  for (const [name, page] of types) {
    const html = readFileSync(join('dist', page));
    const linked = (pattern: RegExp): number =>
      [...html.toString('utf8').matchAll(pattern)].reduce(
        (sum, [, path = '']) => sum + brotli(readFileSync(join('dist', path))),
        0,
      );
    const parts = [
      brotli(html),
      linked(/<link rel="stylesheet" href="([^"]+)"/gu),
      linked(/<script type="module" src="([^"]+)"/gu),
      0,
    ];
    const all = parts.reduce((sum, part) => sum + part, 0);
    console.log(
      `${name.padEnd(10)} ${[...parts, all].map((part) => (part / 1000).toFixed(1).padStart(7)).join(' ')}`,
    );
  }
}

await benchWorkbooks(rows);
await growth();
weights();
await benchReports();
await benchDesk(rows);

const facets = await facetChange(10_000);
console.log(
  `\nfacet change with 10,000 cases, processor slowed four times: ${facets.map((time) => time.toFixed(0)).join(', ')} ms`,
);
