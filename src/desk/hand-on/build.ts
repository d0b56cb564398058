import { sha256 as hashOf } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { datasets } from '#data/index.ts';
import type { Lang } from '#src/model.ts';
import { withChecksum } from '#src/tables/beside/checksum.ts';
import { correctionText } from '#src/tables/beside/corrections.ts';
import { keysOf } from '#src/tables/check.ts';
import { parseCsv } from '#src/tables/csv/parse.ts';
import type { Declared } from '#src/tables/declared.ts';
import type { TableText } from '#src/tables/difference.ts';
import { formatFaults } from '#src/tables/faults.ts';
import { changesBetween } from '#src/tables/history/changes.ts';
import { appended, csvOf } from '#src/tables/history/history-file.ts';
import { patchOf, type ChangedFile } from '#src/tables/history/patch.ts';
import { isEmpty } from '#src/tables/history/reasons.ts';
import {
  entryOf,
  recordText,
  type ChangeRecord,
  type Changes,
} from '#src/tables/history/record.ts';
import { inspectFiles } from '#src/tables/inspect-files.ts';
import { newFaults } from '#src/tables/write/new-faults.ts';
import { draftCsv } from '../check/draft-csv.ts';
import { declared, logWith, root, tableText, type Published } from '../check/published.ts';
import type { DraftTable } from '../table.ts';
import { lacksOf, reasoned, type DeclaredCell, type HandedOn, type HandOnForm } from './form.ts';

/** SHA-256 of a text, where the page may have no secure context. */
const sha256 = (text: string): string => bytesToHex(hashOf(utf8ToBytes(text)));

/** A draft and the version that it is compared with. */
export interface Draft {
  published: Published;
  dataset: Declared;
  before: TableText;
  now: TableText;
}

/** Reads a draft as the checks do. */
export function draftOf(published: Published, id: string, table: DraftTable): Draft {
  const dataset = declared(id);
  const found = published.inspection.tables.get(id);
  const before = found === undefined ? { header: [], rows: [] } : tableText(found);
  const { text } = draftCsv(table, dataset, before.header);
  const { header, rows } = parseCsv(text, dataset, `${id}.csv`);
  const columns = Object.keys(dataset.columns).filter((column) => header.includes(column));
  return {
    ...{ published, dataset, before },
    now: { header: columns, rows: rows.map(({ cells }) => cells) },
  };
}

/** The changes of a draft; cells that are declared stay as the source prints them. */
export function changesOf(
  { before, now, dataset }: Draft,
  declaredCells: readonly DeclaredCell[],
): { changes: Changes; table: TableText } {
  const wanted = new Map(declaredCells.map(({ row, column }) => [`${row} ${column}`, true]));
  if (wanted.size === 0) return { changes: changesBetween(before, now, dataset), table: now };
  const earlier = new Map(keysOf(dataset, before.rows).map((key, at) => [key, before.rows[at]]));
  const keys = keysOf(dataset, now.rows);
  const rows = now.rows.map((cells, at) => {
    const key = keys[at] ?? '';
    const old = Object.keys(cells).flatMap((column): [string, string][] =>
      wanted.has(`${key} ${column}`) ? [[column, earlier.get(key)?.[column] ?? '']] : [],
    );
    return { ...cells, ...Object.fromEntries(old) };
  });
  const table = { header: now.header, rows };
  return { changes: changesBetween(before, table, dataset), table };
}

/** The declarations of a form as the text of `corrections.yaml`. */
function declarations({ now, before, dataset }: Draft, cells: readonly DeclaredCell[]): string {
  const at = (table: TableText, key: string, column: string): string =>
    table.rows[keysOf(dataset, table.rows).indexOf(key)]?.[column] ?? '';
  return cells
    .map(({ row, column, action, reason }) =>
      correctionText({
        ...{ row, column, printed: at(before, row, column) },
        ...(action === 'drop' ? {} : { expected: at(now, row, column) }),
        ...{ action, reason: { zh: reason.zh.trim(), en: reason.en.trim() } },
        status: action === 'flag' ? 'open' : 'confirmed',
      }),
    )
    .join('');
}

/**
 * Makes the files by which a draft is handed on: table, change record, and a patch of everything
 * that it changes in the project, which is checked as it will be then.
 */
export function handedOn(draft: Draft, form: HandOnForm, lang: Lang): HandedOn {
  const { published, dataset, before } = draft;
  const { changes, table } = changesOf(draft, form.declared);
  if (isEmpty(changes) && form.declared.length === 0) return { kind: 'nothing' };
  const lacks = lacksOf(changes, form);
  if (lacks.length > 0) return { kind: 'lacking', lacks };
  const csv = csvOf(table);
  const folder = `${root}/${dataset.id}`;
  const files: ChangedFile[] = [];
  const change = (name: string, act: (text: string | undefined) => string): void => {
    const found = published.files.read(`${folder}/${name}`);
    const text = typeof found === 'string' ? undefined : new TextDecoder().decode(found);
    files.push({ path: `${folder}/${name}`, before: text, after: act(text) });
  };
  const record: ChangeRecord = {
    ...{ dataset: dataset.id, who: form.who.trim(), when: form.when, base: published.version },
    ...{ before: sha256(csvOf(before)), after: sha256(csv) },
    changes: reasoned(changes, form),
  };
  if (!isEmpty(changes)) {
    change(`${dataset.id}.csv`, () => csv);
    change('provenance.yaml', (text = '') => withChecksum(text, record.after, table.rows.length));
    // The first rows of a dataset need no reason and have no history.
    if (before.rows.length > 0)
      change('history.yaml', (text) => appended(text, dataset.id, entryOf(record)));
  }
  const declaring = declarations(draft, form.declared);
  if (declaring !== '') change('corrections.yaml', (text = '') => text + declaring);
  const encoder = new TextEncoder();
  const drafts = new Map(files.map(({ path, after }) => [path, encoder.encode(after)]));
  const after = inspectFiles(root, datasets, logWith(published, drafts), { hash: sha256 });
  const faults = newFaults(published.inspection.faults, after.faults);
  if (faults.length > 0) return { kind: 'faults', text: formatFaults(faults, lang) };
  const words = [`${dataset.id} · ${record.who} · ${record.when} · ${published.version}`];
  return {
    kind: 'files',
    ...{ patch: patchOf(files, words), csv, paths: files.map(({ path }) => path) },
    ...(isEmpty(changes) ? {} : { record: recordText(record) }),
  };
}
