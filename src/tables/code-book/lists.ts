import { datasets, type DatasetId } from '#data/index.ts';
import type { Label } from '#src/model.ts';
import { metaOf } from '../declared.ts';
import { wordsOf } from '../labels.ts';
import type { Tables } from '../load.ts';
import { valueEntry, type Entry } from './entries.ts';

/** One value that a column may hold. */
export interface Value {
  id: string;
  label: Label;
  /** The value above it in the same list: a class’s theme. */
  broader?: string;
  entry: Entry | undefined;
}

/** A list of values: of a column, or a dataset whose rows are values. */
export interface ValueList {
  /** The dataset and the column that it belongs to; of a dataset that is a list, its key column. */
  dataset: DatasetId;
  column: string;
  title: Label;
  values: Value[];
}

/** Datasets whose rows are values that others hold, by the column that orders them in levels. */
const ofRows: readonly { dataset: DatasetId; broader?: string }[] = [
  { dataset: 'innovation-classes', broader: 'theme' },
  { dataset: 'policy-kinds' },
  { dataset: 'problem-families' },
  { dataset: 'support-kinds' },
  { dataset: 'support-directions' },
];

/** The values that the rows of a dataset are. */
function rowList(
  tables: Tables,
  { dataset, broader }: { dataset: DatasetId; broader?: string },
): ValueList {
  const table = tables.any(dataset);
  const values = table.rows.map(({ key, printed }): Value => {
    const above = broader === undefined ? '' : (printed[broader] ?? '');
    return {
      id: key,
      label: { zh: printed['name_zh'] ?? key, en: printed['name_en'] ?? key },
      ...(above === '' || above === key ? {} : { broader: above }),
      entry: valueEntry(tables, dataset, 'id', key),
    };
  });
  return { dataset, column: 'id', title: table.dataset.title, values };
}

/** The list of a column with a closed vocabulary. */
function columnList(tables: Tables, dataset: DatasetId, column: string): ValueList {
  const declared = tables.any(dataset).dataset;
  const values = wordsOf(tables, dataset, column).map(({ id, label }) => ({
    id,
    label,
    entry: valueEntry(tables, dataset, column, id),
  }));
  return { dataset, column, title: metaOf(declared, column).label, values };
}

/** The name under which the code book defines how complete rows are. */
const completeness = 'completeness';

/** The levels of completeness that are computed of the rows of a dataset; none for most. */
function levelList(tables: Tables, dataset: DatasetId): ValueList[] {
  const { form } = tables.any(dataset).dataset;
  if (form === undefined) return [];
  const values = form.completeness.levels.map(({ id, label }) => ({
    id,
    label,
    entry: valueEntry(tables, dataset, completeness, id),
  }));
  return [{ dataset, column: completeness, title: form.completeness.label, values }];
}

/**
 * The lists of a dataset: its rows, where they are values, then its closed columns in order, and
 * what is computed of its rows.
 */
export function listsOf(tables: Tables, dataset: DatasetId): ValueList[] {
  const declared = tables.any(dataset).dataset;
  const closed = Object.keys(declared.columns).filter(
    (column) => metaOf(declared, column).vocabulary !== undefined,
  );
  return [
    ...ofRows.filter((own) => own.dataset === dataset).map((own) => rowList(tables, own)),
    ...closed.map((column) => columnList(tables, dataset, column)),
    ...levelList(tables, dataset),
  ];
}

/** All lists of values, in the order of the register of datasets; without those of no value. */
export function allLists(tables: Tables): ValueList[] {
  return datasets
    .flatMap(({ id }) => listsOf(tables, id))
    .filter(({ values }) => values.length > 0);
}
