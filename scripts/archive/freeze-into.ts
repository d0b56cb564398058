import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Papa from 'papaparse';
import { datasets } from '#data/index.ts';
import { archiveFaults, readArchive } from '#src/archive/archive-node.ts';
import { freeze } from '#src/archive/freeze.ts';
import { release } from '#src/claims/pages/data/changes-node.ts';
import { archiveFaultText } from './archive-text.ts';
import { filesBelow } from '../files-below.ts';
import { basePath, siteOrigin } from './site-addresses.ts';

function rowsOf(csv: string): { header: string[]; rows: Record<string, string>[] } {
  const { data, meta } = Papa.parse<Record<string, string>>(csv, {
    ...{ header: true, delimiter: ',', skipEmptyLines: 'greedy' },
  });
  return { header: meta.fields ?? [], rows: data };
}

/**
 * Adds to an archive what is new in a built site. Never changes a file that is there: refuses a
 * version that the archive has already, and an archive that is not as it was written. Returns the
 * exit code.
 */
export function freezeInto(folder: string, dist: string): number {
  const faults = archiveFaults(folder);
  if (faults.length > 0) {
    console.error(archiveFaultText(folder, faults));
    return 1;
  }
  const { records, newest } = readArchive(folder);
  const edition = release();
  if (records.some(({ version }) => version === edition.version)) {
    console.error(
      `存档里已有 ${edition.version}，不能再改。 / The archive has ${edition.version} already and does not change.`,
    );
    return 1;
  }
  const { record, files } = freeze({
    ...{ ...edition, records, newest, rowsOf },
    files: filesBelow(dist),
    textOf: (file) => readFileSync(join(dist, file), 'utf8'),
    archived: (file) => readFileSync(join(folder, file), 'utf8'),
    dataset: (id) => datasets.find((one) => one.id === id),
    origin: siteOrigin(),
    base: basePath(),
  });
  const there = [...files.keys()].filter((file) => existsSync(join(folder, file)));
  if (there.length > 0) throw new Error(`The archive has these files already: ${there.join(', ')}`);
  let bytes = 0;
  for (const [file, text] of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
    bytes += Buffer.byteLength(text);
  }
  const [added, changed, gone] = [record.added, record.changes, record.gone].map(
    (one) => Object.keys(one).length,
  );
  console.log(
    `存档 / archived ${edition.version} → ${folder}: ${String(added)} addresses, ${String(changed)} changed, ${String(gone)} gone; ${String(files.size)} files, ${(bytes / 1e6).toFixed(1)} MB`,
  );
  return 0;
}
