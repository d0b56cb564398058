import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, inject, onTestFinished } from 'vitest';
import { readSite, siteDir, type Site } from '../site/site.ts';

/** Conditions under which a page is opened. */
export interface PageCondition {
  width?: number;
  dark?: boolean;
  /** Whether JavaScript is enabled. */
  scripts?: boolean;
}

/** An open page and what it did while loading. */
export interface Visit {
  page: Page;
  /** Requested URLs. */
  requests: string[];
  /** Script errors, console errors, and responses other than 200. */
  faults: string[];
}

export const wide = 1360;
export const narrow = 360;
const height = 900;

let connected: Promise<Browser> | undefined;
const contexts = new Map<boolean, Promise<BrowserContext>>();

/** The browser of the test run; each test file connects to it once. */
export function browser(): Promise<Browser> {
  connected ??= chromium.connect(inject('browser'));
  return connected;
}

afterAll(async () => {
  if (connected !== undefined) await (await connected).close();
});

/** The full URL of a path below the base path. */
export function address(path: string): string {
  return `${inject('site')}${path}`;
}

function context(scripts: boolean): Promise<BrowserContext> {
  const known =
    contexts.get(scripts) ??
    browser().then((opened) =>
      opened.newContext({
        javaScriptEnabled: scripts,
        viewport: { width: wide, height },
        locale: 'zh-CN',
      }),
    );
  contexts.set(scripts, known);
  return known;
}

/** Opens an empty page with listeners attached. The caller closes it. */
export async function blank({
  width = wide,
  dark = false,
  scripts = true,
}: PageCondition = {}): Promise<Visit> {
  const page = await (await context(scripts)).newPage();
  const visit: Visit = { page, requests: [], faults: [] };
  page.on('request', (request) => visit.requests.push(request.url()));
  page.on('pageerror', (error) => visit.faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') visit.faults.push(message.text());
  });
  page.on('requestfailed', (request) => {
    // A picture or script that was still on its way when the reader went on is no fault.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED')
      visit.faults.push(`${request.url()} failed`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400)
      visit.faults.push(`${response.url()}: ${String(response.status())}`);
  });
  page.setDefaultTimeout(10_000);
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
  return visit;
}

/** Opens a path of the site for one test; the page is closed when the test ends. */
export async function visit(path: string, look: PageCondition = {}): Promise<Visit> {
  const opened = await blank(look);
  onTestFinished(() => opened.page.close());
  await opened.page.goto(address(path));
  return opened;
}

/** Sets the viewport width. */
export function widen(page: Page, width: number): Promise<void> {
  return page.setViewportSize({ width, height });
}

let files: Site | undefined;

/** The files behind the served site. */
export function servedSite(): Site {
  files ??= readSite(siteDir);
  return files;
}

/** The scripts that make charts interactive, by file name. */
export const isChartScript = (url: string): boolean => /\/interactive\.[^/]+\.js$/u.test(url);

/** Pages grouped by the first segment of their path, without the language. */
function families(): Map<string, string[]> {
  const paths = servedSite()
    .pages.map(({ path }) => path)
    .filter((path) => !path.startsWith('/en/'));
  return Map.groupBy(paths, (path) => path.split('/')[1] ?? '');
}

/** Whether a path is a list or other top-level page. */
const isOwn = (path: string): boolean => path.split('/').length < 4;

/**
 * Every list, all chapters and charts, and three pages of each other group; without the language.
 */
export function pagesOfEachLayout(): string[] {
  const whole = new Set(['chapters', 'charts']);
  return [...families()].flatMap(([family, paths]) => {
    const items = paths.filter((path) => !isOwn(path));
    return [...paths.filter(isOwn), ...(whole.has(family) ? items : items.slice(0, 3))];
  });
}

/** Every list and one page of each group, without the language. */
export function pagesOfEachKind(): string[] {
  return [...families().values()].flatMap((paths) => [
    ...paths.filter(isOwn),
    ...paths.filter((path) => !isOwn(path)).slice(0, 1),
  ]);
}
