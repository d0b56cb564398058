import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseHTML } from 'linkedom';
import type { Lang } from '#src/model.ts';

/** A page of the built site. */
export interface SitePage {
  /** Path below the base path: `/en/streets/`. */
  path: string;
  lang: Lang;
  document: Document;
  html: string;
}

/** A built site: its folder, the addresses it was built for, its files and its pages. */
export interface Site {
  root: string;
  /** Base path without a trailing slash: empty, or `/sub/path`. */
  base: string;
  /** Origin that the site was built for; a placeholder if it was built without one. */
  origin: string;
  /** Paths relative to `root`, with forward slashes. */
  files: ReadonlySet<string>;
  pages: readonly SitePage[];
}

/** Normalizes the value of `BASE_PATH`. */
export function basePath(text = ''): string {
  return `/${text}`.replace(/\/+/gu, '/').replace(/\/$/u, '');
}

/** The folder to test: `BUILT_SITE`, or `dist`. */
export const siteDir = process.env['BUILT_SITE'] ?? 'dist';

/**
 * Reads a built site, whose folder then has to stay as it is: pages are read when they are asked for.
 * Throws when the folder contains none.
 */
export function readSite(root: string, base = '', origin = 'https://any.invalid'): Site {
  if (!existsSync(join(root, 'index.html'))) {
    throw new Error(`There is no built site in "${root}". Run: npm run build`);
  }
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  const pages = files.filter((file) => file.endsWith('.html')).map((file) => readPage(root, file));
  return { root, base, origin, files: new Set(files), pages };
}

/** A page that is read and parsed when it is first asked for. */
function readPage(root: string, file: string): SitePage {
  let html: string | undefined;
  let document: Document | undefined;
  const path = `/${file.replace(/(?<=^|\/)index\.html$/u, '')}`;
  return {
    path,
    lang: path.startsWith('/en/') ? 'en' : 'zh',
    get html() {
      html ??= readFileSync(join(root, file), 'utf8');
      return html;
    },
    get document() {
      document ??= parseHTML(this.html).document;
      return document;
    },
  };
}

let built: Site | undefined;

/**
 * The output of `npm run build`, read once for each test file. Pages that releases have kept stay as
 * they were, and are not among its pages; the tests of the archive read them.
 */
export function builtSite(): Site {
  if (built === undefined) {
    const site = readSite(siteDir, basePath(process.env['BASE_PATH']), process.env['SITE_URL']);
    built = { ...site, pages: site.pages.filter(({ path }) => !/^\/archive\/\d/u.test(path)) };
  }
  return built;
}

export function fileText(site: Site, file: string): string {
  return readFileSync(join(site.root, file), 'utf8');
}

/** Pages below a folder in all languages: `chapters` gives `/chapters/x/` and `/en/chapters/x/`. */
export function pagesBelow(site: Site, folder: string): SitePage[] {
  return site.pages.filter(({ path }) => new RegExp(`^(?:/en)?/${folder}/.`, 'u').test(path));
}

/** The page with this path below the base path. Throws when there is none. */
export function pageAt(site: Site, path: string): SitePage {
  const page = site.pages.find((candidate) => candidate.path === path);
  if (page === undefined) throw new Error(`The site has no page ${path}`);
  return page;
}

const inline = new Set(
  'a abbr b bdi cite code em i mark output q small span strong sub time tspan wbr'.split(' '),
);
const silent = new Set(['script', 'style', 'template', 'textarea']);

/**
 * The text of an element as a reader sees it, one line for each paragraph, cell or label. Notes and
 * their marks are separate lines, because they do not belong to the sentence. Elements for which
 * `leaveOut` is true are omitted.
 */
export function textLines(root: Element, leaveOut: (element: Element) => boolean): string[] {
  const lines: string[] = [];
  let line = '';
  const flush = (): void => {
    // The full-width space is intentional, and HTML does not collapse it.
    const text = line.replace(/[ \t\n\r]+/gu, ' ').trim();
    if (text !== '') lines.push(text);
    line = '';
  };
  const walk = (node: Node): void => {
    if (node.nodeType === 3) line += node.textContent ?? '';
    if (node.nodeType !== 1) return;
    const element = node as Element;
    const name = element.localName;
    if (silent.has(name) || leaveOut(element)) return;
    if (element !== root && (name === 'sup' || element.matches('.note, .ref'))) {
      lines.push(...textLines(element, leaveOut));
      return;
    }
    if (!inline.has(name)) flush();
    for (const child of element.childNodes) walk(child);
    if (!inline.has(name)) flush();
  };
  walk(root);
  flush();
  return lines;
}

/** Maximum number of faults that a failing test lists. */
const listed = 40;

/** Groups equal faults of many pages, with the number of pages and the first of them. */
export function gathered(faults: readonly { page: string; fault: string }[]): string[] {
  const lines = [...Map.groupBy(faults, ({ fault }) => fault)].map(([fault, found]) => {
    const where = new Set(found.map(({ page }) => page));
    const more = where.size > 1 ? ` and ${String(where.size - 1)} more` : '';
    return `${fault} — on ${found[0]?.page ?? ''}${more}`;
  });
  const rest = lines.length - listed;
  return rest > 0 ? [...lines.slice(0, listed), `… and ${String(rest)} more faults`] : lines;
}
