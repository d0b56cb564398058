/**
 * Starts the service worker, where browser and host allow one, and has it keep the page that asked
 * for it and what that page has loaded.
 */
async function keepPages(): Promise<void> {
  const base = import.meta.env.BASE_URL.replace(/\/?$/u, '/');
  await navigator.serviceWorker.register(`${base}offline.js`);
  const { active } = await navigator.serviceWorker.ready;
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  const urlsToCache = [location.href.replace(/#.*/u, ''), ...loaded].filter((url) =>
    url.startsWith(location.origin),
  );
  active?.postMessage({ type: 'CACHE_URLS', payload: { urlsToCache } });
}

if ('serviceWorker' in navigator)
  addEventListener('load', () => {
    // Refused or broken, it only means that pages need a network, as without it.
    keepPages().catch(() => undefined);
  });
