import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { address, blank, narrow, pagesOfEachKind, wide, widen, type Visit } from './browser.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const pages = [...new Set([...pagesOfEachKind(), '/data/rechecks/', '/streets/wangjing/'])];

interface Axe {
  axe: { run(context: object, options: object): Promise<AxeResults> };
}

/** Long lists and tables repeat their markup: of their entries the first forty are looked at. */
const alike = { exclude: [['.ledger > li:nth-child(n + 40)'], ['tbody > tr:nth-child(n + 40)']] };

/** Findings of axe on the page, one line for each rule, with the first places. */
async function findings(page: Page, options: RunOptions = {}): Promise<string[]> {
  const { violations } = await page.evaluate(
    ({ context, options: given }) => (globalThis as unknown as Axe).axe.run(context, given),
    { context: alike, options: { resultTypes: ['violations'], ...options } },
  );
  return violations.map(({ id, nodes }) => {
    const places = nodes
      .slice(0, 4)
      .map(({ target, any }) => `${target.join(' ')}${any[0] ? ` (${any[0].message})` : ''}`);
    return `${id}, ${String(nodes.length)} places: ${places.join('; ')}`;
  });
}

const colours: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
};

describe.each(['', '/en'])('axe finds nothing below "%s/"', (prefix) => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await blank();
  });
  afterAll(() => visit.page.close());

  it.each(pages.filter((path) => prefix === '' || path !== '/404.html'))(
    'on %s, wide and narrow, light and dark',
    async (path) => {
      const { page } = visit;
      await widen(page, wide);
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(address(`${prefix}${path}`));
      await page.evaluate(source);
      const found: Record<string, string[]> = { wide: await findings(page) };
      await page.emulateMedia({ colorScheme: 'dark' });
      // The dark scheme changes colours only.
      found['dark'] = await findings(page, colours);
      await widen(page, narrow);
      found['narrow, dark'] = await findings(page);
      await page.emulateMedia({ colorScheme: 'light' });
      found['narrow'] = await findings(page, colours);
      expect(found).toEqual({ wide: [], dark: [], 'narrow, dark': [], narrow: [] });
    },
  );
});
