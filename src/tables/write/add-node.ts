import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Papa from 'papaparse';
import { acceptChange, type Given } from './accept-change-node.ts';
import { withFirstRows } from '../beside/first-rows.ts';
import type { Declared } from '../declared.ts';
import type { Fault } from '../fault.ts';
import { dataError } from '../faults.ts';
import { inspect } from '../inspect-node.ts';
import { unknownDataset } from '../load.ts';
import { newFaults } from './new-faults.ts';
import { parseCsv } from '../csv/parse.ts';
import { newLog, readText } from '../disk/read-node.ts';
import { replaceFile } from '../disk/write-node.ts';

/** The rows of a file in place of their lines in the table that they were added to. */
function inFile(fault: Fault, table: string, file: string, before: number): Fault {
  if (fault.file !== table || fault.line === undefined || fault.line <= before) return fault;
  return { ...fault, file, line: fault.line - before + 1 };
}

/** A table with further columns, empty in all its rows. */
function widened(text: string, columns: readonly string[]): string {
  return text
    .split('\n')
    .map((line, index) => {
      if (line === '') return line;
      return index === 0 ? [line, ...columns].join(',') : `${line}${','.repeat(columns.length)}`;
    })
    .join('\n');
}

/**
 * Adds the rows of a file to a dataset and records the new checksum. The file may have any encoding
 * that the data may have, and its columns in any order.
 *
 * @param root Path of the folder `data`.
 * @param reason Who adds them, why and by which source; a dataset without rows needs none.
 * @returns The path of the table and the number of rows that were added.
 * @throws `FaultsError` with everything that is wrong with the rows, by the lines of their file;
 *   nothing is written then.
 */
export function addRows(
  root: string,
  register: readonly Declared[],
  id: string,
  file: string,
  reason?: Given['reason'],
): { table: string; rows: number } {
  const dataset = register.find((one) => one.id === id);
  if (dataset === undefined) throw dataError([unknownDataset(id)]);
  const before = inspect(root, register);
  const table = before.tables.get(id);
  const log = newLog();
  const text = readText(file, log);
  if (table === undefined || text === undefined) throw dataError([...before.faults, ...log.faults]);
  const parsed = parseCsv(text, dataset, file);
  if (parsed.faults.length > 0) throw dataError(parsed.faults);
  const more = parsed.header.filter(
    (column) =>
      !table.header.includes(column) && parsed.rows.some(({ cells }) => cells[column] !== ''),
  );
  const wide = widened(table.text, more);
  const header = [...table.header, ...more];
  const rows = parsed.rows.map(({ cells }) => header.map((column) => cells[column] ?? ''));
  const added = `${Papa.unparse(rows, { newline: '\n' })}\n`;
  const drafted = new Map([[table.file, new TextEncoder().encode(wide + added)]]);
  const after = inspect(root, register, drafted);
  const lines = table.text.split('\n').length - 1;
  const faults = newFaults(before.faults, after.faults).map((fault) =>
    inFile(fault, table.file, file, lines),
  );
  if (faults.length > 0) throw dataError(faults);
  const provenance = join(dirname(table.file), 'provenance.yaml');
  const written = [table.file, provenance].map((path) => [path, readFileSync(path)] as const);
  replaceFile(table.file, wide + added);
  try {
    if (table.lines.length === 0) {
      const told = readFileSync(provenance, 'utf8');
      replaceFile(
        provenance,
        withFirstRows(
          told,
          parsed.rows.map(({ cells }) => cells),
        ),
      );
    }
    const earlier = { header: table.header, rows: table.lines.map(({ cells }) => cells) };
    acceptChange(inspect(root, register), id, { reason, before: earlier });
  } catch (error) {
    for (const [path, bytes] of written) replaceFile(path, bytes);
    throw error;
  }
  return { table: table.file, rows: rows.length };
}
