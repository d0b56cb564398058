/**
 * Stands in for a server where pages are opened from a disk: what a script asks for is a script too,
 * which browsers load from there. `npm run offline` writes it before the scripts of a page.
 */

/** Where the folder of the site begins. */
const siteRoot = new URL('../', (document.currentScript as HTMLScriptElement).src).href;

const waiting = new Map<string, (bytes: Uint8Array<ArrayBuffer>) => void>();
const asked = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/** Takes a file from its script. */
function arrive(file: string, base64: string): void {
  const text = atob(base64);
  waiting.get(file)?.(Uint8Array.from(text, (character) => character.charCodeAt(0)));
}

function load(file: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    waiting.set(file, resolve);
    const script = document.createElement('script');
    script.src = `${siteRoot}${file}.js`;
    script.onerror = () => {
      asked.delete(file);
      reject(new TypeError(file));
    };
    document.head.append(script);
  });
}

/** Only views of charts and the index of the search are there as scripts. */
async function fromDisk(input: RequestInfo | URL): Promise<Response> {
  const address = input instanceof Request ? input.url : input;
  const { href } = new URL(address, location.href);
  const file = href.slice(siteRoot.length);
  if (!href.startsWith(siteRoot) || !/\.(?:json|bin)$/u.test(file)) throw new TypeError(href);
  const bytes = asked.get(file) ?? load(file);
  asked.set(file, bytes);
  return new Response(await bytes);
}

/** The state of a page is kept in its address where the browser allows it for a file. */
function tolerant(change: History['pushState']): History['pushState'] {
  return (...state) => {
    try {
      change.apply(history, state);
    } catch {
      // The page goes on without.
    }
  };
}

// What the evidence card shows stands on other pages, which no script can read here.
addEventListener('evidence', (event) => event.stopImmediatePropagation(), true);
// A folder has no page of itself without a server.
addEventListener(
  'click',
  (event) => {
    const { target } = event;
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
    const written = link?.getAttribute('href');
    if (link?.protocol !== 'file:') return;
    // Views that a script shows have the addresses of the site.
    if (written?.startsWith('/') === true) link.href = siteRoot + written.slice(1);
    if (link.pathname.endsWith('/')) link.pathname += 'index.html';
    // The browser follows it: what a script would show in place cannot be read here.
    if (link.pathname !== location.pathname) event.stopImmediatePropagation();
  },
  true,
);
Object.assign(globalThis, { evidenceFile: arrive, fetch: fromDisk });
history.pushState = tolerant(history.pushState.bind(history));
history.replaceState = tolerant(history.replaceState.bind(history));
