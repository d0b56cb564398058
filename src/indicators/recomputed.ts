import type { Formula, Indicator, Label } from '#src/model.ts';
import type { LoadedRow, LoadedTable, Tables } from '#src/tables/load.ts';
import type { Family } from './family.ts';
import { indicatorError } from './faults.ts';
import { computed, FormulaSyntaxError } from './formula-text.ts';
import { constant, countedRow, product } from './provenance.ts';
import { reading } from './reading.ts';

const recomputedValue: Indicator = {
  id: 'recomputed',
  label: { zh: '由正文数字重算', en: 'Recomputed from the prose' },
  definition: {
    zh: '用同一份文献正文里的其他数字，把它印出的一个数字再算一遍。',
    en: 'A figure that the prose prints, computed again from other figures of the same source.',
  },
  unit: 'items',
  digits: 0,
};

const tableNumber: Indicator = {
  id: 'table-number',
  label: { zh: '表的编号', en: 'Number of the table' },
  definition: {
    zh: '数据集所在的表在原文中的编号。',
    en: 'The number that the source gives to the table a dataset was taken from.',
  },
  unit: 'items',
  digits: 0,
};

/** The name of a computed figure: its own, or that of the reading it should equal. */
function nameOf(tables: Tables, { key, values }: LoadedRow<'computations'>): Label {
  const { name_zh, name_en } = values;
  if (name_zh !== null && name_en !== null) return { zh: name_zh, en: name_en };
  const { subject_zh: zh, subject_en: en } = tables.table('readings').row(key).values;
  return { zh, en };
}

/** The formula of a row, with the readings and observations that it names. */
function formulaOf(
  { file }: LoadedTable<'computations'>,
  row: LoadedRow<'computations'>,
  of: (name: string) => Formula,
): Formula {
  try {
    return computed(row.values.formula, of);
  } catch (error) {
    if (!(error instanceof FormulaSyntaxError)) throw error;
    throw indicatorError({
      code: 'formula-syntax',
      ...{ file, line: row.line, row: row.key, column: 'formula', got: error.found },
    });
  }
}

/** Figures of the prose recomputed from the prose and the table cells it refers to. */
export const recomputed: Family = {
  indicators: [recomputedValue, tableNumber],
  measure(tables, recorder) {
    // Rechecked readings are subjects of the audit family, which runs later and describes them in
    // more detail.
    const audited = new Set(tables.table('rechecks').rows.map(({ key }) => key));
    const of = (name: string): Formula => {
      const [, indicator, key] = /^value:([^/]+)\/(.+)$/u.exec(name) ?? [];
      return indicator === undefined || key === undefined
        ? reading(tables, name)
        : recorder.get(indicator, key).formula;
    };
    const table = tables.table('computations');
    for (const row of table.rows) {
      const { key, values } = row;
      if (!audited.has(key)) {
        recorder.add({ key, kind: 'recomputed', name: nameOf(tables, row), order: 0, marks: [] });
      }
      recorder.record(recomputedValue, key, formulaOf(table, row, of), { unit: values.unit });
    }
    recordTableNumbers();

    function recordTableNumbers(): void {
      for (const table of tables.all()) {
        const { id } = table;
        const [row] = table.rows;
        const number = table.provenance.places.find((place) => place.table !== undefined)?.table;
        if (row === undefined || number === undefined) continue;
        const { title: name } = table.dataset;
        recorder.add({
          key: id,
          kind: 'dataset',
          name,
          order: 0,
          marks: [],
          path: `/data/${id}/`,
        });
        const one = countedRow(table, row, table.dataset.key[0] ?? '');
        recorder.record(
          tableNumber,
          id,
          product(one, constant(number, { zh: '表号', en: 'table number' })),
        );
      }
    }
  },
};
