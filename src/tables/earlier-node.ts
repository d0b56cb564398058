import { execFileSync } from 'node:child_process';
import { basename, dirname } from 'node:path';
import { sha256 } from '#src/lib/hash-node.ts';
import { decode } from './csv/decode.ts';
import { normalText } from './csv/normal.ts';
import { parseCsv } from './csv/parse.ts';
import type { Declared } from './declared.ts';
import type { TableText } from './difference.ts';
import { disk } from './disk/disk-node.ts';
import { csvOf } from './history/history-file.ts';

/** How many commits that changed a file are looked at. */
const most = 50;

/** A table of bytes in any encoding; undefined if it cannot be read without a fault. */
function tableOf(bytes: Uint8Array, dataset: Declared, file: string): TableText | undefined {
  const decoded = decode(bytes);
  if ('problem' in decoded) return undefined;
  const { header, rows, faults } = parseCsv(normalText(decoded.text), dataset, file);
  if (faults.length > 0) return undefined;
  const columns = Object.keys(dataset.columns).filter((column) => header.includes(column));
  return { header: columns, rows: rows.map(({ cells }) => cells) };
}

/** The versions of a file that the repository around it holds, newest first; none without one. */
function* versionsOf(file: string): Generator<Uint8Array> {
  const git = (...words: string[]): Uint8Array =>
    execFileSync('git', ['-C', dirname(file), ...words], {
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 2 ** 30,
    });
  const name = basename(file);
  try {
    const list = git('log', `-n${most}`, '--format=%H', '--', name);
    const commits = new TextDecoder().decode(list).split('\n').filter(Boolean);
    for (const commit of commits) yield git('show', `${commit}:./${name}`);
  } catch {
    // No git, no repository, or a commit without the file: nothing more is known of it.
  }
}

/**
 * The version of a table with a checksum: a file that is named, or one that the repository holds.
 * Undefined if there is none.
 */
export function earlierTable(
  dataset: Declared,
  file: string,
  wanted: string,
  named?: string,
): TableText | undefined {
  const isWanted = (bytes: Uint8Array): TableText | undefined => {
    const table = tableOf(bytes, dataset, file);
    return table !== undefined && sha256(csvOf(table)) === wanted ? table : undefined;
  };
  if (named !== undefined) {
    const bytes = disk.read(named);
    return typeof bytes === 'string' ? undefined : isWanted(bytes);
  }
  for (const bytes of versionsOf(file)) {
    const table = isWanted(bytes);
    if (table !== undefined) return table;
  }
  return undefined;
}
