import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import compression from '@polka/compression';
import sirv from 'sirv';
import { commandFlags, misuse } from './command.ts';
import { inSite } from '#src/lib/site-dir-node.ts';

/**
 * Serves the built site, as the last step of `npm start`, and compresses it and says how long it may be
 * kept as a host does (hosting/README.md). `PORT` sets the port, `BASE_PATH` the base path the site was built for.
 */
const usage = '用法 / usage: PORT=4321 BASE_PATH=/ npm start';
if (commandFlags(usage, {}).positionals.length > 0) misuse(usage);
const base = (process.env['BASE_PATH'] ?? '/').replace(/\/$/u, '');
const port = Number(process.env['PORT'] ?? 4321);
const dist = inSite('dist');
/** Files with a hash of their content in their names; everything else is asked for again. */
const hashed = /^\/(?:_astro|reports\/engine)\//u;
// Reads the disk at every request, so that a rebuild does not require a restart.
const files = sirv(dist, {
  dev: true,
  etag: true,
  setHeaders(response, path) {
    if (hashed.test(path))
      response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
  },
});
const compressed = compression({ brotli: true, level: 5 });

const notFound = (): string =>
  existsSync(join(dist, '404.html')) ? readFileSync(join(dist, '404.html'), 'utf8') : '404';

const server = createServer((request, response) => {
  const { url: address = '/', method = '' } = request;
  if (method !== 'GET' && method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  // What a HEAD asks for is the head of the same answer; Node leaves out its body.
  request.method = 'GET';
  response.setHeader('Vary', 'Accept-Encoding');
  if (base !== '' && !address.startsWith(`${base}/`)) {
    response.writeHead(302, { location: `${base}/` }).end();
    return;
  }
  request.url = address.slice(base.length);
  const serve = (): void =>
    files(request, response, () => {
      response
        .writeHead(404, {
          'content-type': 'text/html; charset=utf-8',
          'cache-control': 'no-cache',
        })
        .end(notFound());
    });
  // A part of a file is counted in its own bytes.
  if (request.headers.range !== undefined) serve();
  else compressed(request, response, serve);
});
server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(
    error.code === 'EADDRINUSE'
      ? `端口 ${String(port)} 已被占用。请换一个，例如：PORT=8080 npm start。 / Port ${String(port)} is in use. Choose another, for instance: PORT=8080 npm start`
      : error.message,
  );
  process.exit(1);
});
server.listen(port, () => {
  const address = server.address();
  const at = typeof address === 'object' && address !== null ? address.port : port;
  console.log(`http://localhost:${String(at)}${base}/`);
});
