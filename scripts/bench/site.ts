import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import compression from '@polka/compression';
import packed from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';
import sirv from 'sirv';

/** A served copy of the built site. */
export interface ServedSite {
  /** Address of its root, with a slash at the end. */
  address: string;
  close: () => void;
}

/**
 * Serves `dist`, compressed as a host does.
 *
 * @param answer Answers some requests itself and says whether it did.
 */
export async function serveSite(
  answer: (request: IncomingMessage, response: ServerResponse) => boolean = () => false,
): Promise<ServedSite> {
  const files = sirv('dist');
  const compressed = compression({ brotli: true, level: 5 });
  const server = createServer((request, response) => {
    if (answer(request, response)) return;
    compressed(request, response, () =>
      files(request, response, () => {
        response.writeHead(404).end();
      }),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${String(port)}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Starts Chromium: `CHROME_PATH`, or the one among the packages. */
export async function openBrowser(environment: Record<string, string> = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROME_PATH'] ?? (await packed.executablePath()),
    env: { ...process.env, ...environment },
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  });
}
