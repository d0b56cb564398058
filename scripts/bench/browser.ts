import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { commandFlags } from '../command.ts';
import { openBrowser, serveSite } from './site.ts';

/**
 * Prints built pages as tagged PDF in Chromium and outputs the seconds as JSON, without and with
 * browser startup. Pages are paths below `dist`; each tab takes the next page in the queue. Each
 * tab prints the first page once as a warm-up before timing starts, unless `--cold`.
 */
const usage = 'node scripts/bench/browser.ts [--tabs 1] [--cold] PAGE …';
const { values, positionals: pages } = commandFlags(usage, {
  tabs: { type: 'string', default: '1' },
  cold: { type: 'boolean', default: false },
});

/** Restricts fontconfig to the print typeface, so that both sides embed the same fonts. */
function fontEnvironment(folder: string): Record<string, string> {
  mkdirSync(join(folder, 'cache'));
  const fonts = resolve('node_modules/@expo-google-fonts/noto-serif-sc');
  const folders = ['400Regular', '700Bold'].map((weight) => `<dir>${join(fonts, weight)}</dir>`);
  const file = join(folder, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders.join('')}<cachedir>${join(folder, 'cache')}</cachedir></fontconfig>\n`,
  );
  return { FONTCONFIG_FILE: file, FONTCONFIG_PATH: folder };
}

async function print(browser: Browser, address: string, tabs: number): Promise<void> {
  const left = pages.values();
  const tab = async (): Promise<void> => {
    const page = await browser.newPage();
    if (!values.cold) await printPage(pages[0] ?? '');
    await ready();
    for (const path of left) await printPage(path);
    await page.close();

    async function printPage(path: string): Promise<void> {
      await page.goto(address + path.replace(/index\.html$/u, ''));
      await page.pdf({ tagged: true, format: 'A4' });
    }
  };
  let waiting = tabs;
  let go = (): void => undefined;
  const all = new Promise<void>((resolveAll) => (go = resolveAll));
  const ready = (): Promise<void> => {
    waiting -= 1;
    if (waiting === 0) {
      printing = performance.now();
      go();
    }
    return all;
  };
  await Promise.all(Array.from({ length: tabs }, tab));
}

const folder = mkdtempSync(join(tmpdir(), 'linli-bench-browser-'));
const site = await serveSite();
const environment = fontEnvironment(folder);
const start = performance.now();
let printing = start;
const browser = await openBrowser(environment);
try {
  await print(browser, site.address, Number(values.tabs));
  const now = performance.now();
  console.log(JSON.stringify([(now - printing) / 1000, (now - start) / 1000]));
} finally {
  await browser.close();
  site.close();
  rmSync(folder, { recursive: true, force: true });
}
