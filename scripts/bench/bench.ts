import { cpSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { datasets } from '#data/index.ts';
import { accept } from '#src/tables/write/accept-node.ts';
import { inspect } from '#src/tables/inspect-node.ts';
import { commandFlags, misuse } from '../command.ts';
import { pagesEnvironment, pagesInto } from '../build/pages-command.ts';
import { facetChange } from './cases.ts';
import { benchDesk } from './desk.ts';
import { eleventyPages } from './eleventy.ts';
import { benchLoads } from './loads.ts';
import { benchReports } from './reports.ts';
import { addStreets } from './streets.ts';
import { measure } from './measure.ts';
import { benchTables } from './tables.ts';
import { benchWorkbooks } from './workbooks.ts';

/**
 * `npm run bench`: how long tables take to check, against Papa Parse and Zod, and workbooks to read;
 * how the pages and the street briefs scale with the number of streets (time, peak memory, pages per
 * second), with Eleventy in the same run; what pages cost a weak phone; reports compared with Chromium,
 * in turn; the desk and the cases with many rows. `--streets 23,230` and `--rows 1000,10000` set the
 * sizes; `--only loads,reports` measures these alone, on the built site.
 */
const usage =
  'npm run bench -- [--streets 23,230,2300] [--rows 1000,10000,100000] [--only tables,workbooks,growth,loads,reports,desk,cases]';
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

function filesBelow(folder: string, end: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith(end),
  );
}

const sizeOf = (file: string): number => statSync(file).size;

/** Pages and briefs of growing registers, and as many pages made by Eleventy, in the same run. */
async function growth(): Promise<void> {
  const heads = ['pages', 'build s', 'CPU s', 'pages/CPU s', 'peak MB', 'dist MB'];
  const more = ['briefs', 'briefs s', 'briefs/s', 'peak MB', 'Eleventy', 'pages/CPU s', 'peak MB'];
  const print = (cells: readonly string[]): void => {
    console.log(cells.map((cell) => cell.padStart(11)).join(' '));
  };
  print(['streets', ...heads, ...more]);
  for (const size of sizes) {
    const copy = copyProject();
    try {
      addStreets(join(copy, 'data'), size);
      // Of a table without a history nobody has to say who changed it.
      rmSync(join(copy, 'data/streets/history.yaml'), { force: true });
      accept(inspect(join(copy, 'data'), datasets), 'streets');
      const build = await measure(pagesInto('dist'), 2, copy, pagesEnvironment);
      const dist = join(copy, 'dist');
      const pages = filesBelow(dist, '.html').length;
      const bytes = filesBelow(dist, '').reduce((sum, name) => sum + sizeOf(join(dist, name)), 0);
      await measure(['scripts/build/report-pages.ts', 'dist'], 2, copy);
      const out = ['--out', 'dist/reports', '--jobs', '2'];
      const words = ['street-brief', '--format', 'pdf', '--layout', 'standard', '--force', ...out];
      const reports = await measure(['scripts/report.js', ...words], 2, copy);
      const printed = filesBelow(dist, '.pdf').length;
      const peer = await eleventyPages(pages);
      print([
        ...[String(size), String(pages), build.seconds.toFixed(1), build.cpu.toFixed(1)],
        ...[(pages / build.cpu).toFixed(0), build.peak.toFixed(0), (bytes / 1e6).toFixed(1)],
        ...[String(printed), reports.seconds.toFixed(1), (printed / reports.seconds).toFixed(1)],
        ...[reports.peak.toFixed(0), `${peer.seconds.toFixed(1)} s`, (pages / peer.cpu).toFixed(0)],
        peer.peak.toFixed(0),
      ]);
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  }
}

/** What is measured, in this order. */
const parts = {
  tables: () => benchTables(rows),
  workbooks: () => benchWorkbooks(rows),
  growth,
  loads: benchLoads,
  reports: benchReports,
  desk: () => benchDesk(rows),
  cases: benchCases,
} satisfies Record<string, () => Promise<void>>;

async function benchCases(): Promise<void> {
  const facets = await facetChange(10_000);
  console.log(
    `\nfacet change with 10,000 cases, processor slowed four times: ${facets.map((time) => time.toFixed(0)).join(', ')} ms`,
  );
}

const chosen = values.only?.split(',') ?? Object.keys(parts);
for (const name of chosen) {
  const part = (parts as Record<string, (() => Promise<void>) | undefined>)[name];
  if (part === undefined) misuse(usage, `--only ${name}`);
  else await part();
}
