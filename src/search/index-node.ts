import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { close, createIndex } from 'pagefind';
import { encode } from './content.ts';
import { extract, type SearchPage } from './extract.ts';

/** Result of indexing one language. */
export interface Indexed {
  folder: string;
  pages: number;
  bytes: number;
}

/** Average number of pages per fragment file, so that a search loads few files. */
const pagesToFile = 24;
/** Pagefind files that a search loads; the rest is Pagefind's own UI. */
const needed =
  /^(?:pagefind(?:-worker)?\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|(?:.*\.pf_\w+))$/u;

/**
 * Indexes the pages of a built site, one index per language, in `<dist>/pagefind/<language>/`.
 * `languages` maps `lang` attributes to folders. Throws on invalid pages and Pagefind errors.
 */
export async function indexSite(
  dist: string,
  languages: ReadonlyMap<string, string>,
): Promise<Indexed[]> {
  const pages = readPages(dist);
  const out = join(dist, 'pagefind');
  rmSync(out, { recursive: true, force: true });
  try {
    const indexed: Indexed[] = [];
    for (const [tag, folder] of languages) {
      const own = pages.filter(({ page }) => page.lang === tag);
      indexed.push({ folder, pages: own.length, bytes: await write(own, join(out, folder)) });
    }
    return indexed;
  } finally {
    await close();
  }
}

interface Addressed {
  path: string;
  page: SearchPage;
}

/** Indexed pages, sorted by path. */
function readPages(dist: string): Addressed[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => file.endsWith('index.html'))
    .sort()
    .flatMap((file) => {
      const page = extract(readFileSync(join(dist, file), 'utf8'), file);
      return page === undefined ? [] : [{ path: `/${file.replace(/index\.html$/u, '')}`, page }];
    });
}

const withoutErrors = <T extends { errors: string[] }>(answer: T): T => {
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`);
  return answer;
};

async function write(pages: readonly Addressed[], out: string): Promise<number> {
  const maxFragments = Math.max(1, Math.ceil(pages.length / pagesToFile));
  const { index } = withoutErrors(await createIndex({ maxFragments }));
  if (index === undefined) throw new Error('Pagefind gives no index');
  for (const { path, page } of pages) {
    withoutErrors(
      await index.addCustomRecord({
        url: path,
        content: encode(page.lines),
        // “Undetermined” language: no stemming and no segmentation dictionary.
        language: 'und',
        meta: { title: page.title, kind: page.kind },
      }),
    );
  }
  const { files } = withoutErrors(await index.getFiles());
  const kept = files.filter(({ path }) => needed.test(path));
  for (const { path, content } of kept) {
    const file = join(out, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  await index.deleteIndex();
  return kept.reduce((sum, { content }) => sum + content.length, 0);
}
