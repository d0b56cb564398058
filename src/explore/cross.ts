import type { Label, Lang } from '#src/model.ts';
import type { CollectionData, Dimension, ExploredCase, Total } from './data.ts';
import type { ExploreState } from './state.ts';

/** A value of a dimension, or what the source leaves open. */
export interface CrossValue {
  /** Empty for what is left open. */
  id: string;
  /** Undefined for what is left open. */
  name: Label | undefined;
}

/** The cases that have one value down and one across. */
export interface CrossCell {
  /** `down|across`: the key of its mark. */
  key: string;
  down: CrossValue;
  across: CrossValue;
  cases: readonly ExploredCase[];
}

/** The counted and named cases of a collection by two dimensions, and what the table leaves out. */
export interface CrossView {
  state: ExploreState;
  lang: Lang;
  data: CollectionData;
  labels: { down: Label; across: Label };
  downs: readonly CrossValue[];
  acrosses: readonly CrossValue[];
  /** Row by row. */
  cells: readonly (readonly CrossCell[])[];
  /** The cases in the table. */
  inTable: number;
  remainder: Remainder;
}

/** Why a table of cases does not add up to the total of its collection. */
export interface Remainder {
  total: Total;
  named: Total;
  unnamed: Total;
  isOpen: boolean;
  universe: CollectionData['universe'];
  /** Named cases of which the source does not say that they are counted: not in the table. */
  uncounted: readonly ExploredCase[];
  /** Cases in the table of which the source leaves one of the two open. */
  open: readonly ExploredCase[];
}

/** The key of a cell. */
const cellKey = (down: CrossValue, across: CrossValue): string => `${down.id}|${across.id}`;

/** The values of a dimension; what is left open stands last, where a case has it. */
function valuesOf(data: CollectionData, dimension: Dimension, cases: readonly ExploredCase[]) {
  const values: CrossValue[] = data.values[dimension].map(({ id, name }) => ({ id, name }));
  const isOpen = cases.some(({ at }) => at[dimension] === -1);
  return isOpen ? [...values, { id: '', name: undefined }] : values;
}

/** Counts the named and counted cases of a collection by two dimensions. */
export function crossOf(state: ExploreState, data: CollectionData, lang: Lang): CrossView {
  const { down, across } = state;
  const counted = data.cases.filter((one) => one.counted);
  const [downs, acrosses] = [valuesOf(data, down, counted), valuesOf(data, across, counted)];
  const idOf = (one: ExploredCase, dimension: Dimension): string =>
    data.values[dimension][one.at[dimension]]?.id ?? '';
  const cells = downs.map((ofRow) =>
    acrosses.map((ofColumn) => ({
      key: cellKey(ofRow, ofColumn),
      down: ofRow,
      across: ofColumn,
      cases: counted.filter(
        (one) => idOf(one, down) === ofRow.id && idOf(one, across) === ofColumn.id,
      ),
    })),
  );
  const { total, named, unnamed, isOpen, universe } = data;
  return {
    ...{ state, lang, data, downs, acrosses, cells },
    labels: { down: data.labels[down], across: data.labels[across] },
    inTable: counted.length,
    remainder: {
      ...{ total, named, unnamed, isOpen, universe },
      uncounted: data.cases.filter((one) => !one.counted),
      open: counted.filter(({ at }) => at[down] === -1 || at[across] === -1),
    },
  };
}
