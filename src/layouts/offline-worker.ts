import { clientsClaim } from 'workbox-core';
import type { WorkboxPlugin } from 'workbox-core/types';
import { ExpirationPlugin } from 'workbox-expiration';
import { registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';

/**
 * The service worker of sites with `offline: true`: a page once read is there without a network.
 * With one, the page comes from the site; `scripts/build/offline-pages.ts` writes this into the site.
 */
const expiring = (maxEntries: number): WorkboxPlugin =>
  new ExpirationPlugin({ maxEntries, purgeOnQuotaError: true }) as WorkboxPlugin;

/** What is as large as a report, or ready to be downloaded, is left to the browser. */
const isLarge = /\/reports\/(?:engine\/|.+\.(?:pdf|docx|epub|zip)$)|\.zip$/u;
/** Names that hold a hash of the content. */
const fixed = '/_astro/';

registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.includes(fixed),
  new CacheFirst({ cacheName: 'files', plugins: [expiring(120)] }),
);
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && !isLarge.test(url.pathname),
  new NetworkFirst({
    cacheName: 'pages',
    // A network that answers later than this is as good as none.
    networkTimeoutSeconds: 10,
    matchOptions: { ignoreSearch: true },
    plugins: [expiring(300)],
  }),
);

clientsClaim();
addEventListener('install', () => {
  void (globalThis as unknown as { skipWaiting(): Promise<void> }).skipWaiting();
});
