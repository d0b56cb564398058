import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { bringAxe, findings } from './axe.ts';
import { address, blank, isChartScript, narrow, visit, widen } from './browser.ts';

const share = '/explore/?chart=bars&of=outside-share&in=chaoyang@2010-03';
const shown = '.explore-figure .figure-wide svg';

/** Opens a view and waits for its drawing. */
async function open(path: string, look: Parameters<typeof visit>[1] = {}): Promise<Page> {
  const { page } = await visit(path, look);
  await page.locator('.explore-figure figcaption h2').waitFor();
  return page;
}

const query = (page: Page): string => new URL(page.url()).search;
const title = (page: Page): Promise<string> => page.innerText('.explore-figure h2');

/** The numbers beside the bars and the names of the rows, in the order of the drawing. */
const drawn = (page: Page): Promise<string[]> =>
  page
    .locator(`${shown} text[data-key]`)
    .evaluateAll((texts) => texts.map(({ textContent }) => textContent));

/** A file that a button of the figure saves. */
async function saved(page: Page, kind: string): Promise<{ name: string; bytes: Buffer }> {
  const menu = page.locator('.explore-figure details').first();
  if ((await menu.getAttribute('open')) === null) await menu.locator('summary').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.click(`[data-save="${kind}"]`),
  ]);
  const chunks: Uint8Array[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Uint8Array);
  return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) };
}

describe('the explorer', () => {
  it('loads nothing before it is asked for', async () => {
    const { page, requests, faults } = await visit('/explore/');
    await page.waitForLoadState('networkidle');
    const own = requests.filter((url) => /explorer\.[^/]*\.js|\/explore\/.*\.json/u.test(url));
    expect(own).toEqual([]);
    expect(requests.filter(isChartScript)).toEqual([]);
    await page.focus('.explore-open');
    await page.keyboard.press('Enter');
    await page.locator(shown).waitFor();
    // The button is gone; who works by keyboard stands at the first choice.
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('.explore-form') !== null))
      .toBe(true);
    expect(requests.filter((url) => url.endsWith('.json'))).toHaveLength(2);
    expect(faults).toEqual([]);
  });

  it('has its views one step back each, and shows the same again from the address', async () => {
    const page = await open(share);
    expect(await title(page)).toContain('望京最高，4.89%');
    await page.locator('.explore-form label', { hasText: '绝对数' }).click();
    await expect.poll(() => title(page)).toContain('望京最多，12,901人');
    expect(query(page)).toBe('?chart=bars&of=outside&in=chaoyang@2010-03');
    await page.locator('[data-chooser="pick"] summary').click();
    await page.fill('[data-chooser="pick"] input[type="search"]', 'donghu');
    const found = await page.locator('[data-chooser="pick"] .choices label').allInnerTexts();
    expect(found.map((name) => name.trim())).toEqual(['东湖']);
    await page.locator('[data-chooser="pick"] .choices input').check();
    // One is too few to compare: the page says so in place of a drawing.
    await page.locator('.explore-refusal p').waitFor();
    expect(await page.locator(shown).count()).toBe(0);
    await page.fill('[data-chooser="pick"] input[type="search"]', '望京');
    await page.locator('[data-chooser="pick"] .choices input').check();
    await expect.poll(() => drawn(page)).toEqual(['东湖', '望京', '12,901', '3,223']);
    const here = query(page);
    expect(here).toBe('?chart=bars&of=outside&in=chaoyang@2010-03&pick=wangjing,donghu');
    const before = await drawn(page);
    await page.reload();
    await expect.poll(() => drawn(page)).toEqual(before);
    expect(query(page)).toBe(here);
    await page.goBack();
    await page.locator('.explore-refusal p').waitFor();
    await page.goBack();
    await expect.poll(() => drawn(page)).toHaveLength(46);
    await page.goBack();
    await expect.poll(() => title(page)).toContain('4.89%');
    expect(await page.locator('[name="of"]').inputValue()).toBe('outside-share');
  });

  it('opens the evidence of a mark in place, by pointer and by keyboard, and pins it', async () => {
    const page = await open(share);
    await page.locator(`${shown} .mark[data-key="donghu@2010-03"]`).click();
    const card = page.locator('.evidence-card');
    await card.waitFor();
    expect(await card.innerText()).toContain('3.85%');
    expect(await card.locator('a.evidence-page').getAttribute('href')).toContain(
      '/indicators/outside-share/#donghu@2010-03',
    );
    expect(query(page)).toContain('&mark=donghu@2010-03');
    await page.keyboard.press('Escape');
    await page.reload();
    await expect.poll(() => page.locator('.explore-figure .tip').textContent()).toContain('3.85%');
    await page.locator('.explore-figure .figure-draw').focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await expect.poll(() => card.innerText()).toContain('垡头');
  });

  it('opens the evidence of the numbers of title and table in place', async () => {
    const page = await open(share);
    for (const link of ['.explore-figure h2 a', '.explore-table tbody tr:nth-child(2) td a']) {
      await page.locator(link).first().click();
      await page.locator('.evidence-card').waitFor();
      await page.keyboard.press('Escape');
      expect(new URL(page.url()).pathname).toMatch(/\/explore\/$/u);
    }
  });

  it('says what of an address it does not understand, and shows the rest', async () => {
    const page = await open(`${share}&sort=upwards&pick=wangjin,donghu,wangjing&colour=red`);
    const said = await page.innerText('.explore-said');
    for (const part of ['sort=upwards', 'pick=wangjin（是不是wangjing？）', 'colour=red'])
      expect(said).toContain(part);
    expect(await drawn(page)).toEqual(['东湖', '望京', '4.89%', '3.85%']);
    expect(await page.locator(`${shown} .mark`).count()).toBe(2);
  });

  it('says why it does not draw what would mislead, and what to do instead', async () => {
    const page = await open('/explore/?chart=bars&of=permit-without&in=chaoyang@2010-03');
    expect(await page.innerText('.explore-refusal')).toContain('相加超过外来人口总数');
    expect(await page.locator(shown).count()).toBe(0);
    expect(await page.locator('[data-save="svg"]').isHidden()).toBe(true);
    expect(await page.locator('.explore-table tbody tr').count()).toBe(24);
    await page.goto(address('/explore/?chart=bars&of=population&in=chaoyang@2010-03&log=of'));
    await page.click('.explore-refusal a');
    await page.locator(`${shown} .mark`).first().waitFor();
    expect(query(page)).toBe('?chart=dots&of=population&in=chaoyang@2010-03&log=of');
  });

  it('gives a CSV that has what the table shows', async () => {
    const page = await open(share);
    const table = await page
      .locator('.explore-table tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => [...row.children].map((cell) => cell.textContent.replaceAll(',', ''))),
      );
    const { name, bytes } = await saved(page, 'csv');
    expect(name).toBe('bars-outside-share-chaoyang-2010-03.zh.csv');
    const lines = bytes.toString('utf8').trimEnd().split('\r\n').slice(1);
    const rows = lines.map((line) => {
      const [street = '', rate = '', ...counts] = line.split(',');
      return [street, `${(Number(rate) * 100).toFixed(2)}%`, ...counts];
    });
    expect(rows).toEqual(table);
    const { bytes: excel } = await saved(page, 'excel');
    expect(excel.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(excel.subarray(3)).toEqual(bytes);
  });

  it('gives pictures with title, source and address in them', async () => {
    const page = await open(`${share}&pick=wangjing,donghu`);
    const { bytes } = await saved(page, 'svg');
    const svg = bytes.toString('utf8');
    for (const part of ['望京最高，4.89%', '2010年3月', '来源：', 'of=outside-share'])
      expect(svg).toContain(part);
    expect(svg).not.toContain('var(--');
    const { bytes: png, name } = await saved(page, 'png');
    expect(name).toMatch(/\.zh\.png$/u);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    // Twice the size of the drawing; an empty picture of it is a tenth of this.
    expect(png.readUInt32BE(16)).toBe(2 * Number(/<svg[^>]* width="(\d+)"/u.exec(svg)?.[1]));
    expect(png.length).toBeGreaterThan(15_000);
    // Painted from edge to edge: the paper of the site in each corner.
    const corners = await page.evaluate(
      async (bytes) => {
        const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
        const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
        context?.drawImage(picture, 0, 0);
        const [right, bottom] = [picture.width - 1, picture.height - 1];
        return [
          [0, 0],
          [right, bottom],
        ].map(([x = 0, y = 0]) => [...(context?.getImageData(x, y, 1, 1).data ?? [])].join());
      },
      [...png],
    );
    expect(corners).toEqual(['255,253,250,255', '255,253,250,255']);
  });

  it('has embed code, address and citation follow the view, and says what it copied', async () => {
    const page = await open(share);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('.explore-figure summary', { hasText: '嵌入' }).click();
    const code = await page.locator('.explore-figure textarea').inputValue();
    expect(code).toContain('/embed/explore/?chart=bars&amp;of=outside-share');
    expect(code).toContain('embed.js');
    await page.click('[data-copy="link"]');
    await expect.poll(() => page.innerText('.copying [role="status"]')).toContain('网址');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address(share));
    await page.locator('.explore-figure summary', { hasText: '引用' }).click();
    const cite = await page.innerText('.explore-figure .cite');
    expect(cite).toMatch(/望京最高，4\.89%\[DS\/OL\].*\[\d{4}-\d\d-\d\d\].*of=outside-share/u);
    expect(await page.title()).toContain('望京最高');
  });

  it('lists the cases of a count, and says what the table leaves out', async () => {
    const page = await open('/explore/?chart=cross&down=theme&across=region');
    await page.locator('.explore-table .as-count').first().click();
    expect(await page.innerText('.explore-cases h3')).toContain('体制 × 东部的7个案例');
    expect(await page.locator('.explore-cases a[href*="/cases/"]').count()).toBe(7);
    await page.locator(`${shown} .mark[data-key="culture|west"]`).click();
    expect(await page.locator('.explore-cases li').count()).toBe(1);
    const rest = await page.innerText('.explore-remainder');
    for (const part of ['174', '152', '203']) expect(rest).toContain(part);
    await page.selectOption('[name="across"]', 'theme');
    expect(await page.innerText('.explore-refusal')).toContain('行和列选了同一项');
    await page.selectOption('[name="across"]', 'level');
    await page.locator(shown).waitFor();
    expect(query(page)).toBe('?chart=cross&cases=wang-ke-2018&down=theme&across=level');
  });

  it('finds one of hundreds of districts and dates', async () => {
    const { page } = await blank();
    onTestFinished(() => page.close());
    await page.route('**/explore/register.json', async (route) => {
      const answer = await route.fetch();
      const register = (await answer.json()) as { frames: { key: string; name: object }[] };
      const [first] = register.frames;
      const others = Array.from({ length: 499 }, (_, index) => ({
        ...first,
        key: `d${String(index)}@2001`,
        name: { zh: `某${String(index)}区`, en: `District ${String(index)}` },
        asOf: '2001',
      }));
      await route.fulfill({ json: { ...register, frames: [...register.frames, ...others] } });
    });
    await page.goto(address(share));
    await page.locator(shown).waitFor();
    const box = page.locator('[data-chooser="in"]');
    await box.locator('summary').click();
    expect(await box.locator('.choices label').count()).toBe(40);
    expect(await box.locator('.more-choices').innerText()).toContain('460');
    // What is chosen stands first, however long the list.
    expect(await box.locator('.choices input').first().isChecked()).toBe(true);
    await box.locator('input[type="search"]').fill('District 377');
    expect(await box.locator('.choices label').count()).toBe(1);
    await box.locator('.choices input').check();
    await expect.poll(() => query(page)).toContain('in=chaoyang@2010-03,d377@2001');
  });

  it('says in plain words what it needs where scripts do not run', async () => {
    const { page } = await visit('/explore/', { scripts: false });
    expect(await page.locator('.explore-open').isVisible()).toBe(false);
    expect(await page.innerText('#explore-without')).toContain('Chrome 109');
    expect(await page.locator('#explore-without a').count()).toBe(3);
  });

  it.each([
    share,
    '/explore/?chart=scatter&of=outside-share&x=population&in=chaoyang@2010-03&mark=wangjing@2010-03',
    '/explore/?chart=dots&of=population&log=of&in=chaoyang@2010-03',
    '/explore/?chart=cross',
    '/explore/?chart=bars&of=permit-without',
    '/en/explore/?chart=cross&down=region&across=theme',
    '/en/explore/?chart=scatter&of=hukou-separated&x=permit-gap',
  ])('has no violations that axe knows and fits narrow windows: %s', async (path) => {
    const { page, faults } = await blank();
    onTestFinished(() => page.close());
    await page.goto(address(path));
    await page.locator('.explore-table tbody tr').first().waitFor();
    for (const details of await page.locator('.explore details').all())
      await details.evaluate((one) => ((one as HTMLDetailsElement).open = true));
    await bringAxe(page);
    const found: string[][] = [await findings(page)];
    await page.emulateMedia({ colorScheme: 'dark' });
    found.push(await findings(page));
    await widen(page, narrow);
    found.push(await findings(page));
    expect(found).toEqual([[], [], []]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      narrow,
    );
    expect(faults).toEqual([]);
  });

  it('draws one view in a frame, in the colours asked for, and tells its height', async () => {
    const { page } = await blank();
    onTestFinished(() => page.close());
    await page.goto(address('/charts/'));
    const path = share.replace('/explore/', '/embed/explore/');
    await page.setContent(
      `<iframe src="${address(`${path}&theme=dark&pick=wangjing,donghu`)}" width="600" height="200" style="border:0"></iframe><script async src="${address('/embed.js')}"></script>`,
    );
    const [frame] = page.frames().slice(1);
    if (frame === undefined) throw new Error('There is no frame.');
    await frame.locator('.explore-figure .mark:visible').first().waitFor();
    expect(await frame.locator('html').getAttribute('data-theme')).toBe('dark');
    const links = frame.locator('.explore-figure a, .explore-whole');
    expect(
      await links.evaluateAll(
        (all) => all.filter((one) => one.getAttribute('target') !== '_blank').length,
      ),
    ).toBe(0);
    expect(await frame.locator('.explore-whole').getAttribute('href')).toContain(
      'pick=wangjing,donghu',
    );
    const height = async (): Promise<number> =>
      (await frame.frameElement()).evaluate((box) => (box as HTMLIFrameElement).clientHeight);
    const content = (): Promise<number> =>
      frame.evaluate(() => document.body.getBoundingClientRect().height);
    await expect.poll(async () => Math.abs((await content()) - (await height()))).toBeLessThan(2);
  });
});

describe('pages of charts of subdistricts and of cases', () => {
  it('lead to the explorer with what they show', async () => {
    const { page } = await visit('/charts/outside-share/');
    await page.locator('main a[href*="/explore/?"]').click();
    await page.locator(shown).waitFor();
    expect(query(page)).toBe('?chart=bars&of=outside-share&in=chaoyang@2010-03');
    await page.goto(address('/en/charts/themes-by-region/'));
    await page.locator('main a[href*="/explore/?"]').click();
    await page.locator(shown).waitFor();
    expect(query(page)).toContain('?chart=cross&cases=');
  });
});
