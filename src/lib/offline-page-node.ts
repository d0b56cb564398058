import { posix } from 'node:path';

/** Style of pages opened from a disk, where no script runs and what needs one has no use. */
export const offlineStyle =
  '.needs-script{display:none!important}.figure .without-script{position:static!important}\n';

/** Its place in the folder. */
export const offlineStyleFile = '_astro/offline.css';

/** Whether a file of the site has no use without a server. */
export const needsServer = (file: string): boolean =>
  /^(?:search-index|reports\/engine|(?:en\/)?embed)\//u.test(file) ||
  /^(?:404\.html|_headers|\.nojekyll|robots\.txt|sitemap.*\.xml)$/u.test(file) ||
  /^_astro\/.*\.js$/u.test(file) ||
  /^(?:en\/)?charts\/.*\.json$/u.test(file);

/**
 * A page of the site as a file in a folder: addresses relative to it and with their `index.html`,
 * without scripts, which browsers refuse there, and without the policy, which would refuse styles.
 * `file` is its path below the root, `base` the base path of the site without a slash at its end.
 */
export function offlinePage(html: string, file: string, base: string): string {
  const from = posix.dirname(file);
  const relative = (address: string): string => {
    const [, path = '', rest = ''] = /^([^?#]*)(.*)$/su.exec(address) ?? [];
    const below = path.slice(base.length + 1);
    const target = below === '' || below.endsWith('/') ? `${below}index.html` : below;
    return posix.relative(from, target) + rest;
  };
  return html
    .replace(/<script type="module"[^>]*><\/script>/gu, '')
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/u, '')
    .replace(/<link rel="sitemap"[^>]*>/u, '')
    .replace(
      /(<[a-z]+\b[^>]*?\s(?:href|src)=")(\/(?!\/)[^"]*)(")/gu,
      (whole, before: string, address: string, after: string) =>
        `${address}/`.startsWith(`${base}/`) ? before + relative(address) + after : whole,
    )
    .replace(
      '</head>',
      `<link rel="stylesheet" href="${posix.relative(from, offlineStyleFile)}"></head>`,
    );
}
