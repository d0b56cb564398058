import type { Indicator } from '#src/model.ts';
import { wordsOf } from '#src/tables/labels.ts';
import { corpus } from '../cases/corpus.ts';
import type { Family } from '../family.ts';
import { count } from '../provenance.ts';

const reformsOfKind: Indicator = {
  id: 'reforms-of-support',
  label: { zh: '各级依据的改革数', en: 'Reforms by grade of support' },
  definition: {
    zh: '最强的依据恰为这一种的改革有多少项。',
    en: 'Number of reforms whose strongest support is of this kind.',
  },
  unit: 'items',
  digits: 0,
};

const reformsAnswered: Indicator = {
  id: 'reforms-answered',
  label: { zh: '有段落谈到的改革数', en: 'Reforms that passages speak of' },
  definition: {
    zh: '至少有一段话说到这一方面的改革有多少项。',
    en: 'Number of reforms of which at least one passage tells this aspect.',
  },
  unit: 'items',
  digits: 0,
};

/** How many reforms stand at each grade of support, and for how many each question is answered. */
export const supportGrades: Family = {
  indicators: [reformsOfKind, reformsAnswered],
  measure(tables, recorder) {
    const grades = recorder.subjects('reform').flatMap(({ key }) => {
      const grade = recorder.find('support-kind', key);
      return grade === undefined ? [] : [grade.formula];
    });
    for (const { key, values } of tables.table('support-kinds').rows) {
      recorder.record(
        reformsOfKind,
        `${corpus}#${key}`,
        count(grades, (value) => value === values.order, {
          zh: `= ${String(values.order)}`,
          en: `= ${String(values.order)}`,
        }),
        { part: { zh: values.name_zh, en: values.name_en } },
      );
    }
    for (const { id, label } of wordsOf(tables, 'reform-passages', 'aspect')) {
      const passages = recorder
        .subjects('reform')
        .map(({ key }) => recorder.get('aspect-passages', `${key}#${id}`).formula);
      recorder.record(
        reformsAnswered,
        `${corpus}#${id}`,
        count(passages, (value) => value !== 0, { zh: '≠ 0', en: '≠ 0' }),
        { part: label },
      );
    }
  },
};
