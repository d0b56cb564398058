import { indicators } from '#src/indicators/index.ts';
import { byLanguage } from '#src/i18n/languages.ts';
import { labelled } from '#src/i18n/punctuation.ts';
import type { Label } from '#src/model.ts';
import { codedValues } from '#src/tables/coded-values.ts';
import { listsOf } from '#src/tables/code-book/lists.ts';
import type { AnyTable, Tables } from '#src/tables/load.ts';

/** The label of a column, or of a pair of languages without the name of the language. */
function columnLabel({ dataset }: AnyTable, column: string): Label | undefined {
  const own = dataset.columns[column] ?? dataset.columns[`${column}_zh`];
  const label = own?.meta()?.column?.label;
  if (label === undefined || dataset.columns[column] !== undefined) return label;
  return { zh: label.zh.replace(/（中文）$/u, ''), en: label.en.replace(/ \(Chinese\)$/u, '') };
}

/** What a form computes of its rows, and the name of one of its levels. */
function formLabel(
  { dataset }: AnyTable,
  column: string,
  value: readonly string[],
): Label | undefined {
  const rule = column === 'completeness' ? dataset.form?.completeness : undefined;
  if (value.length === 0) return rule?.label;
  return rule?.levels.find(({ id }) => id === value.join('.'))?.label;
}

/** Names as one: `街道人口登记：境外人员`. */
function together(names: readonly Label[]): Label {
  return byLanguage((lang) =>
    names.map((name) => name[lang]).reduceRight((rest, name) => labelled(name, rest, lang)),
  );
}

/** What an entry of the code book defines, by name: dataset and column, value, or indicator. */
export function entryName(entry: string, tables: Tables): Label {
  const [dataset = '', column = '', ...value] = entry.split('.');
  const plain: Label = { zh: entry, en: entry };
  if (dataset === 'indicators') return indicators.find(({ id }) => id === column)?.label ?? plain;
  const table = tables
    .all()
    .find((one) =>
      dataset === 'any' ? columnLabel(one, column) !== undefined : one.id === dataset,
    );
  const label =
    table === undefined
      ? undefined
      : (formLabel(table, column, value) ?? columnLabel(table, column));
  if (table === undefined || label === undefined) return plain;
  if (dataset === 'any') return label;
  if (value.length === 0 || formLabel(table, column, value) !== undefined)
    return together([table.dataset.title, label]);
  const word = listsOf(tables, table.id)
    .find((list) => list.column === column)
    ?.values.find(({ id }) => id === value.join('.'))?.label;
  return word === undefined ? plain : together([table.dataset.title, word]);
}

/** The word for a value that a coding gives to a variable of a case. */
export function codedWord(tables: Tables, variable: string, value: string): Label {
  const found = codedValues(tables, variable).find(({ id }) => id === value);
  return found?.label ?? { zh: value, en: value };
}
