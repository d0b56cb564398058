import { t } from '#src/i18n/index.ts';
import { languages } from '#src/i18n/languages.ts';
import { formatDate } from '#src/lib/text/format.ts';
import type { Lang } from '#src/model.ts';
import type { Edition } from './content.ts';
import { recited } from './recited.ts';
import { frozenAddress } from './versions.ts';

/** The style of archived pages: what needs a script is not shown, and what they are is. */
export const archivedStyle = [
  '.needs-script{display:none!important}',
  '.figure .without-script{position:static!important}',
  '.archived{margin:0;padding:.6rem 1rem;border-bottom:2px solid;background:#fff3cd;color:#332701;font-size:.95rem;text-align:center}',
  '.archived a{color:inherit}',
  '.embedded .archived{padding:.3rem .6rem;font-size:.8rem}',
  '@media print{.archived{border:1px solid}}',
  '',
].join('\n');

/** A page on its way into the archive. */
export interface FrozenPage extends Edition {
  /** Address of the page on the site: `/en/charts/x/`. */
  address: string;
  /** Origin of the site, empty where it is not known, and base path without a slash at its end. */
  origin: string;
  base: string;
  /** The version whose copy of an address belongs to this version; undefined where there is none. */
  versionOf(address: string): string | undefined;
  /** Name in `assets` of a file below `_astro`, or of the style of archived pages. */
  style: string;
}

/** The way from one address of a site to another, both with their first slash. */
export function relativeAddress(from: string, to: string): string {
  const [here, there] = [from.split('/').slice(1, -1), to.split('/').slice(1)];
  let common = 0;
  while (common < here.length && common < there.length - 1 && here[common] === there[common])
    common += 1;
  const way = '../'.repeat(here.length - common) + there.slice(common).join('/');
  return way === '' ? './' : way;
}

const isEmbed = (address: string): boolean => /^\/(?:[a-z]+\/)?embed\//u.test(address);

/** The language of an address. */
export function langOf(address: string): Lang {
  const others = languages.filter(({ prefix }) => prefix !== '');
  const own = others.find(({ prefix }) => address.startsWith(`/${prefix}`));
  return (own ?? languages[0]).id;
}

function bannerOf({ address, version, date }: FrozenPage, newest: string): string {
  const lang = langOf(address);
  const words = t(lang, 'archive.banner', { version, date: formatDate(date, lang) });
  // A frame of another site must not show the whole page inside itself.
  const target = isEmbed(address) ? ' target="_blank" rel="noopener"' : '';
  const link = `<a href="${newest}"${target}>${t(lang, 'archive.newest')}</a>`;
  return `<aside class="archived" aria-label="${t(lang, 'archive.title')}">${words} ${link}</aside>`;
}

/**
 * A built page as it stays in the archive: it says what it is and leads to the newest, its addresses
 * are relative and lead to what the archive holds of the same version, its styles are shared, and
 * apart from frames it has no scripts.
 */
export function frozenPage(html: string, page: FrozenPage): string {
  const { address, version, date, origin, base, versionOf, style } = page;
  const here = frozenAddress(version, address);
  const asset = (name: string): string => relativeAddress(here, `/archive/assets/${name}`);
  const frozen = (whole: string): string => {
    const [, path = '', rest = ''] = /^([^?#]*)(.*)$/su.exec(whole.slice(base.length)) ?? [];
    const [, name] = /^\/_astro\/(.+)$/u.exec(path) ?? [];
    if (name !== undefined) return asset(name);
    const of = versionOf(path);
    return relativeAddress(here, of === undefined ? path : frozenAddress(of, path)) + rest;
  };
  const home = `${origin}${base}`;
  const own = { version, date, address: home + address };
  const code = (text: string): string =>
    origin === ''
      ? text
      : text
          .split(home)
          .map((piece, index) => {
            const [path] = /^\/(?:[a-z]+\/)?embed\/[^"&?]*/u.exec(index === 0 ? '' : piece) ?? [];
            const of = path === undefined ? undefined : versionOf(path);
            if (path === undefined || of === undefined) return piece;
            return frozenAddress(of, path) + piece.slice(path.length);
          })
          .join(home);
  const scripts = isEmbed(address) ? /(?!)/u : /<script(?![^>]*ld\+json)\b[^]*?<\/script>/gu;
  // A frame leads to the archived one in the other language.
  const alternates = isEmbed(address)
    ? html.replace(/(?<=hreflang="[^"]*" href=")[^"]*/gu, (to) =>
        origin !== '' && to.startsWith(`${home}/`) ? to.slice(origin.length) : to,
      )
    : html;
  return recited(alternates, own, { ...own, address: home + here })
    .replace(scripts, '')
    .replace(/<meta name="robots"[^>]*>/u, '')
    .replace(/<textarea\b[^]*?<\/textarea>/gu, code)
    .replace(
      /(<[a-z]+\b[^>]*?\s(?:href|src)=")(\/(?!\/)[^"]*)(")/gu,
      (whole, before: string, to: string, after: string) => {
        if (to !== base && !to.startsWith(`${base}/`)) return whole;
        // The canonical address is that of the newest.
        const isNewest = before.startsWith('<link rel="canonical"');
        const way = isNewest ? relativeAddress(here, to.slice(base.length)) : frozen(to);
        return before + way + after;
      },
    )
    .replace(
      '</head>',
      `<meta name="robots" content="noindex"><link rel="stylesheet" href="${asset(style)}"></head>`,
    )
    .replace(
      // The link that skips the menu stays the first of the page.
      /<body\b[^>]*>(?:\s*<a class="skip"[^]*?<\/a>)?/u,
      (start) => start + bannerOf(page, relativeAddress(here, address)),
    );
}
