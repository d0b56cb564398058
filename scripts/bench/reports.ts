import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { languages } from '#src/i18n/languages.ts';
import { jobsFor, pageFiles, type ReportJob } from '#src/reports/request.ts';
import type { Format, Layout } from '#src/reports/options.ts';
import { readCatalogue, readRecipes } from '#src/reports/request-node.ts';
import { hasTaskset, measure, type Usage } from './measure.ts';
import { inTurn, spreadOf, spreadText } from './pairs.ts';

const pdf = ['--format', 'pdf', '--layout', 'standard'];

/** Pairs of measurements, ours and Chromium's in turn. */
const pairs = 5;

/** What is compared with Chromium: recipes whose PDFs print pages of the site one by one. */
const groups: readonly [name: string, recipes: readonly string[]][] = [
  ['chapters', ['chapter']],
  ['briefs', ['street-brief', 'theme-brief']],
];

/** Documents that are made and printed from a cold start. */
const cold: readonly [name: string, words: readonly string[], page: string][] = [
  ['street brief', ['street-brief', '--street', 'wangjing'], 'streets/wangjing/index.html'],
  [
    'chapter',
    ['chapter', '--chapter', '02-chaoyang-in-figures'],
    'chapters/02-chaoyang-in-figures/index.html',
  ],
];

interface ReportFileEntry {
  recipe: string;
  layout: Layout;
  format: Format;
  file: string;
  bytes: number;
}

/**
 * Benchmarks reports of the site in `dist` on two cores, and against Chromium printing the same
 * pages in two tabs, in turn: speed, CPU time, memory and file sizes.
 */
export async function benchReports(): Promise<void> {
  const out = mkdtempSync(join(tmpdir(), 'linli-bench-reports-'));
  try {
    const bound = hasTaskset ? 'bound to two' : 'NOT bound to them: no taskset here';
    console.log(`\nreports, ${String(availableParallelism())} cores, ${bound}; ${load()}`);
    await benchAllFiles(out);
    await benchUnchanged(out);
    await benchWord(out);
    for (const [name, recipes] of groups) await benchRate(out, name, recipes);
    for (const document of cold) await benchColdStart(out, ...document);
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
  return measure(['scripts/report.js', ...words, '--out', out, '--jobs', String(cores)], cores);
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

/** Word files of all chapters. */
async function benchWord(out: string): Promise<void> {
  const { seconds, cpu, peak } = await report(
    ['chapter', '--format', 'docx', '--layout', 'standard', '--force'],
    out,
    2,
  );
  console.log(
    `\nWord, all chapters: ${seconds.toFixed(1)} s, ${cpu.toFixed(1)} CPU s, peak ${peak.toFixed(0)} MiB`,
  );
}

/** PDF files per second and CPU time against Chromium with a tab for each core. */
async function benchRate(out: string, name: string, recipes: readonly string[]): Promise<void> {
  const jobs = jobsOf(recipes);
  const printed = jobs.flatMap(pageFiles);
  const [ours, chromium] = await inTurn(
    pairs,
    name,
    () => report([...recipes, ...pdf, '--force'], out, 2),
    () => measure(['scripts/bench/browser.ts', '--tabs', '2', ...printed], 2),
  );
  const steady = await measure(['scripts/bench/steady.ts', ...recipes, ...pdf, '--jobs', '2'], 2);
  const [, warm = Number.NaN] = JSON.parse(steady.output) as number[];
  console.log(
    `\n${name}: ${String(jobs.length)} PDFs of ${String(printed.length)} pages of the site, median (range) of ${String(pairs)} pairs; ${load()}`,
  );
  table(['', 'ours', 'Chromium, 2 tabs']);
  const rate = ({ seconds }: Usage): number => jobs.length / seconds;
  const printRate = ({ output }: Usage): number => jobs.length / (printSeconds(output)[0] ?? NaN);
  table(['reports/s, whole run', spread(ours, rate), spread(chromium, rate)]);
  table(['reports/s, warm', (jobs.length / warm).toFixed(2), spread(chromium, printRate)]);
  table(['CPU s', spread(ours, cpuOf, 1), spread(chromium, cpuOf, 1)]);
  table(['peak MiB', spread(ours, peakOf, 0), spread(chromium, peakOf, 0)]);
  const ratio = medianOf(ours, cpuOf) / medianOf(chromium, cpuOf);
  table(['ours ÷ Chromium, CPU', ratio.toFixed(2)]);
}

/** One report from a cold start against one print of Chromium from a cold start. */
async function benchColdStart(
  out: string,
  name: string,
  words: readonly string[],
  page: string,
): Promise<void> {
  const [ours, chromium] = await inTurn(
    pairs,
    `${name}, cold`,
    () => report([...words, '--lang', 'zh', ...pdf, '--force'], out, 2),
    () => measure(['scripts/bench/browser.ts', '--cold', page], 2),
  );
  const time = ({ seconds }: Usage): number => seconds;
  const browser = ({ output }: Usage): number => printSeconds(output)[1] ?? NaN;
  console.log(`\none ${name}, cold, median (range) of ${String(pairs)} pairs; ${load()}`);
  table(['', 's', 'ours ÷ it']);
  table(['ours, whole process', spread(ours, time)]);
  const compared: [string, (usage: Usage) => number][] = [
    ['Chromium, whole process', time],
    ['Chromium, browser start and print', browser],
  ];
  for (const [label, value] of compared) {
    const ratio = medianOf(ours, time) / medianOf(chromium, value);
    table([label, spread(chromium, value), ratio.toFixed(2)]);
  }
}

/** Seconds of printing, without and with the start of the browser. */
function printSeconds(output: string): number[] {
  return JSON.parse(output) as number[];
}

const cpuOf = ({ cpu }: Usage): number => cpu;
const peakOf = ({ peak }: Usage): number => peak;

function medianOf(usages: readonly Usage[], value: (usage: Usage) => number): number {
  return spreadOf(usages.map(value)).median;
}

function spread(usages: readonly Usage[], value: (usage: Usage) => number, digits = 2): string {
  return spreadText(spreadOf(usages.map(value)), digits);
}

function table([name = '', ...cells]: readonly string[]): void {
  console.log(name.padEnd(36) + cells.map((cell) => cell.padStart(24)).join(''));
}

function jobsOf(recipes: readonly string[]): ReportJob[] {
  const catalogue = readCatalogue(readFileSync('dist/reports/catalogue.json', 'utf8'));
  const langs = languages.map(({ id }) => id);
  const request = { recipes, values: {}, langs, layouts: ['standard'], formats: ['pdf'] } as const;
  return jobsFor(request, readRecipes('content/reports'), catalogue, langs);
}
