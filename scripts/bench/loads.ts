import type { Browser } from 'playwright-core';
import { spreadOf, spreadText } from './pairs.ts';
import { openBrowser, serveSite } from './site.ts';

/** Pages of each type, below the root of the site. */
const pages: readonly [type: string, path: string][] = [
  ['home', ''],
  ['chapter', 'chapters/02-chaoyang-in-figures/'],
  ['chapter', 'chapters/06-174-innovations/'],
  ['subdistrict', 'streets/wangjing/'],
  ['chart', 'charts/outside-share/'],
  ['problem', 'problems/committee-load/'],
  ['toolkit', 'reforms/'],
  ['evidence', 'evidence/'],
  ['data', 'data/readings/'],
];

const times = 3;

/** What loading a page costs before its reader touches anything. */
interface Load {
  requests: number;
  /** Bytes as transferred, by kind. */
  html: number;
  styles: number;
  scripts: number;
  others: number;
  /** Largest contentful paint in milliseconds. */
  paint: number;
  /** Total blocking time in milliseconds: what tasks took beyond 50 ms each. */
  blocked: number;
}

/**
 * Prints what pages cost on a weak phone: processor slowed four times, 1.6 Mbit/s with 150 ms a
 * round trip; scripts count with all that they import.
 */
export async function benchLoads(): Promise<void> {
  const site = await serveSite();
  const browser = await openBrowser();
  console.log(
    `\npages on a weak phone, median (range) of ${String(times)}\npage         requests  html kB  css kB   js kB  other kB           LCP ms          TBT ms`,
  );
  try {
    for (const [type, path] of pages) {
      const loads: Load[] = [];
      for (let time = 0; time < times; time += 1)
        loads.push(await loadOf(browser, site.address + path));
      const [first] = loads;
      if (first === undefined) continue;
      const sizes = [first.html, first.styles, first.scripts, first.others];
      const spreads = [loads.map(({ paint }) => paint), loads.map(({ blocked }) => blocked)];
      console.log(
        type.padEnd(13) +
          String(first.requests).padStart(8) +
          sizes.map((bytes) => (bytes / 1000).toFixed(1).padStart(9)).join('') +
          spreads.map((values) => spreadText(spreadOf(values), 0).padStart(18)).join(''),
      );
    }
  } finally {
    await browser.close();
    site.close();
  }
}

async function loadOf(browser: Browser, address: string): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: 1_600_000 / 8,
      uploadThroughput: 750_000 / 8,
    });
    await page.addInitScript(() => {
      const seen = { paint: 0, blocked: 0 };
      Object.assign(globalThis, { seen });
      new PerformanceObserver((list) => {
        for (const { startTime } of list.getEntries()) seen.paint = startTime;
      }).observe({ type: 'largest-contentful-paint', buffered: true });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) seen.blocked += Math.max(0, duration - 50);
      }).observe({ type: 'longtask', buffered: true });
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    return await page.evaluate((): Load => {
      const { seen } = globalThis as unknown as { seen: { paint: number; blocked: number } };
      const [document] = performance.getEntriesByType(
        'navigation',
      ) as PerformanceNavigationTiming[];
      const files = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      const sum = (end: RegExp): number =>
        files
          .filter(({ name }) => end.test(new URL(name).pathname))
          .reduce((bytes, { encodedBodySize }) => bytes + encodedBodySize, 0);
      return {
        requests: 1 + files.length,
        html: document?.encodedBodySize ?? 0,
        styles: sum(/\.css$/u),
        scripts: sum(/\.js$/u),
        others: sum(/\.(?!css$|js$)[^.]*$/u),
        ...seen,
      };
    });
  } finally {
    await context.close();
  }
}
