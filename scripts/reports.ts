import { existsSync, readFileSync } from 'node:fs';
import { reportCompiler } from '#src/reports/compile-node.ts';
import { faultText } from '#src/reports/faults.ts';
import { printSite } from '#src/reports/site-node.ts';

/**
 * Makes a PDF of every built page that links to one: `node scripts/reports.ts [dist]`.
 * `BASE_PATH` and `SITE_URL` are those of the build.
 */
const dist = process.argv[2] ?? 'dist';
if (!existsSync(dist)) {
  console.error(
    `没有找到 ${dist}。请先运行 astro build。 / ${dist} was not found. Run astro build first.`,
  );
  process.exit(1);
}

const base = `/${process.env['BASE_PATH'] ?? ''}`.replace(/\/+/gu, '/').replace(/\/$/u, '');
const site = process.env['SITE_URL'];
const { version } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as { version: string };

const start = performance.now();
const { written, faults } = printSite(
  {
    dist,
    base,
    version,
    ...(site === undefined || site === '' ? {} : { siteUrl: new URL(`${base}/`, site).href }),
  },
  reportCompiler(),
);
const seconds = ((performance.now() - start) / 1000).toFixed(1);
console.log(`报告 / reports: ${written.length} PDF, ${seconds} s`);

if (faults.length > 0) {
  const pages = new Set(faults.map(({ page }) => page)).size;
  console.error(`\n${faults.map(faultText).join('\n\n')}\n`);
  console.error(`${pages} 页不能印成报告。 / ${pages} pages cannot be printed.`);
  process.exitCode = 1;
}
