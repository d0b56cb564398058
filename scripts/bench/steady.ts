import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { languages } from '#src/i18n/languages.ts';
import { runJobs, sourceHash } from '#src/reports/run-node.ts';
import { jobsFor } from '#src/reports/request.ts';
import { readCatalogue, readRecipes } from '#src/reports/request-node.ts';
import { readFlags } from '../report/report-flags.ts';

/**
 * Makes the same reports twice in one pool run and prints the seconds of both rounds as JSON. The
 * second round starts warm and shows the rate of a long run. Takes the flags of `report.js`.
 */
const { request, processes = 1, dist } = readFlags(process.argv.slice(2));
const catalogue = readCatalogue(readFileSync(join(dist, 'reports/catalogue.json'), 'utf8'));
const jobs = jobsFor(
  request,
  readRecipes('content/reports'),
  catalogue,
  languages.map(({ id }) => id),
);
const out = mkdtempSync(join(tmpdir(), 'linli-steady-'));
const start = performance.now();
let half = start;
try {
  const pictures = join(out, 'pictures');
  await runJobs(
    [...jobs, ...jobs],
    { dist, out, pictures, base: '', code: sourceHash(process.cwd()) },
    {
      processes,
      progress: (done) => {
        if (done === jobs.length) half = performance.now();
      },
    },
  );
  const seconds = [half - start, performance.now() - half].map((time) => time / 1000);
  console.log(JSON.stringify(seconds));
} finally {
  rmSync(out, { recursive: true, force: true });
}
