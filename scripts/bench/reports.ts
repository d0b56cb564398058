import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { languages } from '#src/i18n/languages.ts';
import { jobsFor, pageFiles, type ReportJob } from '#src/reports/request.ts';
import type { Format, Layout } from '#src/reports/options.ts';
import { readCatalogue, readRecipes } from '#src/reports/request-node.ts';
import { hasTaskset, measure, type Usage } from './measure.ts';

const pdf = ['--format', 'pdf', '--layout', 'standard'];
const briefs = ['street-brief', 'theme-brief'];
const street = ['street-brief', '--street', 'wangjing', '--lang', 'zh', ...pdf];
const streetPage = 'streets/wangjing/index.html';

interface ReportFileEntry {
  recipe: string;
  layout: Layout;
  format: Format;
  file: string;
  bytes: number;
  pages?: number;
}

/**
 * Benchmarks reports of the site in `dist` on one core and on two against Chromium printing the
 * same pages: speed, memory and file sizes.
 */
export async function benchReports(): Promise<void> {
  const out = mkdtempSync(join(tmpdir(), 'linli-bench-reports-'));
  try {
    const bound = hasTaskset ? 'bound to them' : 'NOT bound to them: no taskset here';
    console.log(`\nreports, ${String(availableParallelism())} cores, ${bound}; ${load()}`);
    await benchAllFiles(out);
    await benchUnchanged(out);
    await benchRates(out);
    await benchColdStart(out);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** System load during the measurement. */
function load(): string {
  return `load average ${loadavg()
    .map((one) => one.toFixed(1))
    .join(' ')}`;
}

function row(cells: readonly (string | number)[], first = 34): void {
  const [name = '', ...rest] = cells;
  const texts = rest.map((cell) => (typeof cell === 'number' ? cell.toFixed(1) : cell));
  console.log(String(name).padEnd(first) + texts.map((cell) => cell.padStart(10)).join(''));
}

function report(words: readonly string[], out: string, cores: number): Promise<Usage> {
  return measure(['scripts/report.ts', ...words, '--out', out, '--jobs', String(cores)], cores);
}

/** Builds all files of all recipes without the cache and reports their sizes. */
async function benchAllFiles(out: string): Promise<void> {
  const done = await report(['--all', '--force'], out, 2);
  const files = JSON.parse(readFileSync(join(out, 'index.json'), 'utf8')) as ReportFileEntry[];
  row(['', 'files', 's', 'files/s', 'CPU s', 'peak MiB']);
  const { seconds, cpu, peak } = done;
  row([
    'all files, without cache, two cores',
    files.length,
    seconds,
    files.length / seconds,
    cpu,
    peak,
  ]);
  row(['\nkB a file', 'format', 'files', 'mean', 'max']);
  const groups = Map.groupBy(files, ({ recipe, format }) => `${recipe} ${format}`);
  for (const group of [...groups.values()]) {
    const sizes = group.map(({ bytes }) => bytes / 1000);
    const mean = sizes.reduce((a, b) => a + b, 0) / sizes.length;
    const { recipe = '', format = '' } = group[0] ?? {};
    row([recipe, format, String(group.length), mean, Math.max(...sizes)], 33);
  }
  const large = files.filter(({ bytes }) => bytes > 200_000);
  console.log(`\nabove 200 kB: ${String(large.length)} of ${String(files.length)}`);
  for (const { file, bytes } of large) console.log(`  ${file} ${(bytes / 1000).toFixed(0)}`);
}

/** Repeats the run when nothing has changed. */
async function benchUnchanged(out: string): Promise<void> {
  await report(['--all'], out, 2);
  const { seconds, output, peak } = await report(['--all'], out, 2);
  const made = /of them new: (\d+)/u.exec(output)?.[1] ?? '?';
  console.log(
    `\nnothing has changed: ${seconds.toFixed(1)} s, ${made} rebuilt, peak ${peak.toFixed(0)} MiB`,
  );
}

/** PDF files per second against Chromium with one tab per core. */
async function benchRates(out: string): Promise<void> {
  for (const [name, recipes] of [
    ['briefs', briefs],
    ['all', []],
  ] as const) {
    const jobs = jobsOf(recipes);
    const printed = jobs.flatMap(pageFiles);
    console.log(
      `\n${name}: ${String(jobs.length)} reports as PDF, from ${String(printed.length)} pages of the site; ${load()}`,
    );
    row(['', 's', 'reports/s', 'pages/s', 'CPU s', 'peak MiB']);
    for (const cores of [1, 2]) {
      const words = recipes.length === 0 ? ['--all', ...pdf] : [...recipes, ...pdf];
      const run = await report([...words, '--force'], out, cores);
      const pages = pagesOf(out, recipes, words);
      const { seconds, cpu, peak } = run;
      const cells = (time: number): number[] => [time, jobs.length / time, pages / time];
      row([`whole run, ${coresText(cores)}`, ...cells(seconds), cpu, peak]);
      const steady = await measure(
        ['scripts/bench/steady.ts', ...recipes, ...pdf, '--jobs', String(cores)],
        cores,
      );
      const [, warm = Number.NaN] = JSON.parse(steady.output) as number[];
      row([`steady, ${coresText(cores)}`, ...cells(warm), '', steady.peak]);
      const chromium = await measure(
        ['scripts/bench/browser.ts', '--tabs', String(cores), ...printed],
        cores,
      );
      const [print = Number.NaN] = JSON.parse(chromium.output) as number[];
      row([`Chromium, ${String(cores)} tab(s)`, print, jobs.length / print, '', '', chromium.peak]);
      row([`  ours ÷ Chromium: whole, steady`, print / seconds, print / warm]);
    }
  }
}

function coresText(cores: number): string {
  return cores === 1 ? 'one core' : `${String(cores)} cores`;
}

/** Page count of the PDF files of the last full run; briefs are included. */
function pagesOf(out: string, recipes: readonly string[], words: readonly string[]): number {
  const files = JSON.parse(readFileSync(join(out, 'index.json'), 'utf8')) as ReportFileEntry[];
  return files
    .filter(({ format, layout }) => words.includes(format) && words.includes(layout))
    .filter(({ recipe }) => recipes.length === 0 || recipes.includes(recipe))
    .reduce((sum, { pages = 0 }) => sum + pages, 0);
}

function jobsOf(recipes: readonly string[]): ReportJob[] {
  const catalogue = readCatalogue(readFileSync('dist/reports/catalogue.json', 'utf8'));
  const langs = languages.map(({ id }) => id);
  const request = { recipes, values: {}, langs, layouts: ['standard'], formats: ['pdf'] } as const;
  return jobsFor(request, readRecipes('content/reports'), catalogue, langs);
}

const times = 5;

/** One report from a cold start against one Chromium print from a cold start. */
async function benchColdStart(out: string): Promise<void> {
  const own: number[] = [];
  const inner: number[][] = [];
  const chromium: number[] = [];
  for (let time = 0; time < times; time += 1) {
    own.push((await report([...street, '--force'], out, 2)).seconds);
    const print = await measure(['scripts/bench/browser.ts', '--cold', streetPage], 2);
    chromium.push(print.seconds);
    inner.push(JSON.parse(print.output) as number[]);
  }
  const ours = median(own);
  console.log(`\none street brief, cold, median of ${String(times)}, two cores; ${load()}`);
  row(['', 's', 'ours ÷ it']);
  const compared: [string, number][] = [
    ['ours, whole process', ours],
    ['Chromium, whole process', median(chromium)],
    ['Chromium, browser start and print', median(inner.map(([, all = 0]) => all))],
    ['Chromium, print alone', median(inner.map(([print = 0]) => print))],
  ];
  for (const [name, seconds] of compared)
    row([name, seconds.toFixed(2), (ours / seconds).toFixed(2)]);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
