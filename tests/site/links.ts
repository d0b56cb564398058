import { fileText, gathered, type Site, type SitePage } from './site.ts';

interface Fault {
  page: string;
  fault: string;
}

/** Every URL that a page links to or loads, with its element. */
function addresses({ document }: SitePage): { element: string; address: string }[] {
  const attributes = ['href', 'src', 'action', 'poster', 'data'].flatMap((name) =>
    [...document.querySelectorAll(`[${name}]`)].map((element) => ({
      element: element.localName,
      address: element.getAttribute(name) ?? '',
    })),
  );
  const pictures = [...document.querySelectorAll('meta[property="og:image"]')].map((meta) => ({
    element: 'picture of the link',
    address: meta.getAttribute('content') ?? '',
  }));
  const embedded = [...document.querySelectorAll('textarea')].flatMap((field) =>
    [...fieldText(field).matchAll(/src="([^"]*)"/gu)].map(([, address = '']) => ({
      element: 'embed code',
      address,
    })),
  );
  const views = [...document.querySelectorAll('[data-files]')].flatMap((figure) =>
    states(figure).map((state) => ({
      element: 'view',
      address: `${figure.getAttribute('data-files') ?? ''}${state}.json`,
    })),
  );
  return [...attributes, ...pictures, ...embedded, ...views];
}

/** The value of a text field; the HTML parser used here does not decode its entities. */
export function fieldText(field: Element): string {
  return field.textContent
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** The states that the script of a figure can load. */
function states(figure: Element): string[] {
  const values = (name: string): string[] =>
    [...figure.querySelectorAll(`.pills input[name^="${name}-"]`)].map(
      (input) => input.getAttribute('value') ?? '',
    );
  const [dates, own] = [values('date'), values('state')];
  if (dates.length === 0) return own;
  return own.length === 0 ? dates : dates.flatMap((date) => own.map((state) => `${date}${state}`));
}

/** Resolves a URL to a file of the site with an anchor, another host, or nothing. */
export function target(
  site: Site,
  from: string,
  address: string,
): { file: string; anchor: string } | { host: string } | { fault: string } {
  const url = new URL(address, `${site.origin}${site.base}${from}`);
  if (url.origin !== site.origin) return { host: url.origin };
  if (!url.pathname.startsWith(`${site.base}/`)) return { fault: 'leads out of the base path' };
  const path = decodeURIComponent(url.pathname.slice(site.base.length + 1));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (site.files.has(file)) return { file, anchor: decodeURIComponent(url.hash.slice(1)) };
  const folder = site.files.has(`${file}/index.html`) ? ' (lacks the slash at its end)' : '';
  return { fault: `leads to no file${folder}` };
}

/** The ids of a page, by its file; each page is read when something leads to it. */
function anchors(site: Site): (file: string) => ReadonlySet<string> {
  const pages = new Map(
    site.pages.map((page) => [
      `${page.path.slice(1)}${page.path.endsWith('/') ? 'index.html' : ''}`,
      page,
    ]),
  );
  const known = new Map<string, ReadonlySet<string>>();
  return (file) => {
    const ids = known.get(file) ?? idsOf(pages.get(file));
    known.set(file, ids);
    return ids;
  };
}

const idsOf = (page: SitePage | undefined): ReadonlySet<string> =>
  new Set([...(page?.document.querySelectorAll('[id]') ?? [])].map(({ id }) => id));

/** Broken links of pages (all, or some of them), drawings and views, each once. */
export function linkFaults(site: Site, pages = site.pages): string[] {
  const idsAt = anchors(site);
  const faults: Fault[] = [];
  const check = (page: string, element: string, address: string): void => {
    const found = target(site, page, address);
    const name = `<${element}> ${address}`;
    if ('fault' in found) faults.push({ page, fault: `${name} ${found.fault}` });
    else if ('file' in found && found.anchor !== '' && !idsAt(found.file).has(found.anchor)) {
      faults.push({ page, fault: `${name} leads to an anchor that its page lacks` });
    }
  };
  for (const page of pages) {
    for (const { element, address } of addresses(page)) check(page.path, element, address);
  }
  for (const file of site.files) {
    if (!/^(?:en\/)?(?:charts\/.*\.(?:json|svg)|changes\.xml)$/u.test(file)) continue;
    const text = fileText(site, file).replaceAll('\\"', '"');
    const found = [
      ...text.matchAll(/ href="([^"]*)"/gu),
      ...text.matchAll(/<link>([^<]*)<\/link>/gu),
    ];
    for (const [, address = ''] of found) check(`/${file}`, 'mark', address);
  }
  return gathered(faults);
}

/** ARIA references to missing elements, and duplicate ids. */
export function referenceFaults(site: Site): string[] {
  const names = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'list', 'headers'];
  return site.pages.flatMap(({ path, document }) => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    const known = new Set(ids);
    const twice = [...known].filter((id) => ids.indexOf(id) !== ids.lastIndexOf(id));
    const lost = names.flatMap((name) =>
      [...document.querySelectorAll(`[${name}]`)].flatMap((element) =>
        (element.getAttribute(name) ?? '')
          .split(/\s+/u)
          .filter((id) => !known.has(id))
          .map((id) => `${path}: ${name}="${id}" names no element`),
      ),
    );
    return [...twice.map((id) => `${path}: id "${id}" is used twice`), ...lost];
  });
}

/** Resources loaded from another host. */
export function foreignLoads(site: Site): string[] {
  const loaders =
    'script[src],link[rel~="stylesheet"],link[rel~="preload"],link[rel~="modulepreload"],link[rel~="icon"],link[rel~="manifest"],link[rel~="preconnect"],link[rel~="dns-prefetch"],img,source,video,audio,track,iframe,object,embed,image,use,feImage,input[src]';
  const faults = site.pages.flatMap(({ path, document }) =>
    [...document.querySelectorAll(loaders)].flatMap((element) =>
      ['src', 'href', 'xlink:href', 'srcset', 'data', 'poster'].flatMap((name) => {
        const address = element.getAttribute(name);
        if (address === null || 'file' in target(site, path, address)) return [];
        return address.startsWith('data:')
          ? []
          : [{ page: path, fault: `<${element.localName} ${name}="${address}">` }];
      }),
    ),
  );
  const styles = [...site.files].flatMap((file) => {
    if (!/\.(?:css|html|svg|json|js)$/u.test(file)) return [];
    const text = fileText(site, file);
    return (
      [...text.matchAll(/@import[^;]*;?|url\(\s*["']?(?!#|data:)[^)]*\)/gu)]
        .filter(() => !/^(?:en\/)?data\//u.test(file))
        // In a script such words are parts of texts; what loads is an address.
        .filter(([found]) => !file.endsWith('.js') || /url\(\s*["'`]?(?:https?:)?\/\//u.test(found))
        .map(([found]) => ({ page: file, fault: found }))
    );
  });
  return gathered([...faults, ...styles]);
}

/** Code in attributes: inline handlers and `javascript:` URLs. */
export function inlineHandlers(site: Site): string[] {
  return gathered(
    site.pages.flatMap(({ path, document }) =>
      [...document.querySelectorAll('*')].flatMap((element) =>
        [...element.attributes]
          .filter(({ name, value }) => name.startsWith('on') || /^\s*javascript:/iu.test(value))
          .map(({ name, value }) => ({
            page: path,
            fault: `<${element.localName} ${name}="${value}">`,
          })),
      ),
    ),
  );
}

/** The site with the reports that its pages link to, where these are not made. */
export function withReports(site: Site): Site {
  const linked = site.pages.flatMap(({ html }) =>
    [...html.matchAll(/href="([^"]*\/reports\/[^"]*\.(?:pdf|docx|epub))"/gu)].flatMap(
      ([, address = '']) =>
        address.startsWith(`${site.base}/`) ? [address.slice(site.base.length + 1)] : [],
    ),
  );
  return { ...site, files: new Set([...site.files, ...linked]) };
}
