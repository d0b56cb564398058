import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { sha256 } from '#src/lib/hash-node.ts';
import { inSite } from '#src/lib/site-dir-node.ts';
import { byVersion, copiesOf, type Copy, type VersionRecord } from './versions.ts';

/** The folder of the archive: what `ARCHIVE` names, or `archive` in the folder of the site. */
export const archiveFolder = (): string => process.env['ARCHIVE'] ?? inSite('archive');

/** An archive on the disk. */
export interface Archive {
  /** The oldest first. */
  records: VersionRecord[];
  /** The newest record as it is written; undefined where the archive is empty. */
  newest: string | undefined;
}

/** The records below a folder; none where it is missing. */
export function readArchive(folder: string): Archive {
  const versions = join(folder, 'versions');
  if (!existsSync(versions)) return { records: [], newest: undefined };
  const texts = readdirSync(versions)
    .filter((name) => name.endsWith('.json'))
    .sort((a, b) => byVersion(a.replace('.json', ''), b.replace('.json', '')))
    .map((name) => readFileSync(join(versions, name), 'utf8'));
  return {
    records: texts.map((text) => JSON.parse(text) as VersionRecord),
    newest: texts.at(-1),
  };
}

/** What was done to a file that must stay as it is. */
export interface ArchiveFault {
  file: string;
  fault: 'changed' | 'missing' | 'unknown';
}

/** Files that lie in an archive and belong to no version. */
const beside = /^(?:\.git(?:$|\/)|\.nojekyll$|README\.md$)/u;

/** Everything in an archive that is not as the releases wrote it. */
export function archiveFaults(folder: string): ArchiveFault[] {
  const { records } = readArchive(folder);
  const known = new Map(records.flatMap(({ files }) => Object.entries(files)));
  const faults = [...known].flatMap(([file, hash]): ArchiveFault[] => {
    if (!existsSync(join(folder, file))) return [{ file, fault: 'missing' }];
    return sha256(readFileSync(join(folder, file))) === hash ? [] : [{ file, fault: 'changed' }];
  });
  let before: string | null = null;
  for (const { version, previous } of records) {
    const file = `versions/${version}.json`;
    if (previous !== before) faults.push({ file, fault: 'changed' });
    before = sha256(readFileSync(join(folder, file)));
    known.set(file, before);
  }
  const others = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => !beside.test(file) && !known.has(file));
  return [...faults, ...others.map((file): ArchiveFault => ({ file, fault: 'unknown' }))];
}

let memory: { records: VersionRecord[]; copies: Map<string, Copy[]> } | undefined;

/** The archive of the site that is being built: read at the first call, then kept. */
export function archive(): { records: VersionRecord[]; copies: Map<string, Copy[]> } {
  if (memory === undefined) {
    const { records } = readArchive(archiveFolder());
    memory = { records, copies: copiesOf(records) };
  }
  return memory;
}
