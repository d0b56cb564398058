import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { BrowserContext, Page, Request } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { basePath, siteDir } from '../site/site.ts';
import { address, browser } from './browser.ts';

/** A page of the desk in a window of 1024 px, with everything that it asks for. */
export interface DeskVisit {
  context: BrowserContext;
  page: Page;
  /** Requests since the page was opened; a test may empty the list. */
  requests: Request[];
  faults: string[];
}

/** Opens a page of the desk, in a browser profile of its own unless one is given. */
export async function openDeskPage(path: string, of?: BrowserContext): Promise<DeskVisit> {
  const context =
    of ?? (await (await browser()).newContext({ viewport: { width: 1024, height: 768 } }));
  if (of === undefined) onTestFinished(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const requests: Request[] = [];
  const faults: string[] = [];
  // Requests of workers are those of the context.
  const record = (request: Request): void => void requests.push(request);
  context.on('request', record);
  page.on('close', () => context.off('request', record));
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(/^https?:/u.test(path) ? path : address(path));
  return { context, page, requests, faults };
}

/** Waits until the rows have been checked. */
export const checked = (page: Page): Promise<void> =>
  expect.poll(() => page.isVisible('.status progress'), { timeout: 20_000 }).toBe(false);

/** Waits until the panel of effects says a text. */
export const effectsSay = (page: Page, text: string): Promise<void> =>
  expect.poll(() => page.textContent('.effects .status'), { timeout: 20_000 }).toContain(text);

/** Presses keys one after the other. */
export const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

/** The text of the active cell. */
export const active = (page: Page): Promise<string | null> =>
  page.textContent('[role="gridcell"][tabindex="0"]');

/** What the element with the focus is called, and whether it is the one that a selector names. */
const focused = (page: Page, selector: string): Promise<{ name: string; is: boolean }> =>
  page.evaluate((wanted) => {
    const at = document.activeElement === document.body ? null : document.activeElement;
    const [label] = (at as HTMLInputElement | null)?.labels ?? [];
    const name = at?.getAttribute('aria-label') ?? label?.textContent ?? at?.textContent ?? '';
    return { name, is: at?.matches(wanted) ?? false };
  }, selector);

/** Moves the focus by Tab to an element by its name or a selector, as a reader without a mouse does. */
export async function tabTo(page: Page, to: string | { selector: string }): Promise<void> {
  for (let n = 0; n < 150; n += 1) {
    await page.keyboard.press('Tab');
    const { name, is } = await focused(page, typeof to === 'string' ? 'body' : to.selector);
    if (typeof to === 'string' ? name.includes(to) : is) return;
  }
  throw new Error(`Tab does not lead to ${JSON.stringify(to)}`);
}

/** Goes to an element by Tab and presses Enter there. */
export async function choose(page: Page, to: string | { selector: string }): Promise<void> {
  await tabTo(page, to);
  await page.keyboard.press('Enter');
}

const base = basePath(process.env['BASE_PATH']);

/** The file of the site that a request is answered with. */
const pathOf = (request: Request): string => {
  const path = new URL(request.url()).pathname.slice(base.length + 1);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
};

const sizes = new Map<string, number>();

/** Bytes of a file of the site in brotli. */
function brotliOfFile(path: string): number {
  const size = sizes.get(path) ?? brotliCompressSync(readFileSync(join(siteDir, path))).length;
  sizes.set(path, size);
  return size;
}

/** Bytes of the files that were asked for, in brotli, each once. */
export function brotliOf(requests: readonly Request[]): number {
  const paths = new Set(requests.filter((one) => one.url().startsWith('http')).map(pathOf));
  return [...paths].reduce((sum, path) => sum + brotliOfFile(path), 0);
}

/** Whether a request can carry nothing of the reader’s: a file of the site, without query and body. */
export const carriesNothing = (request: Request): boolean =>
  request.method() === 'GET' &&
  request.postData() === null &&
  /^\/(?:_astro\/[^?#]+\.js|desk\/(?:texts|reports|project)\.json)$/u.test(
    request.url().slice(new URL(address('')).origin.length + base.length),
  );
