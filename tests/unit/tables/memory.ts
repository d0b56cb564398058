import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { datasets } from '#data/index.ts';
import { sha256 } from '#src/lib/hash-node.ts';
import { canonicalCsv } from '#src/tables/csv/canonical.ts';
import type { Fault } from '#src/tables/fault.ts';
import { formatFaults } from '#src/tables/faults.ts';
import type { Files, ReadProblem } from '#src/tables/disk/files.ts';
import { inspectFiles, type Inspection } from '#src/tables/inspect-files.ts';
import { emptyLog } from '#src/tables/disk/log.ts';
import { filesOf } from '#src/tables/disk/memory.ts';
import { project } from '../../fixtures/tables.ts';

const root = join(project, 'data');
const real: ReadonlyMap<string, Uint8Array> = new Map(
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path.slice(project.length + 1), readFileSync(path)]),
);

/** The project’s data in memory, to be changed by a test. */
export class MemoryData {
  readonly contents = new Map<string, Uint8Array | ReadProblem>(real);

  /** The text of a file. */
  text(path: string): string {
    return Buffer.from(real.get(path) ?? []).toString('utf8');
  }

  /** Changes the text of a file. Fails if nothing changes. */
  edit(path: string, change: (text: string) => string | Uint8Array): this {
    const after = change(this.text(path));
    if (after === this.text(path)) throw new Error(`${path} was not changed`);
    return this.file(path, after);
  }

  /** Changes the CSV of a dataset. */
  csv(id: string, change: (text: string) => string | Uint8Array): this {
    return this.edit(`data/${id}/${id}.csv`, change);
  }

  /** Changes cells of the row on a line, counted from 1 with the header. */
  cells(id: string, line: number, changes: Record<string, string>): this {
    return this.csv(id, (text) => {
      const { data, meta } = Papa.parse<Record<string, string>>(text, {
        header: true,
        skipEmptyLines: true,
      });
      const rows = data.map((cells, index) => ({
        cells: index === line - 2 ? { ...cells, ...changes } : cells,
      }));
      return canonicalCsv(meta.fields ?? [], rows);
    });
  }

  /** Adds a row that is a copy of the one on a line, with other cells. */
  row(id: string, line: number, changes: Record<string, string>): this {
    return this.csv(id, (text) => {
      const { data, meta } = Papa.parse<Record<string, string>>(text, {
        header: true,
        skipEmptyLines: true,
      });
      const copy = { ...data[line - 2], ...changes };
      return canonicalCsv(
        meta.fields ?? [],
        [...data, copy].map((cells) => ({ cells })),
      );
    });
  }

  /** Adds, replaces or (with undefined) removes a file. */
  file(path: string, content: string | Uint8Array | undefined): this {
    if (content === undefined) this.contents.delete(path);
    else this.contents.set(path, Uint8Array.from(Buffer.from(content)));
    return this;
  }

  /** Makes a file unreadable. */
  fail(path: string, problem: ReadProblem): this {
    this.contents.set(path, problem);
    return this;
  }

  /** Renames a folder. */
  rename(from: string, to: string): this {
    for (const [path, content] of [...this.contents]) {
      if (!path.startsWith(`${from}/`)) continue;
      this.contents.delete(path);
      this.contents.set(to + path.slice(from.length), content);
    }
    return this;
  }

  files(): Files {
    return filesOf(this.contents);
  }

  inspect(): Inspection {
    return inspectFiles('data', datasets, emptyLog(this.files()), {
      hash: sha256,
      today: '2026-11-28',
    });
  }

  /** The faults that stand even when the checksum is accepted, and their report. */
  faults(): { faults: Fault[]; zh: string; en: string } {
    const settled = new Set(['checksum', 'row-count']);
    const faults = this.inspect().faults.filter(({ code }) => !settled.has(code));
    return { faults, zh: formatFaults(faults, 'zh'), en: formatFaults(faults, 'en') };
  }
}
