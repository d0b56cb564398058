import type { Formula, Indicator } from '#src/model.ts';
import type { AnyTable } from '#src/tables/load.ts';
import { sourceKey } from '../cases/corpus.ts';
import type { Family } from '../family.ts';
import { count, countedRow } from '../provenance.ts';

const rowCount: Indicator = {
  id: 'rows',
  label: { zh: '数据集的行数', en: 'Rows of a dataset' },
  definition: { zh: '数据集里有多少行。', en: 'How many rows a dataset has.' },
  unit: 'items',
  digits: 0,
};

const readingCount: Indicator = {
  id: 'readings-of-source',
  label: { zh: '登记的读数', en: 'Readings on file' },
  definition: {
    zh: '正文印出、登记在读数表里的数量有多少。',
    en: 'How many figures of a source’s prose are entered in the table of readings.',
  },
  unit: 'items',
  digits: 0,
};

const sourceRows: Indicator = {
  id: 'rows-of-source',
  label: { zh: '取自这份文献的行数', en: 'Rows from a source' },
  definition: {
    zh: '一个数据集里，有多少行写明取自这份文献。',
    en: 'How many rows of a dataset say that they are from the source.',
  },
  unit: 'items',
  digits: 0,
};

/** Observation key of the rows of a dataset that are from one source. */
export function rowsOfSource(source: string, dataset: string): string {
  return `${sourceKey(source)}#${dataset}`;
}

/** What this site holds: the rows of every dataset, the readings and rows of every source. */
export const holdings: Family = {
  indicators: [rowCount, readingCount, sourceRows],
  measure(tables, recorder) {
    const known = new Set(recorder.subjects('dataset').map(({ key }) => key));
    for (const [order, table] of tables.all().entries()) {
      const { id, title: name } = table.dataset;
      if (!known.has(id)) {
        recorder.add({ key: id, kind: 'dataset', name, order, marks: [], path: `/data/${id}/` });
      }
      recorder.record(rowCount, id, tally(table, table.rows));
      for (const [source, own] of Map.groupBy(table.rows, ({ values }) => values.source)) {
        if (typeof source !== 'string' || own.length === table.rows.length) continue;
        recorder.record(sourceRows, rowsOfSource(source, id), tally(table, own), { part: name });
      }
    }
    const readings = tables.table('readings');
    for (const { id } of tables.sources) {
      const own = readings.rows.filter(({ values }) => values.source === id);
      recorder.record(readingCount, sourceKey(id), tally(tables.any('readings'), own));
    }
  },
};

/** Some rows of a table, each counted once. */
function tally(table: AnyTable, rows: AnyTable['rows']): Formula {
  const [column = ''] = table.dataset.key;
  return count(
    rows.map((row) => countedRow(table, row, column)),
    () => true,
    { zh: '行', en: 'rows' },
  );
}
