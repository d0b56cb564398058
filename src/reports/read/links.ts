import type { Element } from 'hast';
import { attribute, fault, type ReadContext } from './context.ts';
import type { LinkTarget } from '../tree/tree.ts';

/**
 * Resolves a link for print. Undefined means plain text: the target is not in this report and,
 * without `siteUrl`, has no URL.
 */
export function targetOf(anchor: Element, context: ReadContext): LinkTarget | undefined {
  const href = attribute(anchor, 'href');
  if (href === undefined) return undefined;
  if (href.startsWith('#')) {
    const id = decodeURIComponent(href.slice(1));
    return context.headings.has(id) ? { kind: 'heading', id } : undefined;
  }
  const within = partOf(href, context);
  if (within !== undefined) return within;
  const absolute = /^[a-z][a-z0-9+.-]*:/iu.test(href);
  if (!absolute && context.siteUrl === undefined) return undefined;
  const base =
    context.siteUrl === undefined ? undefined : new URL(pageAddress(context.page), context.siteUrl);
  const url = parsed(href, base);
  if (url === undefined) {
    fault(
      context,
      anchor,
      `链接地址“${href}”无法解析。请改正 href。`,
      `The link address “${href}” cannot be read. Correct the href.`,
    );
    return undefined;
  }
  const outside = url.protocol.startsWith('http') && url.origin !== base?.origin;
  return { kind: 'web', url: url.href, shown: outside };
}

/** `URL.parse` for older browsers. */
function parsed(href: string, base: URL | undefined): URL | undefined {
  try {
    return new URL(href, base);
  } catch {
    return undefined;
  }
}

/** The target inside the report, if the linked page is part of it. */
function partOf(href: string, context: ReadContext): LinkTarget | undefined {
  const place = pathBelow(href, context);
  const part = place === undefined ? undefined : context.parts?.get(place.path);
  if (place === undefined || part === undefined) return undefined;
  return { kind: 'heading', id: place.id === undefined ? part : `${part}-${place.id}`, part };
}

/** The path below the base path and the hash of a link to a page of the site. */
export function pathBelow(
  href: string,
  { base = '' }: Pick<ReadContext, 'base'>,
): { path: string; id?: string } | undefined {
  const [path = '', id] = href.split('#');
  if (!path.startsWith(`${base}/`)) return undefined;
  return {
    path: path.slice(base.length).replace(/\?.*$/u, ''),
    ...(id === undefined ? {} : { id: decodeURIComponent(id) }),
  };
}

/** URL path of a page: `zh/a/index.html` is served at `zh/a/`. */
function pageAddress(page: string): string {
  return page.replace(/(^|\/)index\.html$/u, '$1');
}
