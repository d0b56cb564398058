import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import { afterAll, expect, it } from 'vitest';
import { basePath, siteDir } from '../site/site.ts';
import { browser } from './browser.ts';

/** The headers of `hosting/`: one policy for all, and an exception for the worker that typesets. */
const policy = "default-src 'self'";
const ofWorker = `${policy}; script-src 'self' 'wasm-unsafe-eval'`;

const base = basePath(process.env['BASE_PATH']);
const files = sirv(siteDir, { etag: true });
const server = createServer((request, response) => {
  const address = request.url ?? '/';
  const isWorker = /\/_astro\/worker-[^/]*\.js$/u.test(address);
  response.setHeader('content-security-policy', isWorker ? ofWorker : policy);
  request.url = address.slice(base.length);
  // Without the list of ready files the page makes what is asked for.
  if (request.url === '/reports/index.json') {
    response.writeHead(404).end();
    return;
  }
  files(request, response, () => {
    response.writeHead(404).end();
  });
}).listen(0);
afterAll(() => {
  server.close();
});

it('a report is made where a server sends the policy that hosting/ asks for', async () => {
  const { port } = server.address() as AddressInfo;
  const context = await (await browser()).newContext();
  const page = await context.newPage();
  await page.goto(`http://localhost:${String(port)}${base}/en/reports/`);
  await page.locator('[name="chapter"]').first().check();
  // The form has loaded its script when it says how much there is to make.
  await expect.poll(() => page.innerText('#report-extent')).not.toBe('');
  await page.click('#report-make');
  await page.locator('#report-results li a[download]').first().waitFor({ timeout: 45_000 });
  expect(await page.locator('#report-results li').count()).toBe(1);
  await context.close();
});
