import { readFileSync, writeFileSync } from 'node:fs';
import {
  planRelease,
  ReleaseError,
  releaseFiles,
  syncFaults,
  type ReleaseTexts,
} from '#src/claims/pages/release.ts';
import { commandFlags, misuse } from './command.ts';

const usage = `npm run release -- X.Y.Z [--date YYYY-MM-DD]   writes version and date into ${releaseFiles.join(', ')}
npm run release -- --check                     tells whether they agree`;

/**
 * Implements `npm run release`; returns the exit code. Throws a `ReleaseError` when the files
 * disagree.
 */
function main(): number {
  const { values, positionals } = commandFlags(usage, {
    check: { type: 'boolean', default: false },
    date: { type: 'string' },
  });
  const [version, ...more] = positionals;
  if (values.check ? positionals.length > 0 : version === undefined || more.length > 0) {
    misuse(usage);
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
  process.exitCode = main();
} catch (error) {
  if (!(error instanceof ReleaseError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
