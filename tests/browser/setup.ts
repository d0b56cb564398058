import { createServer } from 'node:http';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sirv from 'sirv';
import type { TestProject } from 'vitest/node';
import { basePath, siteDir } from '../site/site.ts';
import { startBrowser } from './start.ts';

/** Values provided to the browser tests. */
declare module 'vitest' {
  export interface ProvidedContext {
    /** URL of the served site, including the base path, without a trailing slash. */
    site: string;
    /** WebSocket address of the browser. */
    browser: string;
  }
}

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

/** Starts one browser and one server for all browser tests, and stops them afterwards. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'linli-browser-'));
  const server = await serve();
  const browser = await startBrowser(folder);
  project.provide('site', server.address);
  project.provide('browser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
