import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { archiveFolder } from '#src/archive/archive-node.ts';
import { readAddresses, vanished, writeAddresses } from '#src/archive/addresses.ts';
import {
  planRelease,
  ReleaseError,
  releaseFiles,
  syncFaults,
  type ReleaseTexts,
} from '#src/claims/pages/release.ts';
import { inSite } from '#src/lib/site-dir-node.ts';
import { commandFlags, misuse } from './command.ts';
import { freezeInto } from './archive/freeze-into.ts';
import { prefixes, siteAddresses } from './archive/site-addresses.ts';

const usage = `npm run release -- X.Y.Z [--date YYYY-MM-DD]   writes version and date into ${releaseFiles.join(', ')}
npm run release -- --check                     tells whether they agree
npm run release -- --publish [--from dist]     after a build: adds its addresses to the list, and its
                                               pages, charts and data to the archive where there is one`;

/**
 * Implements `npm run release`; returns the exit code. Throws a `ReleaseError` when the files
 * disagree.
 */
function main(): number {
  const { values, positionals } = commandFlags(usage, {
    check: { type: 'boolean', default: false },
    publish: { type: 'boolean', default: false },
    from: { type: 'string', default: inSite('dist') },
    date: { type: 'string' },
  });
  const [version, ...more] = positionals;
  const alone = values.check || values.publish;
  if (alone ? positionals.length > 0 : version === undefined || more.length > 0) {
    misuse(usage);
  }
  if (values.publish) return publish(values.from);
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
  // Pages say which version they are, so that they are built before they are kept.
  const build = [join('scripts', 'build.ts'), '--pages'];
  const { status } = spawnSync(process.execPath, build, { stdio: 'inherit' });
  return status === 0 ? publish(inSite('dist')) : (status ?? 1);
}

/** Adds what was built to the list of addresses and to the archive. */
function publish(dist: string): number {
  if (!existsSync(join(dist, 'index.html'))) {
    console.error(
      `没有找到 ${dist}。请先运行 npm run build。 / ${dist} was not found. Run npm run build first.`,
    );
    return 1;
  }
  const file = inSite('content/addresses.txt');
  const listed = existsSync(file) ? readAddresses(readFileSync(file, 'utf8')) : [];
  const addresses = siteAddresses(dist);
  const lost = vanished(listed, addresses);
  if (lost.length > 0) {
    console.error(
      [
        '公布过的网址不能没有去处。请在 content/site.yaml 的 moved 里写明下列网址搬到了哪里：',
        'Addresses once published must lead somewhere. Say under `moved` in content/site.yaml where these went:',
        ...lost.map((address) => `  ${address}`),
      ].join('\n'),
    );
    return 1;
  }
  writeFileSync(file, writeAddresses([...listed, ...addresses], prefixes));
  const added = new Set(addresses).size - new Set(listed).intersection(new Set(addresses)).size;
  console.log(`${file}: ${String(added)} 个新网址 / new addresses`);
  const folder = archiveFolder();
  if (!existsSync(folder)) {
    console.log(`没有存档 / no archive: ${folder}`);
    return 0;
  }
  return freezeInto(folder, dist);
}

try {
  process.exitCode = main();
} catch (error) {
  if (!(error instanceof ReleaseError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
