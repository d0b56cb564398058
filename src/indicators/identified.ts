import type { Fault } from '#src/lib/faults.ts';
import type { Indicator, Label, Subject } from '#src/model.ts';
import type { Family } from './family.ts';
import { indicatorErrors, type IndicatorFault } from './faults.ts';
import { count, countedRow } from './provenance.ts';

const identifiedCases: Indicator = {
  id: 'identified-cases',
  label: { zh: '可辨认的案例', en: 'Identified cases' },
  definition: {
    zh: '原文点名、并计入案例库的案例数。',
    en: 'Number of counted cases that the source names.',
  },
  unit: 'cases',
  digits: 0,
};

const themeOnly: Indicator = {
  id: 'theme-only-cases',
  label: { zh: '只知主题的案例', en: 'Cases named by theme only' },
  definition: {
    zh: '原文点名、计入案例库、写明主题而未写明创新点的案例数。',
    en: 'Number of counted cases whose theme the source gives, but no class.',
  },
  unit: 'cases',
  digits: 0,
};

const themeless: Indicator = {
  id: 'themeless-cases',
  label: { zh: '主题不明的案例', en: 'Cases without a theme' },
  definition: {
    zh: '原文点名、计入案例库、未写明主题的案例数。',
    en: 'Number of counted cases that the source names without a theme.',
  },
  unit: 'cases',
  digits: 0,
};

const unplaced: Indicator = {
  id: 'unplaced-cases',
  label: { zh: '没有归类的案例', en: 'Cases without class and theme' },
  definition: {
    zh: '原文点名、创新点和主题都未写明的案例数，是否计入案例库不论。',
    en: 'Number of cases that the source names without class and theme, counted or not.',
  },
  unit: 'cases',
  digits: 0,
};

/** The cases that a source names, counted by class and theme. */
export const identified: Family = {
  indicators: [identifiedCases, themeOnly, themeless, unplaced],
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
        place: { source: values.source, section: values.section, anchor: values.anchor },
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
    const tally = (indicator: Indicator, key: string, rows: typeof table.rows): void => {
      const cells = rows.map((row) => countedRow(table, row, 'id'));
      const all = count(cells, () => true, named);
      recorder.record(indicator, key, all);
    };
    for (const { key } of recorder.subjects('theme')) {
      const own = counted.filter(({ values }) => values.theme === key && values.class === null);
      tally(themeOnly, key, own);
    }
    for (const { key } of recorder.subjects('collection')) {
      const own = table.rows.filter(({ values }) => values.collection === key);
      const without = own.filter(({ values }) => values.theme === null);
      tally(
        themeless,
        key,
        without.filter(({ values }) => values.counted === 'yes'),
      );
      tally(
        unplaced,
        key,
        without.filter(({ values }) => values.class === null),
      );
    }
    if (faults.length > 0) throw indicatorErrors(faults);
  },
};
