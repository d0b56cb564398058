import { posix } from 'node:path';

/** Style of pages whose scripts have no use without a server: what needs them is not shown. */
export const offlineStyle =
  '.needs-script{display:none!important}.figure .without-script{position:static!important}\n';

/** Places in the folder: the style, and the script before all others. */
export const offlineStyleFile = '_astro/offline.css';
export const offlineScriptFile = '_astro/offline.js';

/** Whether scripts ask for a file; without a server it comes as a script. */
export const isAskedFor = (file: string): boolean =>
  /^search-index\/.*\.bin$/u.test(file) ||
  (/^(?:[a-z]{2}\/)?charts\/.*\.json$/u.test(file) && !/\/(?:oembed|receipt)\.json$/u.test(file));

/** Whether a file of the site has no use without a server. */
export const needsServer = (file: string): boolean =>
  /^(?:search-index|reports\/engine|archive|(?:[a-z]{2}\/)?(?:embed|archive))\//u.test(file) ||
  /^(?:404\.html|_headers|_redirects|\.nojekyll|robots\.txt|sitemap.*\.xml|sha256sums\.txt)$/u.test(
    file,
  ) ||
  /^_astro\/.*\.js$/u.test(file) ||
  file.endsWith('/oembed.json') ||
  isAskedFor(file);

/** Scripts of the report builder and the desk start others, which no browser does from a disk. */
export const startsWorkers = (file: string): boolean =>
  /^(?:[a-z]{2}\/)?(?:desk|reports)\//u.test(file);

/** A module of the site as its pages load it: `_astro/page.abc.js`. */
export const modulePattern = /<script type="module"[^>]*? src="([^"]*)"[^>]*><\/script>/gu;

/**
 * A page of the site as a file in a folder: addresses relative to it and with their `index.html`,
 * scripts that are no modules, which browsers refuse there, and no policy, which would refuse
 * styles. `file` is its path below the root, `base` the base path of the site without a slash at its
 * end; `scriptOf` names the script that a module has become.
 */
export function offlinePage(
  html: string,
  file: string,
  base: string,
  scriptOf: (module: string) => string,
): string {
  const from = posix.dirname(file);
  const to = (target: string): string => posix.relative(from, target);
  const pathOf = (address: string): string => address.slice(base.length + 1);
  const relative = (address: string): string => {
    const [, path = '', rest = ''] = /^([^?#]*)(.*)$/su.exec(address) ?? [];
    const below = pathOf(path);
    return to(below === '' || below.endsWith('/') ? `${below}index.html` : below) + rest;
  };
  const folder = (address: string): string => {
    const way = to(pathOf(address));
    return way === '' ? './' : `${way}/`;
  };
  const isStill = startsWorkers(file);
  const before = isStill ? '' : `<script defer src="${to(offlineScriptFile)}"></script>`;
  let isFirst = true;
  return (
    html
      .replace(modulePattern, (_, module: string) => {
        if (isStill) return '';
        const script = `<script defer src="${to(scriptOf(pathOf(module)))}"></script>`;
        const all = (isFirst ? before : '') + script;
        isFirst = false;
        return all;
      })
      .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/gu, '')
      .replace(/<link rel="sitemap"[^>]*>/gu, '')
      .replace(/<link rel="alternate" type="application\/json\+oembed"[^>]*>/gu, '')
      // The archive stays on the site.
      .replace(/<section class="versions"[^]*?<\/section>/gu, '')
      .replace(
        /(<[a-z]+\b[^>]*?\s(?:href|src)=")(\/(?!\/)[^"]*)(")/gu,
        (whole, start: string, address: string, end: string) =>
          `${address}/`.startsWith(`${base}/`) ? start + relative(address) + end : whole,
      )
      .replace(
        / data-(files|index|base)="(\/[^"]*)"/gu,
        (_, name: string, address: string) => ` data-${name}="${folder(address)}"`,
      )
      .replace(
        '</head>',
        isStill ? `<link rel="stylesheet" href="${to(offlineStyleFile)}"></head>` : '</head>',
      )
  );
}
