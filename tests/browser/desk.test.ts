import { readFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { deskWords } from '#src/i18n/desk.ts';
import { effectWords } from '#src/i18n/desk-effects.ts';
import { interpolate } from '#src/i18n/interpolate.ts';
import { faultTexts } from '#src/tables/faults.ts';
import { bringAxe, findings } from './axe.ts';
import { address, browser, narrow, widen } from './browser.ts';
import {
  active,
  brotliOf,
  carriesNothing,
  checked,
  effectsSay,
  openDeskPage,
  press,
} from './desk-page.ts';

const { script: zh } = deskWords.zh;
const effects = effectWords('zh');
const words = faultTexts['not-a-number'];
const sentence = (of: typeof words.fix): string => (typeof of === 'function' ? '' : of.zh);

describe('the desk', () => {
  it('shows a fault at its cell in the words of the command, and undoes and keeps, by keyboard only', async () => {
    const { page, requests, faults, context } = await openDeskPage('/desk/?dataset=streets');
    await page.waitForSelector('[role="gridcell"]');
    await checked(page);
    await effectsSay(page, effects.untouched);
    requests.length = 0;
    // Beginning to edit loads what says what a draft changes, and nothing that was typed goes out with it.
    await press(page, 'F2');
    await expect.poll(() => requests.some((one) => one.url().endsWith('texts.json'))).toBe(true);
    await press(page, 'Escape');
    // The first cell has the focus; the eighth column is a number.
    await press(page, 'ArrowDown', ...Array<string>(7).fill('ArrowRight'));
    const before = await active(page);
    await page.keyboard.type('abc');
    await press(page, 'Enter');
    const cell = page.locator('[role="gridcell"][aria-invalid="true"]');
    await expect.poll(() => cell.count(), { timeout: 15_000 }).toBe(1);
    expect(await cell.textContent()).toBe('abc');
    await press(page, 'F8');
    await expect.poll(() => active(page)).toBe('abc');
    const told = await cell.getAttribute('aria-describedby');
    expect(await page.textContent(`#${told ?? ''}`)).toContain(sentence(words.what));
    expect(await page.textContent('.panel .kind')).toContain(sentence(words.fix));
    await bringAxe(page);
    expect(await findings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1024);

    await press(page, 'Control+z');
    await expect.poll(() => active(page)).toBe(before);
    await expect.poll(() => cell.count(), { timeout: 15_000 }).toBe(0);
    await press(page, 'Control+y');
    await expect.poll(() => cell.count(), { timeout: 15_000 }).toBe(1);
    await expect.poll(() => page.textContent('.status .kept')).toContain('草稿已存');
    await effectsSay(page, effects.parts.rows);
    expect(requests.filter((one) => !carriesNothing(one)).map((one) => one.url())).toEqual([]);
    requests.length = 0;
    await press(page, 'Control+z', 'Control+y');
    await checked(page);
    await effectsSay(page, effects.parts.rows);
    expect(requests.map((one) => one.url())).toEqual([]);

    await page.reload();
    await expect.poll(() => cell.count(), { timeout: 20_000 }).toBe(1);
    const second = await openDeskPage('/desk/?dataset=streets', context);
    await second.page.waitForSelector('.notice');
    expect(await second.page.textContent('.notice')).toContain(zh.locked);
    await second.page.locator('[role="gridcell"][tabindex="0"]').focus();
    await second.page.keyboard.type('x');
    expect(await second.page.locator('.editing').count()).toBe(0);
    await second.page.getByRole('button', { name: zh.takeOver }).click();
    await expect.poll(() => page.textContent('.notices')).toContain(zh.lost);
    expect([...faults, ...second.faults]).toEqual([]);
  }, 90_000);

  it('shows what a change leads to, in its paragraph and drawn before and after', async () => {
    const { page, requests, faults } = await openDeskPage('/desk/?dataset=streets');
    await page.waitForSelector('[role="gridcell"]');
    await effectsSay(page, effects.untouched);
    await page.getByRole('gridcell', { name: '3577', exact: true }).first().dblclick();
    await press(page, 'Control+a');
    await page.keyboard.type('22901');
    await press(page, 'Enter');
    await effectsSay(page, effects.parts.statements);
    await page.getByRole('tab', { name: effects.title }).click();
    const parts = page.locator('.effects');
    expect(await parts.locator('.statements li').first().textContent()).toContain('望京');
    await parts.locator('.passages details details > summary').first().click();
    await expect.poll(() => parts.locator('.passage .again').count()).toBeGreaterThan(5);
    expect(await parts.locator('.passage del').count()).toBeGreaterThan(0);
    const isOfCharts = (): boolean => requests.some((one) => /\/draw-[^/]+\.js$/u.test(one.url()));
    expect(isOfCharts()).toBe(false);
    await parts.locator('.charts > summary').click();
    await parts.locator('.chart-effect summary').first().click();
    await expect.poll(() => parts.locator('.pair svg').count(), { timeout: 20_000 }).toBe(2);
    await bringAxe(page);
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: effects.larger }).first().click();
    expect(await page.locator('dialog .pair svg').count()).toBe(2);
    await press(page, 'Escape');
    expect(isOfCharts()).toBe(true);
    requests.length = 0;
    await parts.locator('.chart-effect summary').nth(1).click();
    await expect.poll(() => parts.locator('.pair svg').count(), { timeout: 20_000 }).toBe(4);
    expect(requests.map((one) => one.url())).toEqual([]);
    expect(faults).toEqual([]);
  }, 90_000);

  it('brings a file as Excel saves it, mends all of a kind, and asks for nothing meanwhile', async () => {
    const { page, requests, faults } = await openDeskPage('/desk/');
    await page.waitForSelector('.begin');
    await page.hover('.ways');
    // The reader of workbooks comes last; it has come when nothing more is asked for.
    let asked = 0;
    const isQuiet = (): boolean => {
      const before = asked;
      asked = requests.length;
      return before === asked && requests.some((one) => one.url().includes('library'));
    };
    await expect.poll(isQuiet, { timeout: 15_000, interval: 500 }).toBe(true);
    requests.length = 0;
    const lines = readFileSync('data/streets/streets.csv', 'utf8').trim().split('\n');
    const text = lines.map((line) => line.replace(/,110105,/u, ',朝阳区,')).join('\r\n');
    await page.setInputFiles('.ways input[type="file"]', {
      name: '街道.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`\uFEFF${text}`),
    });
    await page.waitForSelector('.bring');
    await page.click('[data-name="take-whole"]');
    const kind = page.locator('.panel .kind').first();
    await kind.waitFor({ timeout: 20_000 });
    await checked(page);
    const mend = interpolate(zh.mendAll, { n: lines.length - 1 });
    await page.getByRole('button', { name: mend }).click();
    await checked(page);
    await expect.poll(() => page.textContent('.status .state'), { timeout: 20_000 }).toBe(zh.sound);
    await effectsSay(page, effects.none);
    expect(requests.map((one) => one.url())).toEqual([]);
    expect(faults).toEqual([]);
  }, 90_000);

  it('opens a published table, with its checks and its code book, in 400 kB', async () => {
    const { page, requests, faults } = await openDeskPage('/desk/');
    await page.waitForSelector('.begin');
    const first = brotliOf(requests);
    await page.selectOption('#desk-dataset', 'streets');
    await page.getByRole('button', { name: zh.published }).click();
    await page.waitForSelector('[role="gridcell"]');
    await checked(page);
    await page.locator('.head .key').click();
    expect(await page.textContent('.desk-card')).toContain(zh.counter);
    const opened = brotliOf(requests);
    expect(first).toBeGreaterThan(100_000);
    expect(opened).toBeGreaterThanOrEqual(first);
    expect(opened).toBeLessThanOrEqual(400_000);
    expect(faults).toEqual([]);
  }, 60_000);

  it('says what it needs where no script runs, and is readable on a narrow screen', async () => {
    const context = await (await browser()).newContext({ javaScriptEnabled: false });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    await page.goto(address('/en/desk/'));
    expect(await page.textContent('#desk-without')).toContain('npm run data check');
    const { page: small } = await openDeskPage('/en/desk/?dataset=streets');
    await widen(small, narrow);
    await small.waitForSelector('[role="gridcell"]');
    expect(await small.evaluate(() => document.documentElement.scrollWidth)).toBe(narrow);
  }, 60_000);
});
