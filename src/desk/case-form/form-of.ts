import type { DatasetId } from '#data/index.ts';
import type { NamedPlaces } from '#data/dataset.ts';
import type { Label } from '#src/model.ts';
import { columnEntry } from '#src/tables/code-book/entries.ts';
import { metaOf, type Declared } from '#src/tables/declared.ts';
import { codeBook, type CodeBookRow } from '#src/tables/dictionary.ts';
import type { Inspection } from '#src/tables/inspect-files.ts';
import { tablesOf, type Tables } from '#src/tables/load.ts';
import { saidOfColumn, saidOfValue } from '../check/code-book.ts';
import { choicesOf } from '#src/tables/named-keys.ts';
import { declared, type Published } from '../check/published.ts';
import type { FormField, FormOption, Place, RowFormShown } from './types.ts';

/** Lists up to this length stand open. */
const shortList = 7;
/**
 * The form of a dataset: its fields with what the code book says of them, and the places known by
 * name. Throws if the dataset declares no form.
 */
export function formOf(name: string, { inspection }: Published): RowFormShown {
  const dataset = declared(name);
  const { form } = dataset;
  if (form === undefined) throw new Error(`The dataset "${name}" declares no form`);
  const tables = tablesOf(inspection);
  const { id } = tables.any(name);
  const { refers: list = '' } = metaOf(dataset, form.place.column);
  const { label, levels } = form.completeness;
  const told = new Set<string>();
  return {
    title: form.title,
    id: form.id,
    place: {
      column: form.place.column,
      places: placesOf(form.place.among, list, inspection),
      list: { dataset: list, title: declared(list).title },
    },
    completeness: {
      label,
      levels: levels.map((level) => ({
        ...level,
        ...saidOfValue(tables, id, 'completeness', level.id),
      })),
    },
    fields: codeBook(dataset).map((row) => {
      const entry = columnEntry(tables, id, row.column);
      const isTold = entry !== undefined && told.has(entry.key);
      if (entry !== undefined) told.add(entry.key);
      return {
        ...fieldOf(row, { id, dataset, inspection, tables }),
        // A pair of languages has it once.
        ...(isTold ? {} : saidOfColumn(tables, id, row.column)),
      };
    }),
  };
}

interface Surroundings {
  id: DatasetId;
  dataset: Declared;
  inspection: Inspection;
  tables: Tables;
}

function fieldOf(
  { column, label, kind, required, vocabulary }: CodeBookRow,
  { id, dataset, inspection, tables }: Surroundings,
): FormField {
  const { refers = '', agrees = [] } = metaOf(dataset, column);
  const cellsOf = new Map(
    inspection.tables.get(refers)?.lines.map(({ key, cells }) => [key, cells] as const),
  );
  const closed = vocabulary.map((word): FormOption => ({
    ...word,
    ...saidOfValue(tables, id, column, word.value),
    agrees: {},
  }));
  // The place is looked for by name instead.
  const referred =
    column === dataset.form?.place.column ? [] : choicesOf(dataset, column, inspection);
  const rows = referred.map(({ value, label: name }): FormOption => {
    const cells = cellsOf.get(value) ?? {};
    const same = agrees.map((other) => [other, cells[other] ?? ''] as const);
    return {
      ...{ value, label: name },
      ...saidOfValue(tables, refers, 'id', value),
      agrees: Object.fromEntries(same.filter(([, text]) => text !== '')),
    };
  });
  const isShort = closed.length > 0 && closed.length <= shortList;
  return { column, label, kind, required, options: [...closed, ...rows], isShort };
}

/** The places that rows name, each once. */
function placesOf(among: readonly NamedPlaces[], list: string, inspection: Inspection): Place[] {
  const known = new Map<string, Place>();
  const above = pathOf(list, inspection);
  for (const { dataset, name, code, where = {} } of among)
    for (const { cells } of inspection.tables.get(dataset)?.lines ?? []) {
      const cell = (column: string): string => cells[column] ?? '';
      if (!Object.entries(where).every(([column, words]) => words.includes(cell(column)))) continue;
      const names = { zh: cell(`${name}_zh`), en: cell(`${name}_en`) };
      const place = { name: names, code: cell(code), within: above(cell(code)) };
      if (place.code !== '') known.set(`${names.zh} ${place.code}`, place);
    }
  return [...known.values()];
}

/** The names of a division and those above it, from the top. */
function pathOf(list: string, { tables }: Inspection): (code: string) => Label {
  const divisions = new Map(tables.get(list)?.lines.map(({ key, cells }) => [key, cells] as const));
  return (code) => {
    const zh: string[] = [];
    const en: string[] = [];
    for (let at = code; at !== '' && zh.length < 5;) {
      const cells = divisions.get(at) ?? {};
      zh.unshift(cells['name_zh'] ?? at);
      en.push(cells['name_en'] ?? at);
      at = cells['parent'] ?? '';
    }
    return { zh: zh.join(''), en: en.join(', ') };
  };
}
