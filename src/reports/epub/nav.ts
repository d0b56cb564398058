import { language } from '#src/i18n/languages.ts';
import type { Lang } from '#src/model.ts';
import { element, textElement } from '#src/lib/text/xml.ts';
import type { NavEntry } from './context.ts';
import { xhtmlFile, xmlFile } from './xml.ts';
import type { ReportWords } from '#src/i18n/print.ts';

/** Input of the navigation files. */
export interface NavigationInput {
  lang: Lang;
  words: ReportWords;
  title: string;
  /** Publication identifier, repeated in the NCX. */
  identifier: string;
  contents: readonly NavEntry[];
  illustrations: readonly NavEntry[];
  tables: readonly NavEntry[];
  /** Files of the title page and of the first text page, for the landmarks. */
  titlePage?: string;
  text: string;
}

/** A navigation entry with its nested entries. */
interface Branch {
  entry: NavEntry;
  branches: Branch[];
}

/** The navigation document of EPUB 3: contents, figures, tables and landmarks. */
export function navFile(ways: NavigationInput): string {
  const { words, illustrations, tables } = ways;
  return xhtmlFile(ways.lang, words.contents, [
    nav('toc', words.contents, branchesOf(ways.contents), 'h1'),
    ...(illustrations.length === 0
      ? []
      : [nav('loi', words.epub.figures, branchesOf(illustrations), 'h2')]),
    ...(tables.length === 0 ? [] : [nav('lot', words.epub.tables, branchesOf(tables), 'h2')]),
    landmarks(ways),
  ]);
}

function nav(type: string, title: string, branches: Branch[], heading: string): string {
  const role = type === 'toc' ? 'doc-toc' : undefined;
  return element(
    'nav',
    { 'epub:type': type, id: type, role, 'aria-labelledby': `${type}-title` },
    ['', textElement(heading, { id: `${type}-title` }, title), listOf(branches), ''].join('\n'),
  );
}

function listOf(branches: readonly Branch[]): string {
  const items = branches.map(({ entry, branches: deeper }) => {
    const link = textElement('a', { href: entry.href }, entry.text);
    return element('li', {}, deeper.length === 0 ? link : `${link}\n${listOf(deeper)}`);
  });
  return element('ol', {}, `\n${items.join('\n')}\n`);
}

function landmarks({ words, titlePage, text, illustrations, tables }: NavigationInput): string {
  const items: [string, string, string][] = [
    ...(titlePage === undefined
      ? []
      : [['titlepage', titlePage, words.epub.titlePage] satisfies [string, string, string]]),
    ['toc', 'nav.xhtml#toc', words.contents],
    ['bodymatter', text, words.epub.text],
    ...(illustrations.length === 0
      ? []
      : [['loi', 'nav.xhtml#loi', words.epub.figures] satisfies [string, string, string]]),
    ...(tables.length === 0
      ? []
      : [['lot', 'nav.xhtml#lot', words.epub.tables] satisfies [string, string, string]]),
  ];
  const links = items.map(([type, href, name]) =>
    element('li', {}, textElement('a', { 'epub:type': type, href }, name)),
  );
  return element(
    'nav',
    { 'epub:type': 'landmarks', 'aria-label': words.epub.landmarks, hidden: 'hidden' },
    `\n<ol>\n${links.join('\n')}\n</ol>\n`,
  );
}

/** Nests entries by level. */
function branchesOf(entries: readonly NavEntry[]): Branch[] {
  const roots: Branch[] = [];
  const open: Branch[] = [];
  for (const entry of entries) {
    while ((open.at(-1)?.entry.level ?? 0) >= entry.level) open.pop();
    const branch: Branch = { entry, branches: [] };
    (open.at(-1)?.branches ?? roots).push(branch);
    open.push(branch);
  }
  return roots;
}

/** The NCX 2005-1 table of contents for EPUB 2 readers. */
export function ncxFile(ways: NavigationInput): string {
  const branches = branchesOf(ways.contents);
  let order = 0;
  const point = ({ entry, branches: deeper }: Branch): string => {
    order += 1;
    const id = `point-${order}`;
    const label = element('navLabel', {}, textElement('text', {}, entry.text));
    const own = [label, element('content', { src: entry.href })];
    return element(
      'navPoint',
      { id, playOrder: `${order}` },
      [...own, ...deeper.map(point)].join(''),
    );
  };
  const title = textElement('text', {}, ways.title);
  return xmlFile(
    'ncx',
    {
      xmlns: 'http://www.daisy.org/z3986/2005/ncx/',
      version: '2005-1',
      'xml:lang': language(ways.lang).tag,
    },
    [
      element('head', {}, element('meta', { name: 'dtb:uid', content: ways.identifier })),
      element('docTitle', {}, title),
      element('navMap', {}, `\n${branches.map(point).join('\n')}\n`),
    ],
  );
}
