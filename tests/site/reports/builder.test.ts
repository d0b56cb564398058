import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { openCache, pruneCache } from '#src/reports/store/cache-node.ts';
import type { Engines } from '#src/reports/engines.ts';
import { ReportError, type ReportFault } from '#src/reports/faults.ts';
import type { Format } from '#src/reports/options.ts';
import { jobsFor, type ReportJob } from '#src/reports/request/jobs.ts';
import type { Recipe } from '#src/reports/request/recipe.ts';
import { runJobs } from '#src/reports/run/run-node.ts';
import { openBuilder, type BuilderOptions } from '#src/reports/run/builder-node.ts';
import { brief, catalogue, comparison, head, pages, recipe } from './built-pages.ts';

/** Tests of the builder: caching and faults. */
const folder = mkdtempSync(join(tmpdir(), 'reports-builder-'));
afterAll(() => rmSync(folder, { recursive: true }));
const dist = join(folder, 'dist');
const out = join(folder, 'out');
const cache = join(folder, 'cache');

function put(file: string, text: string): void {
  mkdirSync(dirname(join(dist, file)), { recursive: true });
  writeFileSync(join(dist, file), text);
}

beforeEach(() => {
  for (const place of [dist, out, cache]) rmSync(place, { recursive: true, force: true });
  for (const [file, html] of Object.entries(pages)) put(file, html);
  put('reports/catalogue.json', JSON.stringify(catalogue));
});

const options: BuilderOptions = { dist, out, base: '/linli', cache, code: 'one' };

/** Fake engines that count compilations. */
function counting(): { engines: Engines; compiled: () => number } {
  let count = 0;
  return {
    compiled: () => count,
    engines: {
      compile: () =>
        Promise.resolve((report) => {
          count += 1;
          return Promise.resolve({ bytes: new TextEncoder().encode(report.typst), pages: 2 });
        }),
      rasterise: () => Promise.resolve(() => Promise.resolve(new Uint8Array([1]))),
    },
  };
}

function jobs(of: Recipe = brief, formats: Format[] = ['pdf', 'epub']): ReportJob[] {
  const values = { street: ['wangjing', 'maizidian'] };
  const request = {
    recipes: [],
    values,
    langs: ['zh' as const],
    layouts: ['standard' as const],
    formats,
  };
  return jobsFor(request, [of], catalogue, ['zh']);
}

/** Runs jobs with a new builder; returns the files that were not cached. */
async function made(list = jobs(), own: Partial<BuilderOptions> = {}): Promise<string[]> {
  const builder = openBuilder({ ...options, ...own }, counting().engines);
  const fresh: string[] = [];
  for (const job of list) {
    const { files, faults } = await builder(job);
    expect(faults).toEqual([]);
    fresh.push(...files.filter((one) => one.fresh).map(({ file }) => file));
  }
  return fresh;
}

const all = ['wangjing', 'maizidian'].flatMap((id) => [
  `streets/${id}.zh.pdf`,
  `streets/${id}.zh.epub`,
]);

describe('the cache', () => {
  test('returns byte-identical files for unchanged input', async () => {
    expect(await made()).toEqual(all);
    const before = all.map((file) => readFileSync(join(out, file)));
    rmSync(out, { recursive: true });
    const { engines, compiled } = counting();
    const builder = openBuilder(options, engines);
    for (const job of jobs()) {
      const { files } = await builder(job);
      expect(files.map(({ fresh, pages: count }) => [fresh, count])).toEqual([
        [false, 2],
        [false, undefined],
      ]);
    }
    expect(compiled()).toBe(0);
    expect(all.map((file) => readFileSync(join(out, file)))).toEqual(before);
  });

  test('misses when the printed part of a page changes, and only then', async () => {
    await made();
    const page = 'streets/wangjing/index.html';
    put(
      page,
      (pages[page] ?? '').replace('</head>', '<link rel="stylesheet" href="/b.css"></head>'),
    );
    expect(await made()).toEqual([]);
    put(page, (pages[page] ?? '').replace('264,037', '264,038'));
    expect(await made()).toEqual(all.filter((file) => file.includes('wangjing')));
  });

  test('misses when the recipe, the site URL, the base path, the version or the code changes', async () => {
    await made();
    const other = { ...brief, about: { ...brief.about, zh: '讲别的' } };
    expect(await made(jobs(other))).toEqual(all);
    expect(await made(jobs(), { siteUrl: 'https://site.example/linli/' })).toEqual(all);
    expect(await made(jobs(), { siteUrl: 'https://other.example/linli/' })).toEqual(all);
    expect(await made(jobs(), { base: '/other' })).toEqual(all);
    expect(await made(jobs(), { code: 'two' })).toEqual(all);
    put('reports/catalogue.json', JSON.stringify({ ...catalogue, version: '0.2.0' }));
    expect(await made()).toEqual(all);
    put('reports/catalogue.json', JSON.stringify({ ...catalogue, date: '2027-01-01' }));
    expect(await made()).toEqual(all);
    put('reports/catalogue.json', JSON.stringify(catalogue));
    expect(await made()).toEqual([]);
  });

  test('is not used when there is no cache folder', async () => {
    const without: BuilderOptions = { dist, out, base: '/linli', code: 'one' };
    const builder = openBuilder(without, counting().engines);
    const [job] = jobs();
    if (job === undefined) throw new Error('no job');
    const twice = [await builder(job), await builder(job)];
    expect(twice.flatMap(({ files }) => files.map(({ fresh }) => fresh))).not.toContain(false);
    expect(existsSync(cache)).toBe(false);
  });

  test('keeps the entries of a run when it is pruned', async () => {
    await made();
    const builder = openBuilder(options, counting().engines);
    const [first] = jobs();
    if (first === undefined) throw new Error('no job');
    const { files } = await builder(first);
    writeFileSync(join(cache, 'left.part'), 'half');
    pruneCache(cache, new Set(files.map(({ key }) => key)));
    expect(await made()).toEqual(all.slice(2));
    const known = openCache(cache);
    expect(files.map(({ key }) => known.get(key)?.bytes.length)).toEqual(
      files.map(({ bytes }) => bytes),
    );
    expect(existsSync(join(cache, 'left.part'))).toBe(false);
  });
});

const fault: ReportFault = { page: 'p', where: 'w', zh: '不行', en: 'no' };

describe('a fault', () => {
  test('in one format does not affect the others', async () => {
    const engines: Engines = {
      ...counting().engines,
      compile: () =>
        Promise.resolve(() => {
          throw new ReportError([fault]);
        }),
    };
    const [job] = jobs(brief, ['pdf', 'docx', 'epub']);
    if (job === undefined) throw new Error('no job');
    const { files, faults } = await openBuilder(options, engines)(job);
    expect(files.map(({ format }) => format)).toEqual(['docx', 'epub']);
    expect(faults).toEqual([fault]);
    // Failed files are not cached.
    expect(await made([job])).toEqual([all[0]]);
  });

  test('in a document is reported once for all formats, and does not affect the next document', async () => {
    const wrong = recipe(
      `${head}each: street\npath: x/{street}\nparts:\n  - page: /streets/{street}/\n    sections: [gap]\n`,
      'wrong',
    );
    const list = jobs(wrong, ['pdf', 'docx', 'epub']);
    const builder = openBuilder(options, counting().engines);
    const [without, having] = await Promise.all(list.map((job) => builder(job)));
    expect(without?.files).toEqual([]);
    expect(without?.faults.map(({ page, where }) => `${page} ${where}`)).toEqual([
      'content/reports/wrong.yaml:7 /streets/wangjing/ #gap',
    ]);
    expect(having?.files.map(({ file }) => file)).toEqual([
      'x/maizidian.zh.pdf',
      'x/maizidian.zh.docx',
      'x/maizidian.zh.epub',
    ]);
  });

  test('in a page that several documents use is reported once per run', async () => {
    rmSync(join(dist, 'streets/wangjing'), { recursive: true });
    const list = jobs(comparison, ['epub']);
    const [job] = list;
    if (job === undefined) throw new Error('no job');
    const twice = [job, { ...job, name: 'another' }];
    const run = await runJobs(twice, options, { processes: 1 });
    expect([run.files, run.left]).toEqual([[], 0]);
    expect(run.faults.map(({ page, where }) => `${page} ${where}`)).toEqual([
      'content/reports/comparison.yaml:8 /streets/wangjing/',
    ]);
  });

  test('of the program is not hidden', async () => {
    const engines: Engines = {
      ...counting().engines,
      compile: () => Promise.reject(new TypeError('a slip in the code')),
    };
    const [job] = jobs();
    if (job === undefined) throw new Error('no job');
    await expect(openBuilder(options, engines)(job)).rejects.toThrow('a slip in the code');
  });
});

test('a stopped run returns the number of jobs left and the files in job order', async () => {
  const list = jobs(brief, ['epub']);
  const run = await runJobs(list, options, {
    processes: 1,
    stopped: () => existsSync(join(out, all[1] ?? '')),
  });
  expect([run.files.map(({ file }) => file), run.left]).toEqual([[all[1]], 1]);
});
