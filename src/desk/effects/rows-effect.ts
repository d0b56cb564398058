import { byLanguage } from '#src/i18n/languages.ts';
import type { Label } from '#src/model.ts';
import { difference, type TableDifference, type TableText } from '#src/tables/difference.ts';
import type { InspectedTable, Inspection } from '#src/tables/inspect-files.ts';

/** How the rows of a draft differ from the published ones, with what columns and rows are called. */
export interface RowsEffect extends TableDifference {
  labels: Record<string, Label>;
  /** Names of the rows that differ, by key, where their cells have one. */
  names: Record<string, Label>;
}

/** Compares the rows of a dataset in two inspections. Throws if the second has no such table. */
export function rowsEffect(before: Inspection, after: Inspection, id: string): RowsEffect {
  const [old, now] = [before.tables.get(id), after.tables.get(id)];
  if (now === undefined) throw new Error(`No table "${id}"`);
  const { dataset } = now;
  const found = difference(
    old === undefined ? { header: [], rows: [] } : text(old),
    text(now),
    dataset,
  );
  const keys = [...found.added, ...found.removed, ...found.changed].map(({ key }) => key);
  const others = found.renamed.flatMap(({ from, to }) => [from, to]);
  const columns = Object.entries(dataset.columns);
  const [namesNow, namesBefore] = [namesIn(now), old === undefined ? undefined : namesIn(old)];
  return {
    ...found,
    labels: Object.fromEntries(
      columns.map(([name, column]) => [name, column.meta()?.column?.label ?? sameInBoth(name)]),
    ),
    names: Object.fromEntries(
      [...keys, ...others].flatMap((key) => {
        const name = namesNow(key) ?? namesBefore?.(key);
        return name === undefined ? [] : [[key, name]];
      }),
    ),
  };
}

const sameInBoth = (text: string): Label => byLanguage(() => text);

const text = ({ header, lines }: InspectedTable): TableText => ({
  header,
  rows: lines.map(({ cells }) => cells),
});

/** Finds the name of a row by its key. */
function namesIn({ lines }: InspectedTable): (key: string) => Label | undefined {
  const byKey = new Map(lines.map(({ key, cells }) => [key, cells]));
  return (key) => {
    const cells = byKey.get(key);
    const base = ['name', 'place', 'short'].find((name) => (cells?.[`${name}_zh`] ?? '') !== '');
    if (base === undefined) return undefined;
    return byLanguage((lang) => cells?.[`${base}_${lang}`] ?? key);
  };
}
