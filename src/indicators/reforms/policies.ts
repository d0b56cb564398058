import type { Formula, Indicator, Label } from '#src/model.ts';
import { rowPath } from '#src/tables/parts.ts';
import { codeOf, codesOf } from '#src/tables/labels.ts';
import type { LoadedRow, Tables } from '#src/tables/load.ts';
import { corpus } from '../cases/corpus.ts';
import type { Family } from '../family.ts';
import { count, countedRow } from '../provenance.ts';

const policyYear: Indicator = {
  id: 'policy-year',
  label: { zh: '政策的年份', en: 'Year of the policy' },
  definition: { zh: '原表所列的年份。', en: 'The year that the table gives.' },
  unit: 'year',
  digits: 0,
};

const policyCount: Indicator = {
  id: 'policies',
  label: { zh: '政策数', en: 'Policies' },
  definition: {
    zh: '年表所列的政策和文件数。',
    en: 'Number of policies and documents that the table lists.',
  },
  unit: 'items',
  digits: 0,
};

const ofKind: Indicator = {
  id: 'policies-of-kind',
  label: { zh: '某一类型的政策数', en: 'Policies of one kind' },
  definition: {
    zh: '年表中属于同一类型的政策数；类型是本站分的。',
    en: 'Number of policies of one kind; the kinds are ours.',
  },
  unit: 'items',
  digits: 0,
};

const named: Label = { zh: '表中的政策', en: 'policies in the table' };

/** The policies of the source’s chronicle, by year and kind. */
export const policies: Family = {
  indicators: [policyYear, policyCount, ofKind],
  measure(tables, recorder) {
    const table = tables.table('policies');
    for (const row of table.rows) {
      const { values, key } = row;
      const { document_zh: zh, document_en: en, summary_zh, summary_en } = values;
      recorder.add({
        key: `policy:${key}`,
        kind: 'policy',
        name:
          zh === null || en === null
            ? { zh: withoutFullStop(summary_zh), en: withoutFullStop(summary_en) }
            : { zh, en },
        parent: corpus,
        order: values.order,
        marks: zh === null ? [] : ['titled'],
        codes: codesOf(tables, 'policies', row, 'kind'),
        path: rowPath('policies', key, tables),
        text: { zh: summary_zh, en: summary_en },
        place: { source: values.source, section: values.section, anchor: values.anchor },
      });
      recorder.record(policyYear, `policy:${key}`, yearOf(tables, row));
    }
    const members = (rows: typeof table.rows): Formula[] =>
      rows.map((row) => countedRow(table, row, 'kind'));
    recorder.record(
      policyCount,
      corpus,
      count(members(table.rows), () => true, named),
    );
    for (const kind of new Set(table.rows.map(({ values }) => values.kind))) {
      const rows = table.rows.filter(({ values }) => values.kind === kind);
      recorder.record(
        ofKind,
        `${corpus}#${kind}`,
        count(members(rows), () => true, named),
        { part: codeOf(tables, 'policies', 'kind', kind).label },
      );
    }
  },
};

/** Strips the full stop from a sentence used as a name. */
function withoutFullStop(sentence: string): string {
  return sentence.replace(/[.。]$/u, '');
}

/** The year of a date cell, which holds text. */
function yearOf(tables: Tables, row: LoadedRow<'policies'>): Formula {
  return {
    op: 'cell',
    cell: { dataset: tables.table('policies').id, row: row.key, column: 'year' },
    value: Number(row.values.year.slice(0, 4)),
    tolerance: 0,
    printed: row.printed.year,
    scale: 1,
  };
}
