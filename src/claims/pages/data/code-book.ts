import type { DatasetId } from '#data/index.ts';
import { t } from '#src/i18n/index.ts';
import { labelled, quoted } from '#src/i18n/punctuation.ts';
import { observationPath } from '#src/lib/observations.ts';
import type { Label, Lang, Measures } from '#src/model.ts';
import type { Example } from '#src/tables/code-book/examples.ts';
import { columnEntry, indicatorEntry, type Entry } from '#src/tables/code-book/entries.ts';
import { columnExample, valueExample } from '#src/tables/code-book/examples.ts';
import { listsOf, type Value, type ValueList } from '#src/tables/code-book/lists.ts';
import { codeBook } from '#src/tables/dictionary.ts';
import { wordsOf } from '#src/tables/labels.ts';
import type { Tables } from '#src/tables/load.ts';
import { observedName, observedValue } from '../../observed.ts';
import { cellPath, rowName } from '../../evidence/source-links.ts';

/** An example as a page shows it; words may hold placeholders, a cell has its address. */
export interface ShownExample {
  text: string;
  /** Path of the cell or row, without base path and language. */
  path?: string;
}

/** A definition as a page shows it, in one language. */
export interface ShownEntry {
  definition?: string;
  example?: ShownExample;
  counter?: string;
}

/** One field of the code book: a column, or the pair of columns of a text in both languages. */
export interface Field {
  columns: string[];
  label: string;
  /** Whether its cells must be filled; undefined for what is computed. */
  required?: boolean;
  entry: ShownEntry;
  values: { id: string; label: string; entry: ShownEntry }[];
}

/** The longest text of a cell that stands as an example; longer ones are cut. */
const most = 90;

function cut(text: string): string {
  const signs = [...text];
  return signs.length > most ? `${signs.slice(0, most).join('')}…` : text;
}

/** A number or an id, which needs no quotation marks. */
const bare = /^[\w@.:/-]+$/u;

/** A cell as an example of its column: what it says, or the label of its code. */
function cellText(
  tables: Tables,
  { cell }: Extract<Example, { cell: unknown }>,
  lang: Lang,
): string {
  const printed = tables.any(cell.dataset).row(cell.row).printed[cell.column] ?? '';
  const word = wordsOf(tables, cell.dataset as DatasetId, cell.column).find(
    ({ id }) => id === printed,
  );
  if (word !== undefined) return word.label[lang];
  return bare.test(printed) ? printed : quoted(cut(printed), lang);
}

function shown(
  tables: Tables,
  entry: Entry | undefined,
  example: Example | undefined,
  textOf: (example: Extract<Example, { cell: unknown }>) => string,
  lang: Lang,
): ShownEntry {
  const said = (text: Label | undefined): string | undefined => text?.[lang];
  const definition = said(entry?.definition);
  const counter = said(entry?.counter);
  const asShown: ShownExample | undefined =
    example === undefined
      ? undefined
      : 'words' in example
        ? { text: example.words[lang] }
        : { text: textOf(example), path: cellPath(example.cell, tables) };
  return {
    ...(definition === undefined ? {} : { definition }),
    ...(asShown === undefined ? {} : { example: asShown }),
    ...(counter === undefined ? {} : { counter }),
  };
}

/** A value with its entry; its example is a row that holds it, by name. */
function valueOf(
  tables: Tables,
  dataset: DatasetId,
  column: string,
  { id, label, entry }: Value,
  lang: Lang,
): Field['values'][number] {
  const example = valueExample(tables, dataset, column, id, entry);
  const entryShown = shown(
    tables,
    entry,
    example,
    ({ cell }) => rowName(cell.dataset, cell.row, tables)[lang],
    lang,
  );
  return { id, label: label[lang], entry: entryShown };
}

/** The columns of a dataset that its file has, with a pair of languages as one field. */
export function fieldsOf(tables: Tables, dataset: DatasetId, lang: Lang): Field[] {
  const table = tables.any(dataset);
  const lists = new Map(listsOf(tables, dataset).map((list) => [list.column, list.values]));
  const rows = codeBook(table.dataset).filter(({ column }) => table.header.includes(column));
  const names = Map.groupBy(rows, ({ column }) => column.replace(/_(?:zh|en)$/u, ''));
  const columns = [...names.values()].flatMap((own) => {
    const row = own.find(({ column }) => column.endsWith(`_${lang}`)) ?? own[0];
    if (row === undefined) return [];
    const { column, label, required } = row;
    const entry = columnEntry(tables, dataset, column);
    const example = columnExample(tables, dataset, column, entry);
    return [
      {
        columns: own.map((one) => one.column),
        label: label[lang],
        required,
        entry: shown(tables, entry, example, (cell) => cellText(tables, cell, lang), lang),
        values: (lists.get(column) ?? []).map((value) =>
          valueOf(tables, dataset, column, value, lang),
        ),
      },
    ];
  });
  const computed = listsOf(tables, dataset).filter(
    (list) => list.column !== 'id' && !(list.column in table.dataset.columns),
  );
  return [...columns, ...computed.map((list) => computedField(tables, list, lang))];
}

/** What is computed of rows and has a list of values: how complete they are. */
function computedField(
  tables: Tables,
  { dataset, column, title, values }: ValueList,
  lang: Lang,
): Field {
  const entry = columnEntry(tables, dataset, column);
  const example = entry?.example === undefined ? undefined : { words: entry.example };
  return {
    columns: [column],
    label: title[lang],
    entry: shown(tables, entry, example, () => '', lang),
    values: values.map((value) => valueOf(tables, dataset, column, value, lang)),
  };
}

/** What a field is followed by where its cells may be empty or must not be. */
export function requiredText(field: Field, lang: Lang): string {
  if (field.required === undefined) return '';
  return t(lang, field.required ? 'data.required' : 'data.optional');
}

/**
 * The example and the counter-example of an indicator, whose definition stands with it: the
 * observation that the code book names, or the first.
 */
export function indicatorShown(
  indicator: string,
  tables: Tables,
  measures: Measures,
  lang: Lang,
): ShownEntry {
  const entry = indicatorEntry(tables, indicator);
  const all = measures.all(indicator);
  const observation = all.find(({ key }) => key === entry?.exampleRow) ?? all[0];
  const counter = entry?.counter?.[lang];
  return {
    ...(observation === undefined
      ? {}
      : {
          example: {
            text: labelled(
              observedName(observation, measures)[lang],
              observedValue(observation),
              lang,
            ),
            path: observationPath(observation),
          },
        }),
    ...(counter === undefined ? {} : { counter }),
  };
}
