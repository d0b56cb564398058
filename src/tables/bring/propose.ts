import { list } from '#src/i18n/punctuation.ts';
import { kindOf } from '../column-kind.ts';
import { metaOf, type Declared } from '../declared.ts';
import { isNumeric, proposedColumns } from './columns.ts';
import { bestSheet, datasetsFor, sheetGuesses } from './guess.ts';
import { dateInText } from './dates.ts';
import { lookupsFor, type KnownTables } from './fill.ts';
import { findHead, type Head } from './head.ts';
import {
  givenNotices,
  hiddenNotices,
  lookupNotices,
  remarkNotices,
  sheetNotices,
  twinNotices,
} from './notices.ts';
import { noDataset, noHead, openQuestions, unknownChoice } from './open.ts';
import { sortedRows } from './rows.ts';
import type { Sheet, Workbook } from './sheet.ts';
import type { Choice, MissingColumn, ProposedColumn, Proposal, SheetGuess } from './types.ts';
import { textValue } from './values.ts';

/** The columns of a dataset that no column of the sheet was taken for. */
function missingColumns(
  dataset: Declared,
  columns: readonly ProposedColumn[],
  { constants = {} }: Choice,
  titles: readonly string[],
): MissingColumn[] {
  const found = new Set(columns.map(({ column }) => column));
  const date = titles.map(dateInText).find((one) => one !== undefined);
  return Object.keys(dataset.columns)
    .filter((column) => !found.has(column))
    .map((column) => {
      const { label, optional } = metaOf(dataset, column);
      const constant = constants[column];
      return {
        column,
        label,
        required: optional !== true,
        key: dataset.key.includes(column),
        ...(constant === undefined ? {} : { constant }),
        ...(date === undefined || kindOf(dataset, column) !== 'date' ? {} : { suggested: date }),
      };
    });
}

/** Marks the missing columns that can be looked up by a name, with how many rows have a known one. */
function withLookups(
  missing: readonly MissingColumn[],
  { sheet, dataset, columns, rows }: Read,
  known: KnownTables | undefined,
): MissingColumn[] {
  const given = columns.flatMap(({ column }) => column ?? []);
  const lacking = missing.flatMap(({ column, required, constant }) =>
    required && constant === undefined ? [column] : [],
  );
  const lookups = lookupsFor(dataset, known?.get(dataset.id), given, lacking);
  return missing.map((one) => {
    const lookup = lookups.find(({ column }) => column === one.column);
    const at = columns.find(({ column }) => column === lookup?.by)?.at;
    if (lookup === undefined || at === undefined) return one;
    const { by, values } = lookup;
    const isKnown = (row: number): boolean =>
      values.has(textValue(sheet.rows[row]?.[at] ?? '', false).text);
    const found = rows.filter(isKnown).length;
    return found === 0 ? one : { ...one, filled: { by, found, of: rows.length } };
  });
}

/** Columns of the sheet whose cells are texts, by which totals and notes are told. */
function textColumns(dataset: Declared, columns: readonly ProposedColumn[]): number[] {
  return columns.flatMap(({ at, column }) => {
    if (column === undefined) return [at];
    const isText = column in dataset.columns && !isNumeric(dataset, column);
    return isText && kindOf(dataset, column) !== 'date' ? [at] : [];
  });
}

/** What was read of a sheet. */
interface Read {
  sheet: Sheet;
  dataset: Declared;
  columns: readonly ProposedColumn[];
  rows: readonly number[];
}

/** What a proposal is made for. */
interface Asked {
  choice: Choice;
  known: KnownTables | undefined;
  fileName: string;
}

/** The parts of a proposal that depend on a dataset and a head. */
function proposedTable(
  sheet: Sheet,
  dataset: Declared,
  head: Head,
  { choice, known, fileName }: Asked,
) {
  const columns = proposedColumns({ sheet, head, dataset, choice });
  const record = columns.find(({ column }) => column === 'record')?.at;
  const texts = textColumns(dataset, columns);
  const { rows, skipped } = sortedRows(sheet, { head, texts, record, rows: choice.rows });
  const titles = [...sheet.rows.slice(0, head.first).flat(), sheet.name, fileName];
  const lacking = missingColumns(dataset, columns, choice, titles);
  const missing = withLookups(lacking, { sheet, dataset, columns, rows }, known);
  const [taken, used] = [new Set(rows), columns.filter(({ column }) => column !== undefined)];
  const places = new Set(used.map(({ at }) => at));
  const remarks = sheet.remarks.filter(({ row, column }) => taken.has(row) && places.has(column));
  const notices = [
    ...twinNotices(columns),
    ...givenNotices(columns),
    ...lookupNotices(missing),
    ...hiddenNotices(sheet, rows, used),
    ...remarkNotices(remarks),
  ];
  return { columns, rows, skipped, missing, notices };
}

/**
 * What a workbook seems to hold: the sheet, the dataset, the head, what each column is, in which
 * unit, and which rows are none and why. Only columns with a known name are recognised; similar
 * names are mentioned and not taken. Nothing is changed.
 *
 * @param choice What a reader decided; it overrides what was found.
 * @param known The published tables, in which codes that the sheet lacks are looked up by names.
 */
export function propose(
  workbook: Workbook,
  register: readonly Declared[],
  choice: Choice = {},
  known?: KnownTables,
): Proposal {
  const wanted = register.filter(({ id }) => (choice.dataset ?? id) === id);
  const sheets = sheetGuesses(workbook, wanted.length === 0 ? register : wanted);
  const { fileName } = workbook;
  const at = choice.sheet ?? bestSheet(sheets);
  const sheet = workbook.sheets[at];
  const nothing = { columns: [], rows: [], skipped: [], missing: [] };
  const notices = [...workbook.notices, ...sheetNotices(sheets, at)];
  const base = { sheet: at, sheets, datasets: [], ...nothing, notices, open: [], choice };
  if (sheet === undefined)
    return { ...base, notices: [...workbook.notices], open: [noSheet(at, sheets)] };
  const { datasets, tied } = datasetsFor(sheet, fileName, wanted);
  const id = choice.dataset ?? (tied ? undefined : datasets[0]?.id);
  const dataset = register.find((one) => one.id === id);
  if (dataset === undefined) {
    const ids = register.map((one) => one.id);
    const open = id === undefined ? noDataset(datasets) : unknownChoice(id, ids);
    return { ...base, datasets, open: [open] };
  }
  const head = choice.head ?? findHead(sheet, dataset);
  const told = { ...base, datasets, dataset: dataset.id };
  if (head === undefined) return { ...told, open: [noHead(dataset)] };
  const table = proposedTable(sheet, dataset, head, { choice, known, fileName });
  return {
    ...told,
    ...table,
    head: { first: head.first, rows: head.rows },
    notices: [...notices, ...table.notices],
    open: openQuestions(table, dataset, choice.constants),
  };
}

function noSheet(at: number, sheets: readonly SheetGuess[]) {
  const names = sheets.map(({ at: place, name }) => `${String(place + 1)} “${name}”`);
  return {
    code: 'no-sheet',
    words: {
      zh: `没有第 ${at + 1} 张表；这个工作簿有 ${sheets.length} 张：${list(names, 'zh')}。`,
      en: `There is no sheet ${at + 1}; the workbook has ${sheets.length}: ${list(names, 'en')}.`,
    },
  };
}
