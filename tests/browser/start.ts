import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import packed from '@sparticuz/chromium';
import { chromium, type BrowserServer } from 'playwright-core';

const modules = join(import.meta.dirname, '../../node_modules');

/**
 * A font configuration with only the project’s Chinese font, so that rendering is the same on every
 * machine.
 */
function fontEnvironment(folder: string): Record<string, string> {
  const fonts = join(modules, '@expo-google-fonts/noto-serif-sc');
  const folders = ['400Regular', '700Bold'].map((weight) => `<dir>${join(fonts, weight)}</dir>`);
  const file = join(folder, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders.join('')}<cachedir>${join(folder, 'cache')}</cachedir></fontconfig>\n`,
  );
  return { FONTCONFIG_FILE: file, FONTCONFIG_PATH: folder };
}

/**
 * The browser from the npm package, unpacked once per version. Unpacks to a temporary folder and
 * renames it, because a partly unpacked browser would never start.
 */
async function unpacked(): Promise<string> {
  const file = join(modules, '@sparticuz/chromium/package.json');
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  const home = join(tmpdir(), `linli-chromium-${version}`);
  if (existsSync(home)) return join(home, 'chromium');
  const fresh = mkdtempSync(`${home}-`);
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = fresh;
  try {
    await packed.executablePath();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  try {
    renameSync(fresh, home);
  } catch {
    // Another run was faster.
    rmSync(fresh, { recursive: true, force: true });
  }
  return join(home, 'chromium');
}

/** Browsers to try, in order. If `CHROME_PATH` is set, only that one. */
function candidates(): (() => Promise<string>)[] {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined) return [() => Promise.resolve(named)];
  const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  return [
    unpacked,
    () => Promise.resolve(chromium.executablePath()),
    ...installed.filter((path) => existsSync(path)).map((path) => () => Promise.resolve(path)),
  ];
}

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/**
 * Starts the first browser that works. Throws with the error of each.
 *
 * @param folder An empty folder for what it needs while it runs.
 */
export async function startBrowser(folder: string): Promise<BrowserServer> {
  mkdirSync(join(folder, 'cache'), { recursive: true });
  const env = { ...process.env, ...fontEnvironment(folder) } as Record<string, string>;
  const faults: string[] = [];
  for (const candidate of candidates()) {
    try {
      const executablePath = await candidate();
      const browser = await chromium.launchServer({ executablePath, env, args: flags });
      if (faults.length > 0) console.warn(`Tests run in ${executablePath}: ${faults.join('\n')}`);
      return browser;
    } catch (error) {
      faults.push(String(error).slice(0, 600));
    }
  }
  throw new Error(
    `No browser starts. Name one: CHROME_PATH=/path/to/chrome npx vitest run\n${faults.join('\n\n')}`,
  );
}
