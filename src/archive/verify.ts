import { sha256 } from '#src/lib/hash-node.ts';
import { brokenLinks, type BrokenLink, type Receipt } from './receipt.ts';
import { readSums, sumsFile } from './sums.ts';

/** A built site as verifying reads it. */
export interface SealedSite {
  /** Paths of its files below the root. */
  files: readonly string[];
  bytesOf(file: string): Uint8Array;
}

/** What is not as it was when the site was built. */
export interface Verified {
  /** Number of files that were compared. */
  files: number;
  /** Number of receipts whose links were computed again. */
  receipts: number;
  /** Why the list of checksums cannot be used; undefined where it can. */
  list?: 'missing' | 'changed';
  changed: string[];
  missing: string[];
  added: string[];
  /** Links that do not hold, by the receipt. */
  broken: { receipt: string; links: BrokenLink[] }[];
}

/** Computes all checksums and all links of the receipts of a built site again. */
export function verify(site: SealedSite): Verified {
  const present = new Set(site.files);
  const known = new Map<string, string>();
  const hashOf = (file: string): string | undefined => {
    if (!present.has(file)) return undefined;
    const hash = known.get(file) ?? sha256(site.bytesOf(file));
    known.set(file, hash);
    return hash;
  };
  const texts = new Map<string, string>();
  const textOf = (file: string): string | undefined => {
    if (!present.has(file)) return undefined;
    const text = texts.get(file) ?? new TextDecoder().decode(site.bytesOf(file));
    texts.set(file, text);
    return text;
  };
  const list = present.has(sumsFile) ? readSums(textOf(sumsFile) ?? '') : undefined;
  const sums = list ?? new Map<string, string>();
  const receipts = site.files.filter((file) => /^charts\/.*\/receipt\.json$/u.test(file));
  const broken = receipts
    .map((file) => ({
      receipt: file,
      links: linksOf(file, textOf(file) ?? '', { hashOf, textOf }),
    }))
    .filter(({ links }) => links.length > 0);
  const whole = { files: sums.size, receipts: receipts.length, broken };
  if (list === undefined) {
    const why = present.has(sumsFile) ? 'changed' : 'missing';
    return { ...whole, list: why, changed: [], missing: [], added: [] };
  }
  return {
    ...whole,
    changed: [...sums].flatMap(([file, hash]) =>
      present.has(file) && hashOf(file) !== hash ? [file] : [],
    ),
    missing: [...sums.keys()].filter((file) => !present.has(file)),
    added: site.files.filter((file) => file !== sumsFile && !sums.has(file)),
  };
}

/** The broken links of a receipt; a file that is no receipt any more has broken the chain. */
function linksOf(
  file: string,
  text: string,
  site: Parameters<typeof brokenLinks>[2],
): BrokenLink[] {
  try {
    return brokenLinks(file, JSON.parse(text) as Receipt, site);
  } catch {
    return [{ link: 'chain', file }];
  }
}

/** Whether everything is as it was built. */
export function isWhole({ list, changed, missing, added, broken }: Verified): boolean {
  return (
    list === undefined && [changed, missing, added, broken].every(({ length }) => length === 0)
  );
}
