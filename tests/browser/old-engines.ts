import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { chromium, type Browser, type Page } from 'playwright-core';

const modules = join(import.meta.dirname, '../../node_modules');

/** The browser of a package, unpacked once per version as `start.ts` does. */
function unpacked(name: string): string {
  const folder = join(modules, name);
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const home = join(tmpdir(), `linli-${name}-${version}`);
  const file = join(home, 'chromium');
  if (existsSync(file)) return file;
  const fresh = mkdtempSync(`${home}-`);
  writeFileSync(
    join(fresh, 'chromium'),
    brotliDecompressSync(readFileSync(join(folder, 'bin/chromium.br'))),
  );
  chmodSync(join(fresh, 'chromium'), 0o755);
  try {
    renameSync(fresh, home);
  } catch {
    // Another run was faster.
    rmSync(fresh, { recursive: true, force: true });
  }
  return file;
}

/**
 * Starts an old Chromium from its npm package; undefined, with a warning, where the system lacks its
 * libraries. Playwright’s own clicks need newer pages: use `tap`.
 */
export async function oldChromium(version: 86 | 109): Promise<Browser | undefined> {
  try {
    return await chromium.launch({
      executablePath: unpacked(`chromium-${String(version)}`),
      args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    });
  } catch (error) {
    console.warn(`Chromium ${String(version)} does not start: ${String(error).slice(0, 400)}`);
    return undefined;
  }
}

/** Opens a page; script errors and failed requests are collected in `faults`. */
export async function openIn(
  browser: Browser | undefined,
  address: string,
  width = 1360,
): Promise<{ page: Page; faults: string[] }> {
  if (browser === undefined) throw new Error('There is no such browser');
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(address);
  return { page, faults };
}

/** Clicks into the middle of the first element that is shown. */
export async function tap(page: Page, selector: string): Promise<void> {
  const at = await page.evaluate((wanted) => {
    const shown = [...document.querySelectorAll(wanted)].find(
      (element) => element.getClientRects().length > 0,
    );
    if (shown === undefined) throw new Error(`Nothing is shown at ${wanted}`);
    shown.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = shown.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, selector);
  await page.mouse.move(at.x, at.y);
  await page.mouse.click(at.x, at.y);
}

/** Waits until a condition holds in the page; throws with its text otherwise. */
export async function until(page: Page, condition: string, seconds = 10): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (Date.now() < end) {
    if (await page.evaluate<boolean>(`Boolean(${condition})`)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Not true after ${String(seconds)} s: ${condition}`);
}
