import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sealed, type Receipt } from '#src/archive/receipt.ts';
import { sumsFile, sumsText } from '#src/archive/sums.ts';
import { sha256 } from '#src/lib/hash-node.ts';
import { inSite } from '#src/lib/site-dir-node.ts';
import { filesBelow } from '../files-below.ts';
import { commandFlags, misuse } from '../command.ts';

/**
 * The last step of a build: completes the receipts of the charts and lists the checksums of all
 * files: `node scripts/build/seal.ts [dist]`.
 */
const usage = '用法 / usage: node scripts/build/seal.ts [dist]';
const { positionals } = commandFlags(usage, {});
const [dist = inSite('dist'), ...others] = positionals;
if (others.length > 0) misuse(usage);

const start = performance.now();
const files = filesBelow(dist).filter((file) => file !== sumsFile);
const known = new Map<string, string>();
const hashOf = (file: string): string => {
  const hash = known.get(file) ?? sha256(readFileSync(join(dist, file)));
  known.set(file, hash);
  return hash;
};
const receipts = files.filter((file) => /^charts\/.*\/receipt\.json$/u.test(file));
for (const file of receipts) {
  const receipt = JSON.parse(readFileSync(join(dist, file), 'utf8')) as Receipt;
  writeFileSync(join(dist, file), `${JSON.stringify(sealed(receipt, hashOf))}\n`);
}
const text = sumsText(files.map((file) => [file, hashOf(file)]));
writeFileSync(join(dist, sumsFile), text);
const seconds = ((performance.now() - start) / 1000).toFixed(1);
console.log(
  `封存 / sealed: ${String(receipts.length)} receipts, ${String(files.length)} files, ${sha256(text).slice(0, 16)}…; ${seconds} s`,
);
