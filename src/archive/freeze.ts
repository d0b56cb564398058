import { sha256 } from '#src/lib/hash-node.ts';
import { difference } from '#src/tables/difference.ts';
import type { Declared } from '#src/tables/declared.ts';
import { cellChanges, wordChanges, type Change } from './changes.ts';
import { contentHash, contentLines, type Edition } from './content.ts';
import { archivedStyle, frozenPage } from './frozen-page.ts';
import {
  copiesOf,
  fileOf,
  frozenAddress,
  presentIn,
  type Copy,
  type VersionRecord,
} from './versions.ts';

/** A built site on its way into the archive. */
export interface Freezing extends Edition {
  /** Files of the built site, and their texts. */
  files: readonly string[];
  textOf(file: string): string;
  /** Origin that it was built for, empty without one, and its base path without a slash at the end. */
  origin: string;
  base: string;
  /** What the archive holds: its records, the oldest first, the newest as it is written. */
  records: readonly VersionRecord[];
  newest: string | undefined;
  /** The text of a file of the archive. */
  archived(file: string): string;
  /** The dataset with this id, and the cells of its CSV. */
  dataset(id: string): Declared | undefined;
  rowsOf(csv: string): { header: string[]; rows: Record<string, string>[] };
}

/** What a release writes into the archive. */
export interface Frozen {
  record: VersionRecord;
  /** Texts by path below the archive; the record is one of them. */
  files: Map<string, string>;
}

/** Tools, lists of other pages, and other forms of what is kept. */
const unfrozen =
  /^(?:[a-z]{2}\/)?(?:archive|search|desk|explore|reports|changes)\/|404\.html$|\/data-plain\.csv$/u;

/** Whether the archive keeps a file: pages, drawings, and data of charts and of datasets. */
export function isKept(file: string): boolean {
  if (unfrozen.test(file)) return false;
  return /\.html$|^data\/[^/]+\.csv$|(?:^|\/)charts\/.*\.(?:svg|csv)$/u.test(file);
}

/** Where the record of a version stands in the archive. */
const recordFile = (version: string): string => `versions/${version}.json`;

const isMoved = (html: string): boolean => html.includes('<meta http-equiv="refresh"');

const addressOf = (file: string): string => `/${file.replace(/(?<=^|\/)index\.html$/u, '')}`;

/** What differs between the newest copy of an address and what the site has now. */
function changeOf(address: string, text: string, copy: Copy, site: Freezing): Change | undefined {
  const before = site.archived(`${copy.version}/${fileOf(address)}`);
  if (address.endsWith('/')) return wordChanges(contentLines(before), contentLines(text));
  const [, id] = /^\/data\/([^/]+)\.csv$/u.exec(address) ?? [];
  const dataset = id === undefined ? undefined : site.dataset(id);
  if (dataset === undefined) return undefined;
  return cellChanges(difference(site.rowsOf(before), site.rowsOf(text), dataset));
}

/** The shared files that pages load: `/_astro/x.css` by its name. */
function assetsOf(pages: Iterable<string>): Set<string> {
  const names = [...pages].flatMap((html) =>
    [...html.matchAll(/\.\.\/assets\/([^"]+)"/gu)].map(([, name = '']) => name),
  );
  return new Set(names);
}

/** Everything that a release adds to the archive; what it holds already is not written again. */
export function freeze(site: Freezing): Frozen {
  const { version, date, origin, base, records } = site;
  const copies = copiesOf(records);
  const present = presentIn(records);
  const texts = new Map(site.files.filter(isKept).map((file) => [file, site.textOf(file)]));
  const kept = [...texts].filter(([file, text]) => !(file.endsWith('.html') && isMoved(text)));
  const added: Record<string, string> = {};
  for (const [file, text] of kept) {
    const address = addressOf(file);
    const content = contentHash(file, text, site, origin);
    const last = copies.get(address)?.at(-1);
    if (last?.content !== content || !present.has(address)) added[address] = content;
  }
  const addresses = new Set(kept.map(([file]) => addressOf(file)));
  const versionOf = (address: string): string | undefined => {
    if (address in added) return version;
    return addresses.has(address) ? copies.get(address)?.at(-1)?.version : undefined;
  };
  const style = `archived.${sha256(archivedStyle).slice(0, 8)}.css`;
  const files = new Map<string, string>();
  const changes: Record<string, Change> = {};
  for (const [file, text] of kept) {
    const address = addressOf(file);
    if (!(address in added)) continue;
    const page = { version, date, address, origin, base, versionOf, style };
    files.set(`${version}/${file}`, file.endsWith('.html') ? frozenPage(text, page) : text);
    const copy = copies.get(address)?.at(-1);
    const change = copy === undefined ? undefined : changeOf(address, text, copy, site);
    if (change !== undefined) changes[address] = change;
  }
  const known = new Set(records.flatMap((one) => Object.keys(one.files)));
  for (const name of assetsOf(files.values())) {
    if (known.has(`assets/${name}`)) continue;
    files.set(`assets/${name}`, name === style ? archivedStyle : site.textOf(`_astro/${name}`));
  }
  const hashes = [...files].map(([file, text]): [string, string] => [file, sha256(text)]);
  const record: VersionRecord = {
    ...{ version, date },
    previous: site.newest === undefined ? null : sha256(site.newest),
    added,
    gone: [...present].filter((address) => !addresses.has(address)).sort(),
    changes,
    files: Object.fromEntries(hashes.sort(([a], [b]) => (a < b ? -1 : 1))),
  };
  files.set(recordFile(version), `${JSON.stringify(record, null, 1)}\n`);
  return { record, files };
}

/** The address of the newest copy of an address that says what its file on the site says. */
export function frozenTwin(
  address: string,
  content: string,
  copies: ReadonlyMap<string, readonly Copy[]>,
): (Edition & { address: string }) | undefined {
  const copy = copies.get(address)?.at(-1);
  if (copy?.content !== content) return undefined;
  const { version, date } = copy;
  return { version, date, address: frozenAddress(version, address) };
}
