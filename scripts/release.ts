import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  planRelease,
  ReleaseError,
  releaseFiles,
  syncFaults,
  type ReleaseTexts,
} from '#src/claims/release.ts';

const usage = `npm run release -- X.Y.Z [--date YYYY-MM-DD]   writes version and date into ${releaseFiles.join(', ')}
npm run release -- --check                     tells whether they agree`;

/** `npm run release`: returns the exit code. Throws a `ReleaseError`, or a `TypeError` for flags it does not know. */
function main(words: string[]): number {
  const { values, positionals } = parseArgs({
    args: words,
    options: { check: { type: 'boolean' }, date: { type: 'string' } },
    allowPositionals: true,
  });
  const [version, ...more] = positionals;
  if (values.check === true ? positionals.length > 0 : version === undefined || more.length > 0) {
    console.error(usage);
    return 2;
  }
  const texts = Object.fromEntries(
    releaseFiles.map((file) => [file, readFileSync(file, 'utf8')]),
  ) as ReleaseTexts;
  if (version === undefined) {
    const faults = syncFaults(texts);
    if (faults.length > 0) throw new ReleaseError(faults);
    console.log(`一致 / in step: ${releaseFiles.join(', ')}`);
    return 0;
  }
  const date = values.date ?? new Date().toISOString().slice(0, 10);
  const planned = planRelease(texts, version, date);
  for (const file of releaseFiles) writeFileSync(file, planned[file]);
  console.log(`${version} · ${date}: ${releaseFiles.join(', ')}`);
  return 0;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  if (error instanceof ReleaseError) {
    console.error(error.message);
    process.exitCode = 1;
  } else if (error instanceof TypeError) {
    console.error(`${error.message}\n${usage}`);
    process.exitCode = 2;
  } else throw error;
}
