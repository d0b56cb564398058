import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const project = join(import.meta.dirname, '../../..');
const root = mkdtempSync(join(tmpdir(), 'serve-'));
const page = `<!doctype html><p>${'望京街道 '.repeat(400)}</p>`;
const picture = Buffer.alloc(4000, 7);
let server: ReturnType<typeof spawn>;
let origin = '';

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> =>
  new Promise((resolve, reject) => {
    request(`${origin}${path}`, { headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        resolve({
          status: response.statusCode,
          headers: response.headers,
          body: Buffer.concat(parts),
        });
      });
    })
      .on('error', reject)
      .end();
  });

describe('npm start serves', () => {
  beforeAll(async () => {
    mkdirSync(join(root, 'dist/_astro'), { recursive: true });
    writeFileSync(join(root, 'dist/_astro/worker-abc123.js'), 'let a;');
    writeFileSync(join(root, 'dist/index.html'), page);
    writeFileSync(join(root, 'dist/404.html'), page.replace('望京街道', '没有这一页'));
    writeFileSync(join(root, 'dist/picture.png'), picture);
    server = spawn(process.execPath, ['scripts/serve.ts'], {
      cwd: project,
      env: { ...process.env, SITE_DIR: root, PORT: '0', BASE_PATH: '/' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    origin = await new Promise<string>((resolve) => {
      server.stdout?.setEncoding('utf8').once('data', (text: string) => {
        resolve(text.trim().replace(/\/$/u, ''));
      });
    });
  });
  afterAll(() => {
    server.kill();
    rmSync(root, { recursive: true, force: true });
  });

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('pages compressed as %s', async (encoding, open) => {
    const { headers, body } = await ask('/', { 'accept-encoding': encoding });
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers['content-type']).toMatch(/^text\/html/u);
    expect(body.length).toBeLessThan(page.length / 4);
    expect(open(body).toString()).toBe(page);
  });

  it('pages as they are to those who take nothing else', async () => {
    const { headers, body } = await ask('/');
    expect(headers['content-encoding']).toBeUndefined();
    expect(body.toString()).toBe(page);
  });

  it('pictures as they are, and parts of files in their own bytes', async () => {
    const whole = await ask('/picture.png', { 'accept-encoding': 'br, gzip' });
    expect(whole.headers['content-encoding']).toBeUndefined();
    expect(whole.body).toEqual(picture);
    const part = await ask('/index.html', { 'accept-encoding': 'br', range: 'bytes=0-8' });
    expect(part).toMatchObject({ status: 206 });
    expect(part.body.toString()).toBe('<!doctype');
  });

  it('the head of the same answer to HEAD, and nothing to other methods', async () => {
    const whole = await ask('/', { 'accept-encoding': 'br' });
    const head = await ask('/', { 'accept-encoding': 'br' }, 'HEAD');
    expect(head.status).toBe(200);
    expect(head.body).toHaveLength(0);
    const named = ['content-encoding', 'content-type', 'vary', 'cache-control', 'etag'];
    for (const name of named) expect(head.headers[name]).toBe(whole.headers[name]);
    expect(head.headers['content-encoding']).toBe('br');
    const post = await ask('/', {}, 'POST');
    expect(post.status).toBe(405);
    expect(post.headers.allow).toBe('GET, HEAD');
    expect(post.body).toHaveLength(0);
  });

  it('how long a file may be kept, and by what the answer varies', async () => {
    const page = await ask('/', { 'accept-encoding': 'gzip' });
    expect(page.headers).toMatchObject({ 'cache-control': 'no-cache', vary: 'Accept-Encoding' });
    const worker = await ask('/_astro/worker-abc123.js');
    expect(worker.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(worker.headers.vary).toBe('Accept-Encoding');
    const again = await ask('/', { 'if-none-match': page.headers.etag ?? '' });
    expect(again.status).toBe(304);
    expect((await ask('/nowhere/')).headers['cache-control']).toBe('no-cache');
    expect((await ask('/_astro/none.js')).headers['cache-control']).toBe('no-cache');
  });

  it('the page for missing ones with its status, compressed too', async () => {
    const { status, headers, body } = await ask('/nowhere/', { 'accept-encoding': 'gzip' });
    expect(status).toBe(404);
    expect(headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(body).toString()).toContain('没有这一页');
  });
});
