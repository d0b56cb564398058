import { afterAll, describe, expect, it } from 'vitest';
import { address, pagesOfEachKind } from './browser.ts';
import { oldChromium, openIn, tap, until } from './old-engines.ts';

/**
 * The floor in real engines: Chromium 86 for everything but the report builder, Chromium 109 for
 * that. Safari 14 and Firefox 78 come in no package; for them the lint looks at every feature used.
 */
const floor = await oldChromium(86);
const maker = await oldChromium(109);
afterAll(async () => {
  await floor?.close();
  await maker?.close();
});

const chapter = '/chapters/02-chaoyang-in-figures/';
const figure = '[data-figure="outside-share"]';

describe.skipIf(floor === undefined)('Chromium 86', () => {
  const open = (path: string, width?: number) => openIn(floor, address(path), width);

  it('opens every kind of page without an error', { timeout: 180_000 }, async () => {
    const wrong: string[] = [];
    for (const path of pagesOfEachKind()) {
      const { page, faults } = await open(path);
      wrong.push(...faults.map((fault) => `${path}: ${fault}`));
      await page.context().close();
    }
    expect(wrong).toEqual([]);
  });

  it.each(['/', chapter, '/streets/wangjing/', '/search/', '/cases/', '/reports/'])(
    'has the layout of a phone at 360 px: %s',
    async (path) => {
      const { page } = await open(path, 360);
      const { wide, narrow, over } = await page.evaluate(() => ({
        wide: [...document.querySelectorAll('.figure-wide')].some(
          (draw) => draw.getClientRects().length > 0,
        ),
        narrow: [...document.querySelectorAll('.figure-narrow')].every(
          (draw) => draw.getClientRects().length > 0,
        ),
        over: document.documentElement.scrollWidth - innerWidth,
      }));
      expect({ wide, narrow, over }).toEqual({ wide: false, narrow: true, over: 0 });
      await page.context().close();
    },
  );

  it('underlines numbers, shows the chosen view and changes it', async () => {
    const { page, faults } = await open(chapter);
    const colour = (selector: string, property: string): Promise<string> =>
      page.evaluate<string>(`getComputedStyle(document.querySelector('${selector}')).${property}`);
    const looks = [
      await colour('p .fact', 'borderBottomColor'),
      await colour(`${figure} .pills :checked + span`, 'backgroundColor'),
      await colour(`${figure} .pills input:not(:checked) + span`, 'backgroundColor'),
    ];
    expect(looks[0]).toMatch(/^rgba\(180, 56, 43, 0\.5/u);
    expect(looks[1]).not.toBe(looks[2]);
    await tap(page, `${figure} .pills label:nth-of-type(2)`);
    await until(page, `document.querySelector('${figure}').dataset.state === 'count'`);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('opens the evidence of a number and of a mark in place, and closes it', async () => {
    const { page, faults } = await open(chapter);
    await tap(page, `${figure} .mark`);
    await until(page, `document.querySelector('.evidence-card')`);
    await page.keyboard.press('Escape');
    await until(page, `!document.querySelector('.evidence-card')`);
    await page.goto(address('/streets/wangjing/'));
    for (const close of ['Escape', 'click']) {
      await tap(page, 'a.measured');
      await until(page, `document.querySelector('.evidence-card')`);
      if (close === 'Escape') await page.keyboard.press('Escape');
      else await page.mouse.click(3, 300);
      await until(page, `!document.querySelector('.evidence-card')`);
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('opens notes on a phone and has them in the margin elsewhere', async () => {
    const { page } = await open(chapter, 360);
    await tap(page, '.ref');
    await until(page, `document.querySelector('.note.open')`);
    await page.context().close();
    const { page: wide } = await open(chapter);
    await until(wide, `document.querySelector('.note.stands')`);
    await wide.context().close();
  });

  it('searches', async () => {
    const { page, faults } = await open('/search/?q=望京');
    await until(page, `document.querySelectorAll('#search-hits > li').length > 3`);
    await until(page, `document.querySelector('#search-lists').hidden`);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('filters lists', async () => {
    const { page, faults } = await open('/cases/?province=beijing');
    const counted = `document.querySelector('#facets output').textContent`;
    await until(page, `/\\d/.test(${counted})`);
    await page.evaluate(() => {
      const select = document.querySelector<HTMLSelectElement>('#facets select');
      if (select !== null) select.selectedIndex = 1;
      select?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await until(page, `document.querySelectorAll('#cases > .case').length < 174`);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('says in plain words that reports cannot be made, and has the ready files', async () => {
    const { page, faults } = await open('/reports/');
    await until(page, `document.querySelector('.maker > p:last-of-type')`);
    expect(await page.evaluate(() => document.querySelector('#report-form'))).toBeNull();
    expect(await page.evaluate(() => document.querySelector('.maker')?.textContent)).toMatch(
      /这个浏览器太旧/u,
    );
    expect(await page.evaluate(() => document.querySelectorAll('.ready a').length)).toBeGreaterThan(
      0,
    );
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('prints', async () => {
    const { page } = await open('/streets/wangjing/');
    expect((await page.pdf()).length).toBeGreaterThan(20_000);
    await page.context().close();
  });
});

describe.skipIf(maker === undefined)('Chromium 109', () => {
  it.each(['pdf', 'docx', 'epub'])('makes a report as %s', { timeout: 180_000 }, async (format) => {
    const { page, faults } = await openIn(maker, address('/reports/'));
    await page.evaluate(() =>
      document.querySelector('#report-form')?.dispatchEvent(new Event('change')),
    );
    await until(page, `document.querySelector('#report-extent p')`);
    await page.evaluate((wanted) => {
      for (const [name, value] of [
        ['recipe', 'street-brief'],
        ['format', wanted],
      ])
        document
          .querySelector<HTMLInputElement>(`[name="${name ?? ''}"][value="${value ?? ''}"]`)
          ?.click();
      document.querySelector<HTMLInputElement>('[name="street"]')?.click();
    }, format);
    await until(page, `!document.querySelector('#report-make').disabled`);
    await page.evaluate(() => document.querySelector<HTMLButtonElement>('#report-make')?.click());
    await until(page, `document.querySelector('#report-results li a')`, 150);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('draws in the explorer', { timeout: 60_000 }, async () => {
    const { page, faults } = await openIn(maker, address('/explore/?chart=scatter&log=of,x'));
    await until(page, `document.querySelectorAll('.figure-wide .mark').length > 10`, 30);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('opens the desk, checks an edit and says what it changes', { timeout: 120_000 }, async () => {
    const { page, faults } = await openIn(maker, address('/desk/?dataset=streets'));
    const told = `document.querySelector('.effects [data-state="told"]')`;
    await until(page, `document.querySelector('[role="gridcell"]') && ${told}`, 60);
    await page.evaluate(() =>
      document.querySelector<HTMLElement>('[role="gridcell"][tabindex="0"]')?.focus(),
    );
    for (const key of ['ArrowDown', ...Array<string>(7).fill('ArrowRight')])
      await page.keyboard.press(key);
    await page.keyboard.type('7');
    await page.keyboard.press('Enter');
    await until(page, `document.querySelectorAll('.panel .kind').length > 0`, 30);
    await until(page, `${told} && document.querySelector('.effects .part.rows')`, 30);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
