import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import sirv from 'sirv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '#src/i18n/languages.ts';
import { censusOf } from '../site/census/census.ts';
import { pageKind } from '../site/census/page-kinds.ts';
import { linkFaults, referenceFaults, withReports } from '../site/links.ts';
import { gathered, readSite, type Site } from '../site/site.ts';
import { oldChromium, openIn } from '../browser/old-engines.ts';
import { manyDistricts } from '../fixtures/many-districts.ts';
import { cleanEnvironment, siteFolder } from './environment.ts';
import { finder, particularsOf } from './second-site/particulars.ts';

const project = join(import.meta.dirname, '../..');
const places = join(project, 'tests/places');
const folder = siteFolder('second-site');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pages = ['node_modules/astro/bin/astro.mjs', 'build'];
const index = [['scripts/build/report-pages.ts'], ['scripts/build/search.ts']];

/** Runs a script of the project for the site in a folder. Throws with its output when it fails. */
function run(root: string, step: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, step, {
    cwd: project,
    env: { ...cleanEnvironment(), SITE_DIR: root },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${step.join(' ')} failed:\n${stdout}\n${stderr}`);
  return stdout;
}

function built(root: string): Site {
  for (const step of [pages, ...index]) run(root, step);
  return readSite(join(root, 'dist'));
}

const texts = /\.(?:html|json|svg|csv|xml|css|js)$/u;
const minutes = 60_000;

describe('a site of other places, dates and collections', () => {
  let site: Site;
  beforeAll(() => {
    cpSync(places, join(folder, 'places'), {
      recursive: true,
      filter: (path) => !path.startsWith(join(places, 'dist')),
    });
    site = built(join(folder, 'places'));
  }, 3 * minutes);

  it('has no faults in data, claims and chapters', () => {
    for (const command of ['data', 'claims']) {
      const said = run(join(folder, 'places'), [`scripts/${command}.ts`, 'check', '--lang', 'en']);
      expect(said).toContain('no faults');
    }
  });

  it('says nothing of the first site: none of its names, ids, sources and numbers', () => {
    const find = finder(particularsOf(project));
    const faults = [...site.files]
      .filter((file) => texts.test(file) && !file.startsWith('_astro/'))
      .flatMap((file) =>
        find(readFileSync(join(site.root, file), 'utf8')).map((fault) => ({ page: file, fault })),
      );
    expect(gathered(faults)).toEqual([]);
  });

  it('shares no name with the first site, so that the search above means something', () => {
    const [first, second] = [particularsOf(project), particularsOf(places)];
    expect([...second].filter((name) => first.has(name))).toEqual([]);
    expect(first.size).toBeGreaterThan(500);
  });

  it('counts one of a thing in the singular', () => {
    const plural =
      /(?<![\d.,–%”)-])\b1 (?:have|are|lie|agree|disagree|subdistricts|cases|classes|themes|readings|percentages|problems|reforms|sources)\b/gu;
    const faults = site.pages
      .filter(({ path }) => path.startsWith('/en/'))
      .flatMap(({ path, document }) =>
        (document.querySelector('main')?.textContent.match(plural) ?? []).map((fault) => ({
          page: path,
          fault,
        })),
      );
    expect(gathered(faults)).toEqual([]);
  });

  it('has every kind of page', () => {
    const ofFirst = [
      ...['home', 'chapter', 'chart', 'embed', 'street', 'problem', 'practice', 'scheme', 'theme'],
      ...['reform', 'case', 'dataset', 'indicator', 'source', 'evidence part', 'claim', 'errata'],
    ];
    const kinds = new Set(site.pages.map(({ path }) => pageKind(path)));
    expect(ofFirst.filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  it('has a page for each subdistrict and date, also where two share an id or one was merged', () => {
    for (const path of ['nantang', '331503-nantang', 'shiqiao', 'zhonglou', 'zhonglou/2015-12'])
      for (const { prefix } of languages)
        expect(site.files).toContain(`${prefix}streets/${path}/index.html`);
  });

  it('has no service worker: it does not ask for one', () => {
    expect([...site.files].filter((file) => file.includes('offline'))).toEqual([]);
    const scripts = [...site.files].filter((file) => file.endsWith('.js'));
    const text = scripts.map((file) => readFileSync(join(site.root, file), 'utf8')).join('');
    expect(text).not.toContain('serviceWorker');
  });

  it('leads from every number to its evidence', () => {
    const missed = censusOf(site).filter(({ hasPath }) => !hasPath);
    expect(
      gathered(
        missed.map(({ page, context, where }) => ({ page, fault: `${context} in ${where}` })),
      ),
    ).toEqual([]);
  });

  it('names every folded list of values of a chart', () => {
    const faults = site.pages.flatMap(({ path, document }) => {
      const names = [...document.querySelectorAll('.chart-evidence summary')].map(
        ({ textContent }) => textContent,
      );
      const again = names.filter((name, index) => names.indexOf(name) !== index);
      return again.map((name) => ({ page: path, fault: `“${name}” again` }));
    });
    expect(gathered(faults)).toEqual([]);
  });

  it('has no broken links and references', () => {
    // Reports are made below, for a few pages; the others are taken for made.
    expect(linkFaults(withReports(site))).toEqual([]);
    expect(referenceFaults(site)).toEqual([]);
  });

  it(
    'has valid HTML',
    async () => {
      const checker = new HtmlValidate({ extends: ['html-validate:standard'] });
      const faults: { page: string; fault: string }[] = [];
      for (const { path, html } of site.pages.filter(
        ({ path: at }) => !/\/(?:data|indicators)\/./u.test(at),
      )) {
        const { results } = await checker.validateString(html, path);
        for (const { messages } of results)
          for (const { ruleId, message } of messages)
            faults.push({ page: path, fault: `${ruleId}: ${message}` });
      }
      expect(gathered(faults)).toEqual([]);
    },
    2 * minutes,
  );

  it(
    'has reports',
    () => {
      const out = join(folder, 'reports');
      const options = ['--lang', 'zh,en', '--format', 'pdf', '--layout', 'standard', '--out', out];
      const cache = ['--cache', join(folder, 'cache')];
      for (const recipe of [
        ['street-brief', '--street', 'zhonglou,331503-nantang,hekou'],
        ['comparison', '--street', 'matou,pinghu'],
        ['theme-brief', '--theme', 'renewal,safety'],
        ['problem-brief', '--problem', 'no-lifts'],
        ['book'],
      ])
        run(join(folder, 'places'), ['scripts/report.js', ...recipe, ...options, ...cache]);
      for (const { id } of languages)
        for (const name of ['streets/zhonglou', 'themes/safety', 'problems/no-lifts', 'book'])
          expect(
            readFileSync(join(out, `${name}.${id}.pdf`))
              .subarray(0, 5)
              .toString(),
          ).toBe('%PDF-');
    },
    3 * minutes,
  );
});

describe('a site of many districts and dates', () => {
  let site: Site;
  const extent = { districts: 8, dates: 3, subdistricts: 16 };
  beforeAll(() => {
    const root = join(folder, 'many');
    manyDistricts(project, root, extent);
    run(root, ['scripts/claims.ts', 'check', '--lang', 'en']);
    site = built(root);
  }, 6 * minutes);

  it('has no page of more than 3,000 elements, but for tables of data', () => {
    const faults = site.pages
      .filter(({ path }) => !/^\/(?:en\/)?(?:data|code-book)\//u.test(path))
      .map(({ path, html }) => ({ path, size: html.match(/<[a-z]/gu)?.length ?? 0 }))
      .filter(({ size }) => size > 3000)
      .map(({ path, size }) => ({ page: path, fault: `${String(size)} elements` }));
    expect(gathered(faults)).toEqual([]);
  });

  it('has a page for each district, which the list of districts leads to', () => {
    const list = site.pages.find(({ path }) => path === '/en/streets/');
    const rows = [...(list?.document.querySelectorAll('tbody th a') ?? [])];
    const paths = rows.map((link) => link.getAttribute('href') ?? '');
    expect(new Set(paths).size).toBe(extent.districts);
    for (const path of paths) expect(site.files).toContain(`${path.slice(1)}index.html`);
    expect(list?.document.querySelector('[data-filter-rows]')).not.toBeNull();
  });

  it('shows the register in parts, and every link to a row finds it', () => {
    expect(site.files).toContain('data/streets/2/index.html');
    const some = site.pages.filter(
      ({ path }, index) => path.includes('/data/streets/') || index % 12 === 0,
    );
    expect(linkFaults(withReports(site), some)).toEqual([]);
  });
});

describe('an empty site', () => {
  const root = join(folder, 'empty');
  let site: Site;
  beforeAll(() => {
    run('.', ['scripts/new.ts', 'site', root, '--zh', '某区资料', '--en', 'Some district']);
    appendFileSync(join(root, 'content/site.yaml'), 'offline: true\n');
    site = built(root);
  }, 3 * minutes);

  it('links to nothing that is not there, and has reports', () => {
    // The book, its chapter and their summaries, errata, and what a class needs of the chapter.
    expect(run(root, ['scripts/report.js', '--all', '--cache', join(folder, 'cache')])).toMatch(
      /34 个文件/u,
    );
    expect(linkFaults(readSite(site.root))).toEqual([]);
  });

  it('opens only rooms that have something', () => {
    const home = site.pages.find(({ path }) => path === '/en/');
    const menu = [...(home?.document.querySelectorAll('.masthead nav li a') ?? [])];
    const names = menu.map(({ textContent }) => textContent);
    expect(names).toEqual(['Chapters', 'Reports', 'Data', '中文', 'English']);
    expect(home?.document.querySelectorAll('#problems, #toolkit, figure')).toHaveLength(0);
  });

  it('has no headings over nothing and counts no nothings', () => {
    const faults = site.pages
      .filter(({ path }) => !/\/(?:data|indicators)\//u.test(path))
      .flatMap(({ path, document }) => {
        const main = document.querySelector('main');
        const last = [...(main?.querySelectorAll('h2, h3') ?? [])].filter(
          (heading) => heading.nextElementSibling === null && heading.nextSibling === null,
        );
        const nothing = /\b0 of 0\b|0 例中|0条|共0/u.exec(main?.textContent ?? '');
        return [
          ...last.map(({ textContent }) => ({ page: path, fault: `nothing below ${textContent}` })),
          ...(nothing === null ? [] : [{ page: path, fault: nothing[0] }]),
        ];
      });
    expect(gathered(faults)).toEqual([]);
  });

  it('keeps a page once read for when there is no network, as it asks for', async () => {
    const browser = await oldChromium(109);
    if (browser === undefined) return;
    const files = sirv(site.root);
    const server = createServer((request, response) => files(request, response)).listen(0);
    const at = `http://localhost:${String((server.address() as AddressInfo).port)}`;
    const { page, faults } = await openIn(browser, `${at}/en/data/`);
    const isKept = (): Promise<boolean> =>
      page.evaluate(async () => {
        const needed = [
          location.href,
          document.querySelector<HTMLLinkElement>('link[rel=stylesheet]')?.href ?? '',
        ];
        const kept = await Promise.all(needed.map((url) => caches.match(url)));
        return navigator.serviceWorker.controller !== null && kept.every(Boolean);
      });
    await expect.poll(isKept, { timeout: 20_000 }).toBe(true);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await page.goto(`${at}/en/data/`);
    expect(await page.textContent('h1')).toBe('Data');
    expect(await page.evaluate(() => getComputedStyle(document.body).margin)).toBe('0px');
    await expect(page.goto(`${at}/en/terms/`)).rejects.toThrow();
    expect(faults.filter((fault) => /policy|Security/iu.test(fault))).toEqual([]);
    await browser.close();
  });
});
