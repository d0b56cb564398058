import type { Edition } from './content.ts';
import type { Change } from './changes.ts';

/** What a release added to the archive. Written once and never changed. */
export interface VersionRecord extends Edition {
  /** SHA-256 of the record before it, as it is written; null for the first. */
  previous: string | null;
  /** Hash of the content of every address whose content is new; its copy is of this version. */
  added: Record<string, string>;
  /** Addresses of the archive that the site does not have any more. */
  gone: string[];
  /** What is another than in the copy before, by address. */
  changes: Record<string, Change>;
  /** SHA-256 of every file that the release added to the archive. */
  files: Record<string, string>;
}

/** One copy of an address. */
export interface Copy extends Edition {
  content: string;
  /** What differs from the copy before. */
  change?: Change | undefined;
}

/** Compares versions by their numbers. */
export function byVersion(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => text.split('.').map(Number));
  return (
    (left ?? []).map((number, at) => number - (right?.[at] ?? 0)).find((one) => one !== 0) ?? 0
  );
}

/** The copies of every address, the oldest first; of addresses that are gone too. */
export function copiesOf(records: readonly VersionRecord[]): Map<string, Copy[]> {
  const copies = new Map<string, Copy[]>();
  for (const { version, date, added, changes } of records) {
    for (const [address, content] of Object.entries(added)) {
      const copy = { version, date, content, change: changes[address] };
      copies.set(address, [...(copies.get(address) ?? []), copy]);
    }
  }
  return copies;
}

/** Addresses that the site had in the last of the versions. */
export function presentIn(records: readonly VersionRecord[]): Set<string> {
  const present = new Set<string>();
  for (const { added, gone } of records) {
    for (const address of Object.keys(added)) present.add(address);
    for (const address of gone) present.delete(address);
  }
  return present;
}

/** Where a copy stands: `/archive/0.2.0/charts/x/`. */
export const frozenAddress = (version: string, address: string): string =>
  `/archive/${version}${address}`;

/** The built file of an address. */
export const fileOf = (address: string): string =>
  `${address.slice(1)}${address.endsWith('/') ? 'index.html' : ''}`;

/**
 * The page with what is new in a version, without language: beside its copies, under an address that
 * none of them has, since the changes of the site are not kept (`isKept`).
 */
export const versionPath = (version: string): string => `/archive/${version}/changes/`;
