import type { Fault } from '#src/lib/faults.ts';
import type { Indicator, Label, Subject } from '#src/model.ts';
import type { Family } from './family.ts';
import { indicatorErrors, type IndicatorFault } from './faults.ts';
import { count, countedRow } from './provenance.ts';

const identifiedCases: Indicator = {
  id: 'identified-cases',
  label: { zh: '可辨认的案例', en: 'Identified cases' },
  definition: {
    zh: '来源点名、并计入案例库的案例数。',
    en: 'Number of counted cases that the source names.',
  },
  unit: 'cases',
  digits: 0,
};

/** The cases that a source names, counted by class and theme. */
export const identified: Family = {
  indicators: [identifiedCases],
  measure(tables, recorder) {
    const table = tables.table('innovation-cases');
    for (const [index, { key, values }] of table.rows.entries()) {
      recorder.add({
        key,
        kind: 'case',
        name: { zh: values.place_zh, en: values.place_en },
        parent: values.class ?? values.theme ?? values.collection,
        order: index + 1,
        marks: [values.basis, values.counted, values.level],
        path: `/cases/${key}/`,
      });
    }
    const counted = table.rows.filter(({ values }) => values.counted === 'yes');
    const named: Label = { zh: '点名的案例', en: 'named cases' };
    const faults: Fault<IndicatorFault>[] = [];
    const record = (
      subject: Subject,
      column: 'class' | 'theme' | 'collection',
      cases: string,
    ): void => {
      const rows = counted.filter(({ values }) => values[column] === subject.key);
      const found = recorder.record(
        identifiedCases,
        subject.key,
        count(
          rows.map((row) => countedRow(table, row, column)),
          () => true,
          named,
        ),
      );
      const most = recorder.get(cases, subject.key).value;
      if (found.value > most) {
        faults.push(
          ...rows.map(({ key, line }): Fault<IndicatorFault> => ({
            code: 'more-named-than-counted',
            file: table.file,
            line,
            column,
            row: key,
            subject: subject.name,
            expected: String(most),
          })),
        );
      }
    };
    for (const subject of recorder.subjects('class')) record(subject, 'class', 'class-cases');
    for (const subject of recorder.subjects('theme')) record(subject, 'theme', 'theme-cases');
    for (const subject of recorder.subjects('collection'))
      record(subject, 'collection', 'cases-total');
    if (faults.length > 0) throw indicatorErrors(faults);
  },
};
