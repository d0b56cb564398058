import type { Download, Frame, Page } from 'playwright-core';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { address, blank, servedSite, visit } from './browser.ts';

/** Every embedded view in both languages. */
const embedded = servedSite()
  .pages.map(({ path }) => path)
  .filter((path) => /^(?:\/en)?\/embed\//u.test(path));

/** A page of another origin with frames of a width, and the script that fits them. */
async function host(page: Page, paths: readonly string[], frame: string): Promise<Frame[]> {
  await page.goto(inject('site').replace('localhost', '127.0.0.1'));
  const frames = paths.map((path) => `<p><iframe src="${address(path)}" ${frame}></iframe></p>`);
  const script = `<script async src="${address('/embed.js')}"></script>`;
  await page.setContent(frames.join('') + script, { waitUntil: 'load' });
  return page.frames().slice(1);
}

/** What of the content of a frame is cut off or left empty; undefined where it fits. */
async function misfit(frame: Frame): Promise<string | undefined> {
  const element = await frame.frameElement();
  const height = await element.evaluate((box) => (box as HTMLIFrameElement).clientHeight);
  const { content, over } = await frame.evaluate(() => ({
    content: document.body.getBoundingClientRect().height,
    over: document.documentElement.scrollWidth - innerWidth,
  }));
  return Math.abs(content - height) <= 1 && over <= 0
    ? undefined
    : `${frame.url()}: content ${String(content)}, frame ${String(height)}, ${String(over)} px too wide`;
}

async function bytesOf(download: Download): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

describe('embedded charts', () => {
  it.each([280, 300, 480, 600, 768, 900])(
    'all fit their frames, in a sandbox too, at %i px',
    { timeout: 60_000 },
    async (width) => {
      const { page } = await blank();
      onTestFinished(() => page.close());
      const box = `sandbox="allow-scripts" width="${String(width)}" height="500" style="border:0"`;
      const frames = await host(page, embedded, box);
      expect(frames.length).toBeGreaterThan(30);
      const faults = async (): Promise<string[]> =>
        (await Promise.all(frames.map(misfit))).filter((fault) => fault !== undefined);
      await expect.poll(faults, { timeout: 20_000 }).toEqual([]);
    },
  );

  it('read their parameters, switch views and show values in a sandbox', async () => {
    const { page } = await blank();
    onTestFinished(() => page.close());
    const query = '?view=count&theme=dark&lang=en&mark=wangjing@2010-03';
    const [frame] = await host(
      page,
      [`/embed/outside-share/${query}`],
      'sandbox="allow-scripts" width="700" height="500"',
    );
    if (frame === undefined) throw new Error('There is no frame.');
    await frame.waitForURL(/\/en\/embed\/outside-share\/count\//u);
    await expect.poll(() => frame.locator('.tip').textContent()).toContain('12,901');
    expect(await frame.locator('html').getAttribute('data-theme')).toBe('dark');
    const before = await page.evaluate(() => history.length);
    await frame.locator('a[data-view="share"]').click();
    await frame.waitForURL(/\/en\/embed\/outside-share\/\?/u);
    expect(await page.evaluate(() => history.length)).toBe(before);
    await frame.locator('.mark:visible').nth(2).click();
    const evidence = frame.locator('.embed-picked a');
    await evidence.waitFor();
    expect(await evidence.getAttribute('target')).toBe('_blank');
    expect(await evidence.getAttribute('href')).toContain('/en/charts/outside-share/#of-');
  });

  it('lead outside the frame by every link but those between views', () => {
    const kept = servedSite()
      .pages.filter(({ path }) => embedded.includes(path))
      .flatMap(({ path, document }) =>
        [...document.querySelectorAll('a:not([data-view])')]
          .filter((link) => link.getAttribute('target') !== '_blank')
          .map((link) => `${path}: ${link.outerHTML}`),
      );
    expect(kept).toEqual([]);
  });
});

describe('page of a view', () => {
  it('takes the place of an address that asks for the view, and keeps the pin', async () => {
    const { page } = await visit(
      '/charts/outside-share/?outside-share=count&mark=wangjing@2010-03',
    );
    await page.waitForURL(/\/charts\/outside-share\/count\/\?mark=/u);
    await expect.poll(() => page.locator('.tip').first().textContent()).toContain('12,901');
  });

  it('gives full addresses and says what it copied', async () => {
    const { page } = await visit('/charts/outside-share/count/');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('summary', { hasText: '嵌入' }).click();
    const code = await page.locator('.figure-foot textarea').inputValue();
    expect(code).toContain(`src="${address('/embed/outside-share/count/')}"`);
    await page.locator('[data-copy="embed"]').click();
    await expect
      .poll(() => page.locator('[role="status"]:visible').allTextContents())
      .toContain('已复制这个视图的嵌入代码。');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code);
  });

  it('saves the picture as a PNG', async () => {
    const { page } = await visit('/charts/outside-share/count/');
    await page.locator('summary', { hasText: '下载' }).click();
    const saved = page.waitForEvent('download');
    await page.locator('[data-png]').click();
    expect((await saved).suggestedFilename()).toBe('outside-share-count.zh.png');
  });

  it('has the pinned mark in link, code, citation, table and pictures, until it is let go', async () => {
    const { page } = await visit('/charts/outside-share/count/?mark=wangjing@2010-03');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const pinned = '/charts/outside-share/count/?mark=wangjing@2010-03';
    const code = page.locator('.figure-foot textarea');
    await expect
      .poll(() => code.inputValue())
      .toContain(`src="${address(`/embed${pinned.slice(7)}`)}"`);
    const cited = (): Promise<string[]> =>
      page
        .locator('main > .cite')
        .evaluate((cite) => [
          ...[...cite.querySelectorAll('p:not(.cite-files)')].map(({ textContent }) => textContent),
          ...[...cite.querySelectorAll('a')].map(({ href }) => decodeURIComponent(href)),
        ]);
    const texts = await cited();
    expect(texts).toHaveLength(5);
    for (const text of texts) expect(text).toContain(pinned);
    expect(await page.locator('tr.pinned th').allTextContents()).toEqual(['望京']);
    await page.locator('summary', { hasText: '嵌入' }).click();
    await page.locator('[data-copy="link"]').click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(/\/charts\/outside-share\/count\/\?mark=wangjing@2010-03$/u);
    await page.locator('summary', { hasText: '下载' }).click();
    const svg = page.waitForEvent('download');
    await page.locator('[data-download="svg"]').click();
    expect((await svg).suggestedFilename()).toBe('outside-share-count-wangjing-2010-03.zh.svg');
    const drawing = (await bytesOf(await svg)).toString('utf8');
    expect(drawing).toMatch(
      /<rect [^>]*fill="none" stroke="#1d1f23"[^>]*\/><text [^>]*>[^<]*12,901/u,
    );
    const png = page.waitForEvent('download');
    await page.locator('[data-png]').click();
    expect((await png).suggestedFilename()).toBe('outside-share-count-wangjing-2010-03.zh.png');
    // Width and height stand in the head of a PNG: the picture is as high as the drawing, twice.
    const height = (await bytesOf(await png)).readUInt32BE(20);
    const said = Number(/<svg [^>]*height="([\d.]+)"/u.exec(drawing)?.[1]);
    expect(Math.abs(height - 2 * said)).toBeLessThanOrEqual(2);
    await page.locator('.figure-wide .mark.pinned').first().click();
    await expect.poll(() => code.inputValue()).not.toContain('mark=');
    expect((await cited()).filter((text) => text.includes('mark='))).toEqual([]);
    expect(await page.locator('tr.pinned').count()).toBe(0);
  });
});
