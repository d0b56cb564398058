import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { deskWords } from '#src/i18n/desk.ts';
import { interpolate } from '#src/i18n/interpolate.ts';
import { bringAxe, findings } from './axe.ts';
import { narrow, widen } from './browser.ts';
import { carriesNothing, openDeskPage } from './desk-page.ts';

const { script } = deskWords.zh;
const { form: words } = script;

const field = (column: string): string => `#desk-form-field-${column}`;

/** The fields that a case needs beside its place. */
const texts = {
  place_zh: '北京市朝阳区望京街道',
  place_en: 'Wangjing subdistrict, Chaoyang district, Beijing',
  practice_zh: '设想的做法',
  practice_en: 'An imagined practice',
  summary_zh: '设想的。',
  summary_en: 'Imagined.',
  section: '三.1',
};

const checked = (page: Page): Promise<void> =>
  expect
    .poll(() => page.textContent('.row-form .form-end'), { timeout: 20_000 })
    .not.toContain(words.checking);

describe('the form for a case', () => {
  it('finds the place by its name, shows the faults of the command at the fields, and adds a row that is undone', async () => {
    const { page, requests } = await openDeskPage('/desk/?dataset=innovation-cases');
    await page.waitForSelector('[role="gridcell"]');
    await expect
      .poll(() => page.textContent('.status .state'), { timeout: 20_000 })
      .toBe(script.sound);
    requests.length = 0;
    await page.getByRole('button', { name: '按表单加一个案例' }).click();
    await page.waitForSelector('.row-form');
    await page.getByRole('button', { name: words.add }).click();
    expect(await page.textContent('.form-end')).toContain(words.empty);
    // What says what a draft changes comes when the form is opened; nothing goes out after that.
    const asked = (name: string): boolean => requests.some((one) => one.url().includes(name));
    await expect.poll(() => asked('compute'), { timeout: 15_000 }).toBe(true);
    await page.waitForLoadState('networkidle');
    expect(requests.filter((one) => !carriesNothing(one)).map((one) => one.url())).toEqual([]);
    requests.length = 0;

    await page.fill(field('division'), '没有的地方');
    expect(await page.textContent('.place-field')).toContain('行政区划');
    await page.fill(field('division'), 'Wangjing');
    await page.press(field('division'), 'ArrowDown');
    await page.press(field('division'), 'Enter');
    expect(await page.textContent('.place-field')).toContain('110105');
    for (const [column, text] of Object.entries(texts)) await page.fill(field(column), text);
    await page.getByRole('button', { name: words.propose }).click();
    expect(await page.inputValue(field('id'))).toBe('beijing-chaoyang-wangjing');
    await page.selectOption(field('collection'), 'wang-ke-2018');
    await page.selectOption(field('source'), 'wang-ke-2018');
    for (const name of ['街道、镇', '无法判断'])
      await page.getByRole('radio', { name, exact: true }).check();
    await page.getByRole('radio', { name: '不明', exact: true }).check();
    await page.fill(field('anchor'), '多于十二个字的定位词不可接受');
    await checked(page);
    await page.getByRole('button', { name: words.add }).click();
    const anchor = page.locator(field('anchor'));
    await expect.poll(() => anchor.getAttribute('aria-invalid')).toBe('true');
    const told = (await anchor.getAttribute('aria-describedby'))?.split(' ').at(-1) ?? '';
    expect(await page.textContent(`#${told}`)).toContain(script.fix);
    expect(await page.textContent('.form-end .level')).toContain('有原文出处');
    await bringAxe(page);
    expect(await findings(page)).toEqual([]);
    await widen(page, narrow);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(narrow);
    await widen(page, 1024);

    await page.fill(field('anchor'), '羊坊店街道社区');
    await expect
      .poll(() => page.textContent('.form-end'), { timeout: 20_000 })
      .toContain(words.sound);
    await page.getByRole('button', { name: words.add }).click();
    const row = Number(await page.getAttribute('.grid', 'aria-rowcount')) - 1;
    expect(await page.textContent('.notices')).toContain(interpolate(words.added, { n: row }));
    expect(await page.textContent('[role="gridcell"][tabindex="0"]')).toBe(
      'beijing-chaoyang-wangjing',
    );
    await page.getByRole('button', { name: script.undo }).click();
    await expect.poll(() => page.getAttribute('.grid', 'aria-rowcount')).toBe(String(row));
    expect(requests.map((one) => one.url())).toEqual([]);
  }, 90_000);

  it('is reached from the list of cases, and a row from the page of its case', async () => {
    const { page, context } = await openDeskPage('/cases/');
    await page.locator('main a[href*="/desk/?"]').click();
    await page.waitForSelector('.row-form');
    expect(new URL(page.url()).search).toBe('?dataset=innovation-cases');
    const { page: one } = await openDeskPage('/cases/');
    await one.locator('#cases a[href*="/cases/"]').nth(2).click();
    const id = new URL(one.url()).pathname.split('/').at(-2) ?? '';
    await one.locator('main a[href*="/desk/?"]').click();
    await one.waitForSelector('[role="gridcell"]');
    await expect
      .poll(() => one.textContent('[role="gridcell"][tabindex="0"]'), { timeout: 15_000 })
      .toBe(id);
    await context.close();
  }, 60_000);
});
