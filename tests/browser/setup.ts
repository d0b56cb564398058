import { createServer } from 'node:http';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import packed from '@sparticuz/chromium';
import { chromium, type BrowserServer } from 'playwright-core';
import sirv from 'sirv';
import type { TestProject } from 'vitest/node';
import { basePath, siteDir } from '../site/site.ts';

/** Values provided to the browser tests. */
declare module 'vitest' {
  export interface ProvidedContext {
    /** URL of the served site, including the base path, without a trailing slash. */
    site: string;
    /** WebSocket address of the browser. */
    browser: string;
  }
}

const modules = join(import.meta.dirname, '../../node_modules');

/** Serves the built site on a free local port. Resolves to its URL and a function that stops it. */
async function serve(): Promise<{ address: string; stop: () => void }> {
  if (!existsSync(join(siteDir, 'index.html'))) {
    throw new Error(`There is no built site in "${siteDir}". Run: npm run build`);
  }
  const base = basePath(process.env['BASE_PATH']);
  const files = sirv(siteDir, { etag: true });
  const server = createServer((request, response) => {
    const address = request.url ?? '/';
    request.url = address.startsWith(`${base}/`) ? address.slice(base.length) : '/404';
    files(request, response, () => {
      response.writeHead(404).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${String(port)}${base}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

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

/** Starts the first browser that works. Throws with the error of each. */
async function start(folder: string): Promise<BrowserServer> {
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

/** Starts one browser and one server for all browser tests, and stops them afterwards. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'linli-browser-'));
  mkdirSync(join(folder, 'cache'));
  const server = await serve();
  const browser = await start(folder);
  project.provide('site', server.address);
  project.provide('browser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
