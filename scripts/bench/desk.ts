import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser, serveSite } from './site.ts';
import { addStreets } from './streets.ts';

/** The published practices and as many more rows, each with a key of its own. */
function practices(rows: number): string {
  const [head = '', ...lines] = readFileSync('data/practices/practices.csv', 'utf8')
    .trim()
    .split('\n');
  const more = Array.from({ length: rows }, (_, at) =>
    (lines[at % lines.length] ?? '').replace(/^[^,]+/u, `more-${at}`),
  );
  return [head, ...lines, ...more, ''].join('\n');
}

/** The published subdistricts, and as many more rows at other dates, each district with its total. */
function streets(rows: number): string {
  const data = mkdtempSync(join(tmpdir(), 'linli-bench-streets-'));
  try {
    cpSync('data/streets', join(data, 'streets'), { recursive: true });
    addStreets(data, rows);
    return readFileSync(join(data, 'streets/streets.csv'), 'utf8');
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

/** Tables that grow: one that little rests on, and the one that most charts and sentences rest on. */
const tables: readonly [name: string, grown: (rows: number) => string][] = [
  ['practices', practices],
  ['streets', streets],
];

/** Milliseconds until a condition holds in the page, looked at every 20 ms. */
async function until(page: Page, condition: string): Promise<number> {
  const start = performance.now();
  while (!(await page.evaluate<boolean>(condition))) {
    if (performance.now() - start > 300_000) throw new Error(`Not true after 300 s: ${condition}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return performance.now() - start;
}

const isChecked = `document.querySelector('.status progress')?.hidden === true`;
const isTold = `document.querySelector('.effects [data-state="told"]') !== null`;
const isMarked = `document.querySelector('[role="gridcell"][aria-invalid="true"]') !== null`;

/**
 * Prints how long the desk takes with many rows in Chromium: to check a table that was brought, and after
 * an edit to mark its fault and to say what it changes; for a table that little rests on, and for the one
 * that most charts and sentences rest on. Reads the built site in `dist`.
 */
export async function benchDesk(sizes: readonly number[]): Promise<void> {
  const site = await serveSite();
  const browser = await openBrowser();
  const folder = mkdtempSync(join(tmpdir(), 'linli-bench-desk-'));
  console.log(
    '\ndesk table  rows  checked ms  effects ms  fault of an edit ms  effects of an edit ms  load',
  );
  try {
    for (const [name, grown] of tables) {
      for (const size of sizes) {
        const file = join(folder, `${name}.csv`);
        writeFileSync(file, grown(size));
        const times = await timesOf(await browser.newPage(), `${site.address}en/desk/`, file);
        const cells = [size, ...times].map((cell, at) =>
          cell.toFixed(0).padStart([7, 10, 10, 19, 21][at] ?? 9),
        );
        const load = (loadavg()[0] ?? 0).toFixed(1);
        console.log(`${name.padEnd(10)} ${cells.join('  ')}  ${load}`);
      }
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
    site.close();
  }
}

/** Milliseconds until a file is checked and told of, and until an edit is marked and told of. */
async function timesOf(page: Page, address: string, file: string): Promise<number[]> {
  await page.goto(address);
  await page.waitForSelector('.begin');
  await page.setInputFiles('.ways input[type="file"]', file);
  await page.waitForSelector('.bring [data-name="take-whole"]', { timeout: 120_000 });
  await page.click('[data-name="take-whole"]');
  await page.waitForSelector('[role="gridcell"]', { timeout: 120_000 });
  const times = [await until(page, isChecked), await until(page, isTold)];
  await page.locator('[role="gridcell"][tabindex="0"]').focus();
  await page.keyboard.type('No key!');
  await page.keyboard.press('Enter');
  times.push(await until(page, isMarked));
  await page.keyboard.press('Control+z');
  times.push(await until(page, isTold));
  await page.close();
  return times;
}
