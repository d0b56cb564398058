import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page, Route } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Lang } from '#src/model.ts';
import { languages } from '#src/i18n/languages.ts';
import { readCatalogue } from '#src/reports/request/read-catalogue.ts';
import { openReport } from '#src/reports/compose/compose.ts';
import { nodeEngines } from '#src/reports/run/engines-node.ts';
import { makeReport } from '#src/reports/make.ts';
import { makerWords } from '#src/i18n/maker.ts';
import type { Format } from '#src/reports/options.ts';
import { jobsFor, type ReportRequest } from '#src/reports/request/jobs.ts';
import { readRecipes } from '#src/reports/request/recipes-node.ts';
import { bringAxe, findings } from './axe.ts';
import { address, browser, narrow, visit, wide, widen } from './browser.ts';
import { siteDir } from '../site/site.ts';

const catalogue = readCatalogue(readFileSync(join(siteDir, 'reports/catalogue.json'), 'utf8'));
const recipes = readRecipes('content/reports');
const engines = nodeEngines();
const words = makerWords.zh.script;

/** The output of the command for the same choice and the address of the served site. */
function byCommand(id: string, streets: string[], lang: Lang, format: Format) {
  return asCommanded({ recipes: [id], values: { street: streets }, langs: [lang] }, format);
}

async function asCommanded(
  request: Pick<ReportRequest, 'recipes' | 'values' | 'langs' | 'sections' | 'full'>,
  format: Format,
) {
  const [job] = jobsFor(
    { ...request, layouts: ['standard'], formats: [format] },
    recipes,
    catalogue,
    languages.map((language) => language.id),
  );
  if (job === undefined) throw new Error(`No job for ${request.recipes.join(' ')}`);
  const document = openReport(job, {
    html: (file) => {
      const path = join(siteDir, file);
      return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
    },
    base: new URL(address('')).pathname.replace(/\/$/u, ''),
    siteUrl: address('/'),
    catalogue,
  });
  const { version, date } = catalogue;
  const { bytes } = await makeReport(
    (points) => document('standard', points),
    format,
    { name: job.name, layout: 'standard', site: catalogue.site[job.lang], version, date },
    engines,
  );
  return Buffer.from(bytes);
}

/** A page with its own cache, and its requests. The site has no prebuilt files. */
async function open(path: string, before?: (page: Page) => Promise<unknown>) {
  // The tests read the files that are made by fetching them, which the policy of the pages forbids.
  const context = await (
    await browser()
  ).newContext({ viewport: { width: wide, height: 900 }, bypassCSP: true });
  onTestFinished(() => context.close());
  const requests: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.route('**/reports/index.json', (route) => route.fulfill({ status: 404 }));
  await before?.(page);
  await page.goto(address(path));
  return { context, page, requests };
}

async function choose(page: Page, recipe: string, streets: readonly string[]): Promise<void> {
  await page.check(`[name="recipe"][value="${recipe}"]`);
  const boxes = page.locator('[name="street"]');
  await expect.poll(() => boxes.first().isVisible()).toBe(true);
  for (const box of await boxes.all()) {
    await box.setChecked(streets.includes((await box.getAttribute('value')) ?? ''));
  }
}

const extent = (page: Page): Promise<string> => page.innerText('#report-extent');

/** Makes the chosen report and returns the newest file with its name. */
async function make(page: Page): Promise<{ name: string; bytes: Buffer }> {
  const links = page.locator('#report-results li a[download]');
  const before = await links.count();
  await page.click('#report-make');
  await expect.poll(() => links.count(), { timeout: 30_000 }).toBe(before + 1);
  await expect.poll(() => page.isVisible('#report-progress'), { timeout: 30_000 }).toBe(false);
  const link = links.first();
  const text = await link.evaluate(async (element) => {
    const answer = await fetch((element as HTMLAnchorElement).href);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  });
  return { name: (await link.getAttribute('download')) ?? '', bytes: Buffer.from(text, 'latin1') };
}

const heavy = (url: string): boolean =>
  /\/reports\/engine\/|\/(?:worker|document|finish)[.-]/u.test(url);

describe('reports page', () => {
  it.each(['/reports/', '/en/reports/'])(
    'without scripts lists all prebuilt files at %s',
    async (path) => {
      const { page } = await visit(path, { scripts: false });
      const request = { recipes: [], values: {}, langs: [], layouts: [], formats: [] };
      const ids = languages.map(({ id }) => id);
      const files = jobsFor(request, recipes, catalogue, ids).flatMap((job) => job.files);
      const links = await page
        .locator('.ready a')
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
      expect(links.sort()).toEqual(
        files.map(({ file }) => encodeURI(address(`/reports/${file}`))).sort(),
      );
      expect(await page.isVisible('#report-form')).toBe(false);
    },
  );

  it('loads no script before the first interaction, and no engine before the button is pressed', async () => {
    const { page, requests } = await open('/reports/');
    await page.waitForLoadState('networkidle');
    expect(requests.filter((url) => /report-form|\.json$|engine|worker/u.test(url))).toEqual([]);
    await choose(page, 'street-brief', ['wangjing']);
    await expect.poll(() => extent(page)).toMatch(/\d+\.\d MB/u);
    expect(await page.textContent('#report-make')).toBe(words.loadAndMake);
    expect(requests.some((url) => url.includes('/reports/catalogue.json'))).toBe(true);
    expect(requests.filter(heavy)).toEqual([]);
  });

  it('shows prebuilt files with pages and size, and estimates the rest', async () => {
    const base = { recipe: 'street-brief', lang: 'zh', layout: 'standard', format: 'pdf' };
    const made = ['wangjing', 'maizidian'].map((id) => ({
      ...{ ...base, values: [id], file: `streets/${id}.zh.pdf`, bytes: 76_000, pages: 2 },
    }));
    const compared = { ...made[0], recipe: 'comparison', values: ['wangjing', 'maizidian'] };
    const json = [...made, { ...compared, file: 'comparison/wangjing+maizidian.zh.pdf' }];
    const five = ['wangjing', 'maizidian', 'jianwai', 'hujialou', 'donghu'];
    const sizes = [{ ...compared, values: five, bytes: 112_000, pages: 5 }];
    const { page } = await open('/reports/', async (own) => {
      await own.route('**/reports/index.json', (route: Route) => route.fulfill({ json }));
      await own.route('**/reports/sizes.json', (route: Route) => route.fulfill({ json: sizes }));
    });
    await choose(page, 'street-brief', ['wangjing']);
    await expect.poll(() => extent(page)).toContain('2 页，76 kB');
    expect(await page.getAttribute('#report-extent a', 'href')).toBe(
      new URL(address('/reports/streets/wangjing.zh.pdf')).pathname,
    );
    await choose(page, 'comparison', ['wangjing', 'maizidian', 'jianwai']);
    // On the line between two and five, with the address that links carry in the browser.
    await expect.poll(() => extent(page)).toContain('约 3 页，99 kB');
    await choose(page, 'comparison', ['wangjing']);
    await expect.poll(() => extent(page)).toContain('还要再选 1 个');
    expect(await page.isDisabled('#report-make')).toBe(true);
  });
});

describe('report builder', () => {
  it('produces the same bytes as the command, reports progress, and continues offline', async () => {
    const { page, context, requests } = await open('/reports/');
    await choose(page, 'street-brief', ['wangjing']);
    await page.evaluate(() => {
      const bar = document.querySelector('progress');
      const seen: number[] = [];
      (globalThis as unknown as { seen: number[] }).seen = seen;
      if (bar !== null)
        new MutationObserver(() => seen.push(bar.value / bar.max)).observe(bar, {
          attributes: true,
        });
    });
    const brief = await make(page);
    const seen = await page.evaluate(() => (globalThis as unknown as { seen: number[] }).seen);
    expect(new Set(seen.filter((value) => value > 0 && value < 1)).size).toBeGreaterThan(10);
    expect(brief.name).toBe(`望京：街道简报 ${catalogue.date}.pdf`);
    expect(brief.bytes.equals(await byCommand('street-brief', ['wangjing'], 'zh', 'pdf'))).toBe(
      true,
    );
    const three = ['wangjing', 'maizidian', 'jianwai'];
    await choose(page, 'comparison', three);
    const { bytes } = await make(page);
    expect(bytes.equals(await byCommand('comparison', three, 'zh', 'pdf'))).toBe(true);

    await choose(page, 'street-brief', ['wangjing']);
    await page.check('[name="format"][value="docx"]');
    const file = await make(page);
    expect(file.name).toBe(`望京：街道简报 ${catalogue.date}.docx`);
    expect(file.bytes.equals(await byCommand('street-brief', ['wangjing'], 'zh', 'docx'))).toBe(
      true,
    );
    await choose(page, 'booklet', ['wangjing', 'maizidian']);
    await page.check('[name="format"][value="pptx"]');
    const slides = await make(page);
    const two = ['wangjing', 'maizidian'];
    expect(slides.bytes.equals(await byCommand('booklet', two, 'zh', 'pptx'))).toBe(true);
    await choose(page, 'street-brief', ['wangjing']);

    await expect.poll(() => page.textContent('#report-status')).toMatch(/\d+ 个网页也存好了/u);
    await goOffline(context);
    requests.length = 0;
    await choose(page, 'street-brief', ['maizidian']);
    await page.check('[name="format"][value="pdf"]');
    const other = await make(page);
    expect(other.name).toBe(`麦子店：街道简报 ${catalogue.date}.pdf`);
    expect(other.bytes.equals(await byCommand('street-brief', ['maizidian'], 'zh', 'pdf'))).toBe(
      true,
    );
    expect(requests.filter(heavy)).toEqual([]);

    // A format that was not made before, and a list of names, work without a network as well.
    await page.check('[name="format"][value="xlsx"]');
    const annex = await make(page);
    expect(annex.bytes.equals(await byCommand('street-brief', ['maizidian'], 'zh', 'xlsx'))).toBe(
      true,
    );
    const list = {
      name: '名单.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('望京\n东湖街道\n'),
    };
    await page.locator('[data-parameter="street"] [data-names]').setInputFiles(list);
    await expect
      .poll(() => page.textContent('[data-parameter="street"] [data-told]'))
      .toContain(words.names.found.replace('{n}', '2'));
  }, 180_000);

  it('gives the memory of an idle engine back and needs no network to start another', async () => {
    const { page, context } = await open('/reports/');
    await page.clock.install();
    await choose(page, 'street-brief', ['wangjing']);
    await make(page);
    await expect.poll(() => page.textContent('#report-status')).toMatch(/\d+ 个网页也存好了/u);
    const [before] = page.workers();
    await page.clock.fastForward(31_000);
    // One worker takes the place of the other.
    await expect
      .poll(() => page.workers().length === 1 && page.workers()[0] !== before, { timeout: 30_000 })
      .toBe(true);
    await goOffline(context);
    await choose(page, 'street-brief', ['maizidian']);
    expect((await make(page)).name).toBe(`麦子店：街道简报 ${catalogue.date}.pdf`);
  }, 120_000);

  it('prints the chosen sections of any pages, as the command does', async () => {
    const { page } = await open('/en/reports/');
    await page.check('[name="recipe"][value="page"]');
    await page.selectOption('select[data-kind]', 'problem');
    await page.fill('[data-parameter="page"] [data-filter]', 'participation');
    const box = page.locator('[name="page"][value="problems/weak-participation"]');
    await box.check();
    expect(await page.locator('[name="page"]:visible').count()).toBeLessThan(10);
    const sections = page.locator('[name="section"]');
    await expect.poll(() => sections.count()).toBeGreaterThan(5);
    for (const one of await sections.all())
      await one.setChecked(
        ['answers', 'sources'].includes((await one.getAttribute('value')) ?? ''),
      );
    await page.check('[name="format"][value="docx"]');
    const { name, bytes } = await make(page);
    expect(name).toBe(`Weak participation by residents (sections) ${catalogue.date}.docx`);
    const values = { page: ['/problems/weak-participation/'] };
    const asked = {
      recipes: ['page'],
      values,
      langs: ['en' as const],
      sections: ['Sources', 'answers'],
    };
    expect(bytes.equals(await asCommanded(asked, 'docx'))).toBe(true);
    await page.click('[data-sections="usual"]');
    expect(await page.locator('[name="section"]:not(:checked)').count()).toBe(0);
    for (const one of await sections.all()) await one.uncheck();
    await expect.poll(() => extent(page)).toContain(makerWords.en.script.noSection);
    expect(await page.isDisabled('#report-make')).toBe(true);
    await widen(page, narrow);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(narrow);
    await bringAxe(page);
    expect(await findings(page)).toEqual([]);
  }, 60_000);

  it('starts a brief with its usual sections and prints it whole when asked', async () => {
    const { page } = await open('/reports/');
    await page.check('[name="recipe"][value="problem-brief"]');
    await page.check('[name="problem"][value="weak-participation"]');
    await expect.poll(() => page.isChecked('[name="section"][value="answers"]')).toBe(true);
    expect(await page.isChecked('[name="section"][value="related"]')).toBe(false);
    await page.check('[name="full"]');
    await page.check('[name="format"][value="epub"]');
    const { name, bytes } = await make(page);
    expect(name).toBe(`居民参与不足：难题简报（全文） ${catalogue.date}.epub`);
    const values = { problem: ['weak-participation'] };
    const asked = { recipes: ['problem-brief'], values, langs: ['zh' as const], full: true };
    expect(bytes.equals(await asCommanded(asked, 'epub'))).toBe(true);
  });

  it('works by keyboard, in English, on a narrow screen, without axe violations', async () => {
    const { page, requests } = await open('/en/reports/');
    await widen(page, narrow);
    await page.focus('[name="recipe"]:checked');
    const job = recipes.map(({ id }) => id);
    for (const id of job.slice(1, job.indexOf('errata') + 1)) {
      await page.keyboard.press('ArrowDown');
      expect(await page.isChecked(`[name="recipe"][value="${id}"]`)).toBe(true);
    }
    await page.focus('[name="format"]:checked');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => extent(page)).toContain(makerWords.en.script.nothingToLoad);
    for (let step = 0; step < 5; step += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.id === 'report-make')) break;
    }
    await page.keyboard.press('Enter');
    const link = page.locator('#report-results li a[download]');
    await expect.poll(() => link.count(), { timeout: 20_000 }).toBe(1);
    expect(await link.getAttribute('download')).toBe(
      `Errors in the sources ${catalogue.date}.epub`,
    );
    expect(requests.filter((url) => url.includes('/reports/engine/'))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(narrow);
    await bringAxe(page);
    expect(await findings(page)).toEqual([]);
  });

  it('makes one file for each chosen subdistrict and returns the focus', async () => {
    const { page } = await open('/reports/');
    await choose(page, 'street-brief', ['wangjing', 'maizidian', 'jianwai']);
    await page.check('[name="format"][value="epub"]');
    await expect.poll(() => extent(page)).toContain('3 份文件');
    await page.focus('#report-make');
    await page.keyboard.press('Enter');
    const names = (): Promise<string[]> =>
      page.locator('#report-results li a[download]').allTextContents();
    await expect.poll(names, { timeout: 20_000 }).toEqual([
      // All in one file, then each of them.
      `3 份报告 ${catalogue.date}.zip`,
      ...['建外', '麦子店', '望京'].map((name) => `${name}：街道简报 ${catalogue.date}.epub`),
    ]);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('report-make');
  });

  it.each(['zh', 'en'] as const)(
    'makes the others where some fail, and says which failed and why (%s)',
    async (lang) => {
      const { script } = makerWords[lang];
      const { page } = await open(lang === 'zh' ? '/reports/' : `/${lang}/reports/`, (own) =>
        own.context().route(/\/streets\/(?:maizidian|jianwai)\/$/u, (route) =>
          // One page is nested so deeply that the engine gives up; the other does not arrive.
          route.request().url().includes('maizidian')
            ? route.fulfill({
                contentType: 'text/html',
                body: `<article data-report>${'<div>'.repeat(50_000)}`,
              })
            : route.abort(),
        ),
      );
      await choose(page, 'street-brief', ['wangjing', 'maizidian', 'jianwai', 'hujialou']);
      await page.check('[name="format"][value="epub"]');
      await page.click('#report-make');
      const names = (): Promise<string[]> =>
        page.locator('#report-results li a[download]').allTextContents();
      await expect.poll(names, { timeout: 30_000 }).toHaveLength(3);
      await expect.poll(() => page.isEnabled('#report-make')).toBe(true);
      const ofStreet = (id: string): string =>
        catalogue.values.street.find((one) => one.id === id)?.name[lang] ?? id;
      const [together, ...others] = await names();
      expect(together).toContain('zip');
      for (const id of ['wangjing', 'hujialou'])
        expect(others.some((name) => name.startsWith(ofStreet(id)))).toBe(true);
      expect(await page.textContent('#report-status')).toContain(
        script.someMade.replace('{made}', '2').replace('{failed}', '2'),
      );
      const told = await page.locator('#report-failures li').allTextContents();
      expect(told).toHaveLength(2);
      const about = (id: string): string => told.find((one) => one.startsWith(ofStreet(id))) ?? '';
      expect(about('maizidian')).toContain(script.reasons.memory);
      expect(about('jianwai')).toContain(script.reasons.offline);
      await bringAxe(page);
      expect(await findings(page)).toEqual([]);
    },
    60_000,
  );

  it('chooses what a list names, in any form, and tells what it does not know', async () => {
    const { page } = await open('/reports/');
    await page.check('[name="recipe"][value="street-brief"]');
    await expect.poll(() => extent(page)).not.toBe('');
    await page.setInputFiles('[data-parameter="street"] [data-names]', {
      name: '名单.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('街道,备注\n望京街道,x\nmaizidian,\n望经,\n'),
    });
    const told = page.locator('[data-parameter="street"] [data-told]');
    await expect
      .poll(() => told.textContent())
      .toBe('按名单选了 2 个。不认识：第 4 行“望经（望京?）”。');
    const chosen = page.locator('[name="street"]:checked');
    expect(
      await chosen.evaluateAll((all) => all.map((box) => (box as HTMLInputElement).value)),
    ).toEqual(['wangjing', 'maizidian']);
  });

  it('explains errors in plain words and can be cancelled', async () => {
    let answer: (route: Route) => Promise<void> = (route) => route.abort();
    const { page } = await open('/reports/', (own) =>
      own.context().route('**/reports/engine/typst*', (route) => answer(route)),
    );
    await choose(page, 'street-brief', ['wangjing']);
    const status = (): Promise<string | null> => page.textContent('#report-status');
    const said = async (text: string): Promise<void> => {
      await expect.poll(() => page.isEnabled('#report-make')).toBe(true);
      await page.click('#report-make');
      await expect.poll(status).toBe(text);
    };
    await said(words.reasons.offline);
    answer = (route) => route.fulfill({ status: 404 });
    await said(words.reasons.missing);
    answer = (route) => route.fulfill({ body: 'short' });
    await said(words.reasons.damaged);
    answer = () => new Promise(() => undefined);
    await expect.poll(() => page.isEnabled('#report-make')).toBe(true);
    await page.click('#report-make');
    await page.click('#report-cancel');
    await expect.poll(status).toBe(words.cancelled);
    expect(await page.isVisible('#report-progress')).toBe(false);
  });
});

/** Goes offline and waits until requests fail. */
async function goOffline(context: BrowserContext): Promise<void> {
  await context.setOffline(true);
  const [page] = context.pages();
  const reached = await page?.evaluate(() =>
    fetch(location.href, { cache: 'no-store' }).then(
      () => true,
      () => false,
    ),
  );
  expect(reached).toBe(false);
}
