import type { Formula, Indicator, Subject } from '#src/model.ts';
import type { Tables } from '#src/tables/load.ts';
import { addSubjects, isOpen } from './collections.ts';
import type { Family } from '../family.ts';
import type { Recorder } from '../measures.ts';
import {
  cell,
  constant,
  count,
  countedRow,
  difference,
  product,
  rank,
  ratio,
  sum,
} from '../provenance.ts';

const classCases: Indicator = {
  id: 'class-cases',
  label: { zh: '案例数', en: 'Cases' },
  definition: {
    zh: '原表印出的该创新点案例数。',
    en: 'Cases of the class as the table prints them.',
  },
  unit: 'cases',
  digits: 0,
};

const themeCases: Indicator = {
  id: 'theme-cases',
  label: { zh: '主题案例数', en: 'Cases of the theme' },
  definition: { zh: '该主题各创新点案例数之和。', en: 'Sum of the cases of the theme’s classes.' },
  unit: 'cases',
  digits: 0,
};

const total: Indicator = {
  id: 'cases-total',
  label: { zh: '案例总数', en: 'All cases' },
  definition: { zh: '各创新点案例数之和。', en: 'Sum of the cases of all classes.' },
  unit: 'cases',
  digits: 0,
};

const classShare: Indicator = {
  id: 'class-share',
  label: { zh: '占全部案例（重算）', en: 'Share of all cases (recomputed)' },
  definition: {
    zh: '该创新点案例数除以案例总数。',
    en: 'Cases of the class divided by all cases.',
  },
  unit: 'share',
  digits: 1,
};

const printedShare: Indicator = {
  id: 'class-printed-share',
  label: { zh: '占全部案例（原表）', en: 'Share of all cases (as printed)' },
  definition: { zh: '原表印出的百分比。', en: 'The percentage that the table prints.' },
  unit: 'share',
  digits: 1,
};

const shareOff: Indicator = {
  id: 'class-share-off',
  label: { zh: '原表减重算（百分点）', en: 'Printed less recomputed, points' },
  definition: {
    zh: '创新点所印的百分比减去重算的百分比。',
    en: 'The printed percentage of the class less the recomputed one.',
  },
  unit: 'points',
  digits: 2,
};

const themeShare: Indicator = {
  id: 'theme-share',
  label: { zh: '主题占全部案例', en: 'Theme’s share of all cases' },
  definition: { zh: '该主题案例数除以案例总数。', en: 'Cases of the theme divided by all cases.' },
  unit: 'share',
  digits: 1,
};

const themeRank: Indicator = {
  id: 'theme-rank',
  label: { zh: '主题案例数的位次', en: 'Rank of the theme by cases' },
  definition: {
    zh: '该主题案例数在同一案例集各主题中的位次，最多的为第1位。',
    en: 'Rank of the theme by its cases among the themes of its collection, the largest first.',
  },
  unit: 'rank',
  digits: 0,
};

const themeClasses: Indicator = {
  id: 'theme-classes',
  label: { zh: '主题的创新点数', en: 'Classes of the theme' },
  definition: { zh: '该主题之下的创新点行数。', en: 'Number of class rows under the theme.' },
  unit: 'classes',
  digits: 0,
};

const inTheme: Indicator = {
  id: 'class-in-theme',
  label: { zh: '占本主题案例', en: 'Share of the theme’s cases' },
  definition: {
    zh: '该创新点案例数除以本主题案例数。',
    en: 'Cases of the class divided by those of its theme.',
  },
  unit: 'share',
  digits: 1,
};

const empty: Indicator = {
  id: 'empty-classes',
  label: { zh: '没有案例的创新点', en: 'Classes without a case' },
  definition: { zh: '案例数为零的创新点数。', en: 'Number of classes with no case.' },
  unit: 'classes',
  digits: 0,
};

const classCount: Indicator = {
  id: 'classes',
  label: { zh: '创新点数', en: 'Classes' },
  definition: { zh: '表中的创新点行数。', en: 'Number of class rows in the table.' },
  unit: 'classes',
  digits: 0,
};

const themeCount: Indicator = {
  id: 'themes',
  label: { zh: '主题数', en: 'Themes' },
  definition: { zh: '表中的创新主题数。', en: 'Number of themes in the table.' },
  unit: 'classes',
  digits: 0,
};

const printedSum: Indicator = {
  id: 'printed-share-sum',
  label: { zh: '原表百分比之和', en: 'Sum of the printed percentages' },
  definition: { zh: '原表各百分比相加。', en: 'All percentages of the table added up.' },
  unit: 'share',
  digits: 1,
};

/** Innovation cases by theme and class: counts, printed shares and recomputed shares. */
export const classes: Family = {
  indicators: [
    classCases,
    themeCases,
    total,
    classShare,
    printedShare,
    shareOff,
    themeShare,
    themeRank,
    themeClasses,
    inTheme,
    empty,
    classCount,
    themeCount,
    printedSum,
  ],
  measure(tables, recorder) {
    addSubjects(tables, recorder);
    for (const collection of recorder.subjects('collection'))
      measureCollection(tables, recorder, collection);
  },
};

/** The cases that a row of the classification names among those counted. */
function namedUnder(
  tables: Tables,
  column: 'class' | 'theme' | 'collection',
  key: string,
): Formula {
  const table = tables.table('innovation-cases');
  return count(
    table.rows
      .filter(({ values }) => values.counted === 'yes' && values[column] === key)
      .map((row) => countedRow(table, row, column)),
    () => true,
    { zh: '点名的案例', en: 'named cases' },
  );
}

function measureCollection(tables: Tables, recorder: Recorder, collection: Subject): void {
  const table = tables.table('innovation-classes');
  const themes = recorder.subjects('theme', collection.key);
  const members = themes.flatMap((theme) => recorder.subjects('class', theme.key));
  const rows = members.map(({ key }) => table.row(key));
  const counts = rows.map(
    (row) =>
      recorder.record(
        classCases,
        row.key,
        isOpen(row) ? namedUnder(tables, 'class', row.key) : cell(table, row, 'cases'),
      ).formula,
  );
  const all = recorder.record(
    total,
    collection.key,
    collection.computed === true ? namedUnder(tables, 'collection', collection.key) : sum(counts),
  ).formula;
  for (const row of rows) {
    const cases = recorder.get('class-cases', row.key).formula;
    const printed = row.values.percent === null ? undefined : cell(table, row, 'percent');
    if (all.value === 0) continue;
    const share = ratio(cases, all);
    recorder.record(classShare, row.key, share, { crossCheck: printed });
    if (printed === undefined) continue;
    recorder.record(printedShare, row.key, printed);
    const hundred = constant(100, { zh: '换成百分点', en: 'in points' });
    recorder.record(shareOff, row.key, product(difference(printed, share), hundred));
  }
  for (const theme of themes) {
    const ofTheme = recorder
      .subjects('class', theme.key)
      .map(({ key }) => recorder.get('class-cases', key));
    const row = table.row(theme.key);
    const printed = row.values.cases === null ? undefined : cell(table, row, 'cases');
    const open = ofTheme.some(({ key }) => isOpen(table.row(key)));
    const cases = recorder.record(
      themeCases,
      theme.key,
      open ? namedUnder(tables, 'theme', theme.key) : sum(ofTheme.map(({ formula }) => formula)),
      { crossCheck: printed },
    ).formula;
    if (all.value > 0) recorder.record(themeShare, theme.key, ratio(cases, all));
    recorder.record(
      themeClasses,
      theme.key,
      count(
        ofTheme.map(({ formula }) => formula),
        () => true,
        { zh: '创新点', en: 'classes' },
      ),
    );
    if (cases.value === 0) continue;
    for (const { key, formula } of ofTheme) recorder.record(inTheme, key, ratio(formula, cases));
  }
  const themeCounts = themes.map(({ key }) => recorder.get('theme-cases', key));
  for (const { key, formula } of themeCounts) {
    const all = themeCounts.map((other) => other.formula);
    recorder.record(themeRank, key, rank(formula, all));
  }
  recorder.record(
    empty,
    collection.key,
    count(counts, (value) => value === 0, { zh: '= 0', en: '= 0' }),
  );
  recorder.record(
    classCount,
    collection.key,
    count(counts, () => true, { zh: '创新点', en: 'classes' }),
  );
  const themeRows = themes.map(({ key }) => countedRow(table, table.row(key), 'theme'));
  recorder.record(
    themeCount,
    collection.key,
    count(themeRows, () => true, { zh: '创新主题', en: 'themes' }),
  );
  const printed = members.flatMap(
    ({ key }) => recorder.find('class-printed-share', key)?.formula ?? [],
  );
  if (printed.length > 0) recorder.record(printedSum, collection.key, sum(printed));
}
