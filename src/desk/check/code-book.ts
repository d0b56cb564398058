import type { DatasetId } from '#data/index.ts';
import { plainText } from '#src/lib/text/bound-text.ts';
import type { Label } from '#src/model.ts';
import { columnEntry, valueEntry, type Entry } from '#src/tables/code-book/entries.ts';
import { columnExample } from '#src/tables/code-book/examples.ts';
import type { Tables } from '#src/tables/load.ts';

/** What the code book says of a column, in plain words. */
export interface SaidOf {
  definition?: Label;
  example?: Label;
  /** What is easily taken for it and does not belong. */
  counter?: Label;
}

/** Longer examples are cut. */
const longestExample = 60;

const plain = ({ zh, en }: Label): Label => ({ zh: plainText(zh), en: plainText(en) });

const defined = (entry: Entry | undefined): { definition?: Label } =>
  entry?.definition === undefined ? {} : { definition: plain(entry.definition) };

/** A text as an example, cut. */
function cut(text: string): string {
  const signs = [...plainText(text)];
  return signs.length > longestExample ? `${signs.slice(0, longestExample).join('')}…` : text;
}

/** What the code book says of a column: definition, example and counter-example. */
export function saidOfColumn(tables: Tables, dataset: DatasetId, column: string): SaidOf {
  const entry = columnEntry(tables, dataset, column);
  const found = columnExample(tables, dataset, column, entry);
  const example =
    found === undefined || 'words' in found
      ? found?.words
      : exampleOf(tables.any(dataset).row(found.cell.row).printed, column);
  return {
    ...defined(entry),
    ...(example === undefined ? {} : { example: plain(example) }),
    ...(entry?.counter === undefined ? {} : { counter: plain(entry.counter) }),
  };
}

/** What the code book says a value of a list means; of a list that is a dataset, its row. */
export const saidOfValue = (
  tables: Tables,
  dataset: string,
  column: string,
  value: string,
): Pick<SaidOf, 'definition'> => defined(valueEntry(tables, dataset, column, value));

/** The cell of a row as an example; of a text in two languages, each in its own. */
function exampleOf(printed: Readonly<Record<string, string>>, column: string): Label {
  const other = (lang: string): string =>
    printed[column.replace(/_(?:zh|en)$/u, `_${lang}`)] ?? printed[column] ?? '';
  return { zh: cut(other('zh')), en: cut(other('en')) };
}
