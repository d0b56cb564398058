import { existsSync } from 'node:fs';
import { languages } from '#src/i18n/languages.ts';
import { indexSite } from '#src/search/index-node.ts';
import { commandFlags, misuse } from '../command.ts';
import { searchWords } from './search-words.ts';
import { inSite } from '#src/lib/site-dir-node.ts';

/** Indexes the built site for the search page: `node scripts/build/search.ts [dist]`. */
const usage = '用法 / usage: node scripts/build/search.ts [dist]';
const { positionals } = commandFlags(usage, {});
const [dist = inSite('dist'), ...others] = positionals;
if (others.length > 0) misuse(usage);
if (!existsSync(dist)) {
  console.error(
    `没有找到 ${dist}。请先运行 astro build。 / ${dist} was not found. Run astro build first.`,
  );
  process.exit(1);
}

const start = performance.now();
const indexed = indexSite(dist, new Map(languages.map(({ id, tag }) => [tag, id])), {
  zh: searchWords('zh'),
  en: searchWords('en'),
});
const seconds = ((performance.now() - start) / 1000).toFixed(1);
const kilobytes = (bytes: number): string => String(Math.round(bytes / 1000));
const parts = indexed.map(
  ({ folder, pages, bytes }) =>
    `${folder} ${String(pages)}, ${bytes.map(kilobytes).join(' + ')} kB`,
);
console.log(`搜索 / search: ${parts.join('; ')}; ${seconds} s`);
