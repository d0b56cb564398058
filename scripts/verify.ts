import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { archiveFaults } from '#src/archive/archive-node.ts';
import type { BrokenLink } from '#src/archive/receipt.ts';
import { isWhole, verify, type Verified } from '#src/archive/verify.ts';
import { inSite } from '#src/lib/site-dir-node.ts';
import { archiveFaultText } from './archive/archive-text.ts';
import { commandFlags, misuse } from './command.ts';
import { filesBelow } from './files-below.ts';

/** `npm run verify`: computes the checksums and the receipts of a built site, or of an archive, again. */
const usage = '用法 / usage: npm run verify [-- dist | archive]';
const { positionals } = commandFlags(usage, {});
const [dist = inSite('dist'), ...others] = positionals;
if (others.length > 0) misuse(usage);
if (!existsSync(dist)) {
  console.error(
    `没有找到 ${dist}。请先运行 npm run build。 / ${dist} was not found. Run npm run build first.`,
  );
  process.exit(1);
}

const links: Record<BrokenLink['link'], string> = {
  rows: '来源的行 / row of the source',
  corrections: '更正 / corrections',
  values: '数值 / values',
  drawings: '图 / drawing',
  pages: '网页和表 / page or table',
  chain: '收据本身 / the receipt itself',
};

const lists = {
  missing:
    'sha256sums.txt 不在，没有东西可对照。 / sha256sums.txt is missing: nothing to compare with.',
  changed:
    'sha256sums.txt 自己被改过，不能用来对照。 / sha256sums.txt was itself changed and cannot be compared with.',
};

function linkText({ link, file, row, lines }: BrokenLink): string {
  const at = row === undefined ? '' : `:${String(lines?.[0] ?? '')} (${row})`;
  return `    ${links[link]}: ${file}${at}`;
}

function report({ list, changed, missing, added, broken }: Verified): string[] {
  return [
    ...(list === undefined ? [] : [lists[list]]),
    ...changed.map((file) => `改动 / changed: ${file}`),
    ...missing.map((file) => `缺少 / missing: ${file}`),
    ...added.map((file) => `多出 / added: ${file}`),
    ...broken.flatMap(({ receipt, links: ofReceipt }) => [
      `断开的链 / broken chain: ${receipt}`,
      ...ofReceipt.map(linkText),
    ]),
  ];
}

// An archive has no list of checksums: the records of its versions are one.
if (existsSync(join(dist, 'versions'))) {
  const faults = archiveFaults(dist);
  if (faults.length > 0) console.error(archiveFaultText(dist, faults));
  else console.log(`完好 / whole: ${dist}`);
  process.exit(faults.length > 0 ? 1 : 0);
}

const found = verify({
  files: filesBelow(dist),
  bytesOf: (file) => readFileSync(join(dist, file)),
});
if (isWhole(found)) {
  console.log(
    `完好 / whole: ${String(found.files)} files, ${String(found.receipts)} receipts in ${dist}`,
  );
} else {
  console.error(report(found).join('\n'));
  process.exitCode = 1;
}
