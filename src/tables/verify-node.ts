import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckedRow } from './check.ts';
import { bytesOf } from './disk/read-node.ts';
import type { Fault } from './fault.ts';
import type { Tables } from './load.ts';

/** Result of a check against the source texts. */
export interface Verification {
  sought: number;
  /** Cells and phrases not found in a text, and sources without a text in the folder. */
  faults: Fault[];
}

/**
 * Normalizes a text for searching: half-width forms, no white space and no dashes, because scans
 * break lines and space digits unpredictably.
 */
function searchable(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[“”„]/gu, '"')
    .replace(/[‘’]/gu, "'")
    .replace(/[\s\-—–─]+/gu, '');
}

/**
 * Returns the texts of a source in a folder: `<id>.txt` and further scans `<id>.*.txt`. Throws a
 * `FaultsError` for one that cannot be read.
 */
function textOf(folder: string, id: string): string | undefined {
  const files = [`${id}.txt`, `${id}.second-scan.txt`].filter((name) =>
    existsSync(join(folder, name)),
  );
  if (files.length === 0) return undefined;
  const decoder = new TextDecoder();
  return searchable(files.map((name) => decoder.decode(bytesOf(join(folder, name)))).join('\n'));
}

/** For each transcribed dataset: how the cells of a row follow one another in the text. */
const rowTexts: Record<
  string,
  (rows: readonly CheckedRow[]) => { row: CheckedRow; text: string }[]
> = {
  streets: (rows) =>
    rows.map((row) => ({
      row,
      text: [
        'hukou',
        'hukou_local',
        'hukou_separated',
        'migrants',
        'migrants_permit',
        'migrants_no_permit',
        'outside',
        'total',
      ]
        .map((column) => row.printed[column] ?? '')
        .join(''),
    })),
  'innovation-classes': (rows) =>
    rows.map((row) => ({
      row,
      text: `${row.printed['name_zh'] ?? ''}(${row.printed['cases'] ?? ''})${row.printed['percent'] ?? ''}`,
    })),
  'social-organisations': (rows) =>
    ['associations', 'private_non_enterprise', 'foundations'].flatMap((column) =>
      rows
        .slice(0, 1)
        .map((row) => ({ row, text: rows.map(({ printed }) => printed[column] ?? '').join('') })),
    ),
};

/** An anchor phrase outside the tables, with the place where it is written. */
export interface Anchored {
  file: string;
  line: number;
  row: string;
  source: string;
  anchor: string;
}

/**
 * Searches the source texts of a folder for every anchor phrase, every printed reading and every
 * row of a transcribed table. Checks only that the text occurs, not what it means.
 *
 * @param others Anchor phrases outside the tables, such as those of claims.
 */
export function verifyAgainst(
  folder: string,
  tables: Tables,
  datasets: readonly string[],
  others: readonly Anchored[] = [],
): Verification {
  const texts = new Map(tables.sources.map(({ id }) => [id, textOf(folder, id)]));
  const faults: Fault[] = [];
  let sought = 0;
  const seek = (phrase: string, source: string, at: Pick<Fault, 'file' | 'line' | 'row'>): void => {
    const text = texts.get(source);
    if (text === undefined) return;
    sought += 1;
    if (text.includes(searchable(phrase))) return;
    faults.push({ code: 'not-in-source', ...at, got: phrase, expected: source });
  };
  for (const { source, anchor, ...at } of others) seek(anchor, source, at);
  for (const id of datasets) {
    const table = tables.any(id);
    const [place] = table.provenance.places;
    const look = (row: CheckedRow, phrase: string | undefined): void => {
      const source = row.printed['source'] ?? place?.source ?? '';
      if (phrase === undefined || phrase === '') return;
      seek(phrase, source, { file: table.file, line: row.line, row: row.key });
    };
    for (const row of table.rows) {
      look(row, row.printed['anchor']);
      if (id === 'readings') look(row, row.printed['printed']);
    }
    for (const { row, text } of rowTexts[id]?.(table.rows) ?? []) look(row, text);
  }
  for (const [id, text] of texts) {
    if (text === undefined) faults.push({ code: 'missing-text', file: join(folder, `${id}.txt`) });
  }
  return { sought, faults };
}
