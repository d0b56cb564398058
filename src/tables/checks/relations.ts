import { suggesting } from '#src/lib/faults.ts';
import { groupBy } from '#src/lib/group.ts';
import { remembering } from '#src/lib/remembering.ts';
import { metaOf } from '../declared.ts';
import type { Fault } from '../fault.ts';
import type { KeyedLine, TableLines } from './lines.ts';

type Tables = ReadonlyMap<string, TableLines>;

/** One column that refers to rows, with everything needed to look them up. */
interface Reference {
  table: TableLines;
  column: string;
  target: TableLines;
  rows: ReadonlyMap<string, KeyedLine>;
}

const placeOf = ({ table, column, target }: Reference, { line, key }: KeyedLine) => ({
  file: table.file,
  dataset: target.dataset.id,
  line,
  row: key,
  column,
});

/** Rows of another kind than the column takes, such as a theme in place of a class. */
function* kindFaults(reference: Reference): Generator<Fault> {
  const { table, column, target, rows } = reference;
  const where = Object.entries(metaOf(table.dataset, column).where ?? {});
  const isRight = remembering((got) => {
    const found = rows.get(got);
    return (
      found === undefined || where.every(([name, words]) => words.includes(found.cells[name] ?? ''))
    );
  });
  for (const line of table.lines) {
    const got = line.cells[column] ?? '';
    const found = isRight(got) ? undefined : rows.get(got);
    if (found === undefined) continue;
    for (const [name, words] of where) {
      const there = found.cells[name] ?? '';
      if (words.includes(there)) continue;
      const expected = `${name} = ${words.join(' | ')}`;
      const now = `${target.file}: ${name} = ${there}`;
      const detail = { zh: `“${got}”（${now}）`, en: `“${got}” (${now})` };
      yield { code: 'wrong-row', ...placeOf(reference, line), got, expected, detail };
    }
  }
}

/** Rows that say otherwise than the row they refer to, such as a class under another theme. */
function* agreementFaults(reference: Reference): Generator<Fault> {
  const { table, column, target, rows } = reference;
  const { agrees = [], where = {} } = metaOf(table.dataset, column);
  if (agrees.length === 0) return;
  for (const line of table.lines) {
    const found = rows.get(line.cells[column] ?? '');
    if (found === undefined) continue;
    const isOther = Object.entries(where).some(
      ([name, words]) => !words.includes(found.cells[name] ?? ''),
    );
    if (isOther) continue;
    for (const name of agrees) {
      const [here = '', there = ''] = [line.cells[name], found.cells[name]];
      if (here === '' || there === '' || here === there) continue;
      const expected = `${name} = ${there} (${target.file}, ${found.key})`;
      yield { code: 'disagrees', ...placeOf(reference, line), column: name, got: here, expected };
    }
  }
}

/** More rows under one row than it says it has, such as cases of a class. */
function* numberFaults(reference: Reference): Generator<Fault> {
  const { table, column, target, rows } = reference;
  const { atMost } = metaOf(table.dataset, column);
  if (atMost === undefined) return;
  const wanted = Object.entries(atMost.rows);
  const counted = table.lines.filter(({ cells }) =>
    wanted.every(([name, word]) => cells[name] === word),
  );
  const groups = groupBy(counted, ({ cells }) => cells[column] ?? '');
  for (const [key, lines] of groups) {
    const stated = rows.get(key)?.cells[atMost.column] ?? '';
    const last = lines.at(-1);
    if (last === undefined || !/^\d+$/u.test(stated) || lines.length <= Number(stated)) continue;
    const where = `${target.file}, ${key}, ${atMost.column}`;
    const detail = {
      zh: `“${key}”有 ${lines.length} 行，${where} 写的是 ${stated}`,
      en: `“${key}” has ${lines.length} rows; ${where} says ${stated}`,
    };
    const at = placeOf(reference, last);
    yield { code: 'more-than-stated', ...at, got: key, expected: stated, detail };
  }
}

/** Values that the named column of another table does not have, such as a misspelt collection. */
function* amongFaults(table: TableLines, column: string, tables: Tables): Generator<Fault> {
  const { among } = metaOf(table.dataset, column);
  const target = tables.get(among?.dataset ?? '');
  if (among === undefined || target === undefined || target.lines.length === 0) return;
  const known = new Set(target.lines.map(({ cells }) => cells[among.column] ?? ''));
  const some = [...known].slice(0, 12).join(' | ');
  const expected = `${target.file}, ${among.column}: ${some}`;
  const suggested = suggesting(known);
  for (const { line, key, cells } of table.lines) {
    const got = cells[column] ?? '';
    if (got === '' || known.has(got)) continue;
    const at = { file: table.file, dataset: among.dataset, line, row: key, column };
    yield { code: 'not-among', ...at, got, expected, ...suggested(got) };
  }
}

/** What rows say of the rows they refer to, in all tables that could be read. */
export function* relationFaults(tables: Tables): Generator<Fault> {
  const keyed = new Map<TableLines, ReadonlyMap<string, KeyedLine>>();
  const rowsOf = (target: TableLines): ReadonlyMap<string, KeyedLine> => {
    const rows = keyed.get(target) ?? new Map(target.lines.map((line) => [line.key, line]));
    keyed.set(target, rows);
    return rows;
  };
  for (const table of tables.values()) {
    for (const column of Object.keys(table.dataset.columns)) {
      const { refers = '', where, agrees, atMost } = metaOf(table.dataset, column);
      const target = tables.get(refers);
      yield* amongFaults(table, column, tables);
      if (target === undefined || (where ?? agrees ?? atMost) === undefined) continue;
      const rows = rowsOf(target);
      const reference = { table, column, target, rows };
      yield* kindFaults(reference);
      yield* agreementFaults(reference);
      yield* numberFaults(reference);
    }
  }
}
