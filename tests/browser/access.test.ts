import type { RunOptions } from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bringAxe, findings } from './axe.ts';
import {
  address,
  blank,
  narrow,
  pagesOfEachKind,
  servedSite,
  wide,
  widen,
  type Visit,
} from './browser.ts';

/** Pages of layouts of their own beside those of each kind. */
const own = [
  '/data/rechecks/',
  '/streets/wangjing/',
  '/problems/committee-administrative-load/',
  '/reforms/purchase-of-services/',
  '/reforms/method/',
  '/reforms/compare/',
  '/reforms/compare/?r=purchase-of-services&r=abolish-stations',
  '/practices/six-layers/',
  '/indicators/outside-share/',
  '/evidence/chapters/02-chaoyang-in-figures/',
  '/charts/outside-share/count/',
  '/teach/charts/outside-share/',
  '/teach/charts/outside-share/key/',
  '/teach/chapters/02-chaoyang-in-figures/',
];
/** A site with an archive has copies of pages too. */
const copies = servedSite()
  .pages.map(({ path }) => path)
  .filter((path) => /^\/archive\/[^/]+\/(?:charts|chapters|teach)\/[^/]+\/$/u.test(path))
  .slice(0, 1);
const pages = [...new Set([...pagesOfEachKind(), ...own, ...copies])];

const colours: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
};

describe.each(['', '/en'])('axe reports no violations below "%s/"', (prefix) => {
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
      await bringAxe(page);
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
