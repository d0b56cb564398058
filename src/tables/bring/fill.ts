import { kindOf } from '../column-kind.ts';
import type { Declared } from '../declared.ts';
import type { TableText } from '../difference.ts';

/** Tables as they are published, by dataset: where codes are looked up by names. */
export type KnownTables = ReadonlyMap<string, TableText>;

/** The values of a column by the names in another. */
export interface Lookup {
  column: string;
  /** The column of names. */
  by: string;
  values: ReadonlyMap<string, string>;
}

/** Columns that name what a row is about: name_zh, title_en. */
const naming = /^(?:name|title)(?:_|$)/u;
/** Columns whose cells follow from what a row is about; numbers and dates do not. */
const following = new Set(['key', 'reference', 'word', 'text']);

/** Values that always stand beside one name, and are not empty. */
function valuesBy({ rows }: TableText, by: string, column: string): Map<string, string> {
  const found = new Map<string, string>();
  const several = new Set<string>();
  for (const cells of rows) {
    const [name = '', value = ''] = [cells[by], cells[column]];
    if (name === '') continue;
    if (value === '' || (found.get(name) ?? value) !== value) several.add(name);
    else found.set(name, value);
  }
  for (const name of several) found.delete(name);
  return found;
}

/**
 * How columns that a sheet lacks can be told from the names that it has: the published table has
 * one value for each name. Only columns that every row needs are told, and no numbers or dates.
 */
export function lookupsFor(
  dataset: Declared,
  table: TableText | undefined,
  given: readonly string[],
  lacking: readonly string[],
): Lookup[] {
  if (table === undefined) return [];
  const names = given.filter((column) => naming.test(column));
  return lacking.flatMap((column): Lookup[] => {
    if (!following.has(kindOf(dataset, column))) return [];
    const lookups = names
      .map((by) => ({ column, by, values: valuesBy(table, by, column) }))
      .filter(({ values }) => values.size > 0);
    return lookups.slice(0, 1);
  });
}
