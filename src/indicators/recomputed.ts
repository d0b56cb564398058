import type { Formula, Indicator, Label } from '#src/model.ts';
import type { AnyTable, Tables } from '#src/tables/load.ts';
import type { Family } from './family.ts';
import type { Recorder } from './measures.ts';
import { constant, countedRow, product } from './provenance.ts';
import { reading } from './reading.ts';
import { writtenFormula } from './written-formula.ts';

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

/** The name of a recomputed figure: its own, or that of the reading that it should equal. */
function nameOf(tables: Tables, id: string): Label {
  const { name_zh: zh, name_en: en } = tables.table('recomputations').row(id).values;
  if (zh !== null && en !== null) return { zh, en };
  const { values } = tables.table('readings').row(id);
  return { zh: values.subject_zh, en: values.subject_en };
}

/** Figures of the prose recomputed from the prose and the table cells it refers to. */
export const recomputed: Family = {
  indicators: [recomputedValue, tableNumber],
  measure(tables, recorder) {
    const of = (name: string): Formula => {
      const [indicator = '', ...key] = name.split('/');
      return key.length === 0
        ? reading(tables, name)
        : recorder.get(indicator, key.join('/')).formula;
    };
    // Rechecked readings are subjects of the audit family, which runs later and describes them in
    // more detail.
    const audited = new Set(tables.table('rechecks').rows.map(({ key }) => key));
    for (const { key, values } of tables.table('recomputations').rows) {
      if (!audited.has(key)) {
        const name = nameOf(tables, key);
        recorder.add({ key, kind: 'recomputed', name, order: 0, marks: [] });
      }
      recorder.record(recomputedValue, key, writtenFormula(values.formula, of), {
        unit: values.unit,
      });
    }
    for (const table of tables.all()) recordTableNumber(table, recorder);
  },
};

/** Records the number that the source gives to the table a dataset was taken from. */
function recordTableNumber(table: AnyTable, recorder: Recorder): void {
  const { id, dataset } = table;
  const [row] = table.rows;
  const number = table.provenance.places.find((place) => place.table !== undefined)?.table;
  if (row === undefined || number === undefined) return;
  recorder.add({
    key: id,
    kind: 'dataset',
    name: dataset.title,
    order: 0,
    marks: [],
    path: `/data/${id}/`,
  });
  const one = countedRow(table, row, dataset.key[0] ?? '');
  const why = { zh: '表号', en: 'table number' };
  recorder.record(tableNumber, id, product(one, constant(number, why)));
}
