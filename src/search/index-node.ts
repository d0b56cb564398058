import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Lang } from '#src/model.ts';
import { extract, extractRows, type SearchPage } from './extract.ts';
import { extentOf, isLater, kinds } from './kinds.ts';
import { pack, type IndexedPage, type IndexFile, type Synonym } from './pack.ts';

/** Result of indexing one language. */
export interface Indexed {
  folder: Lang;
  pages: number;
  /** Bytes of the first file, and of the second. */
  bytes: [first: number, later: number];
}

/** The words that are indexed with the pages of a language. */
export interface SearchWords {
  synonyms: Synonym[];
  terms: string[];
}

/** The folder of the index below the built site. */
const indexFolder = 'search-index';

/**
 * Indexes the pages of a built site, one index per language, in `<dist>/search-index/<language>/`:
 * `first.bin` with the text of answers, the outlines of chapters and the titles of charts, sources
 * and data, `later.bin` with the text of these and of claims, both compressed. `languages` maps `lang` attributes to
 * folders. Throws on invalid pages.
 */
export function indexSite(
  dist: string,
  languages: ReadonlyMap<string, Lang>,
  words: Readonly<Record<Lang, SearchWords>>,
): Indexed[] {
  const pages = readPages(dist);
  rmSync(join(dist, indexFolder), { recursive: true, force: true });
  return [...languages].map(([tag, folder]) => {
    const own = pages.filter(({ lang }) => lang === tag);
    const out = join(dist, indexFolder, folder);
    mkdirSync(out, { recursive: true });
    return { folder, pages: own.length, bytes: write(own, words[folder], out) };
  });
}

type Addressed = SearchPage & { url: string };

/** Indexed pages, and rows that are results of their own, by kind and path, so that pages alike are beside each other. */
function readPages(dist: string): Addressed[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => file.endsWith('index.html'))
    .sort()
    .flatMap((file) => {
      const html = readFileSync(join(dist, file), 'utf8');
      const page = extract(html, file);
      const url = `/${file.replace(/index\.html$/u, '')}`;
      const rows = extractRows(html).map(({ query, ...row }) => ({
        url: `${url}${query}`,
        ...row,
      }));
      return page === undefined ? rows : [{ url, ...page }, ...rows];
    })
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
}

/** What the first file has of a page. */
function firstPart(page: IndexedPage): IndexedPage[] {
  const extent = extentOf(page.kind);
  if (extent === 'nothing') return [];
  if (extent === 'text') return [page];
  const { lines, title } = page;
  if (extent === 'title') return [{ ...page, lines: [{ text: title }] }];
  const isOutline = (index: number): boolean => index < 3 || lines[index]?.id !== undefined;
  return [{ ...page, lines: lines.filter((_, index) => isOutline(index) || isOutline(index - 1)) }];
}

function write(
  pages: readonly Addressed[],
  words: SearchWords,
  out: string,
): [first: number, later: number] {
  const known = new Map<string, number>();
  const first: IndexFile = {
    ...words,
    pages: pack(pages.flatMap(firstPart), known),
  };
  const later: IndexFile = {
    pages: pack(
      pages.filter(({ kind }) => isLater(kind)),
      known,
    ),
  };
  const save = (name: string, file: IndexFile): number => {
    const packed = gzipSync(JSON.stringify(file), { level: 9 });
    writeFileSync(join(out, `${name}.bin`), packed);
    return packed.length;
  };
  return [save('first', first), save('later', later)];
}
