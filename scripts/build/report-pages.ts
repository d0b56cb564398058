import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inSite } from '#src/lib/site-dir-node.ts';
import { readCatalogue } from '#src/reports/request-node.ts';
import { printablePages, writeWhole } from '#src/reports/run-node.ts';
import { commandFlags, misuse } from '../command.ts';

/**
 * Lists the printable pages of the built site and their sections in the catalogue of the reports:
 * `node scripts/build/report-pages.ts [dist]`.
 */
const usage = '用法 / usage: node scripts/build/report-pages.ts [dist]';
const { positionals } = commandFlags(usage, {});
const [dist = inSite('dist'), ...others] = positionals;
if (others.length > 0) misuse(usage);
const file = join(dist, 'reports/catalogue.json');
if (!existsSync(file)) {
  console.error(
    `没有找到 ${file}。请先运行 astro build。 / ${file} was not found. Run astro build first.`,
  );
  process.exit(1);
}

const catalogue = readCatalogue(readFileSync(file, 'utf8'), file);
const page = printablePages(dist);
const written = { ...catalogue, values: { ...catalogue.values, page } };
writeWhole(file, Buffer.from(`${JSON.stringify(written)}\n`));
console.log(`可以印的网页 / printable pages: ${String(page.length)}`);
