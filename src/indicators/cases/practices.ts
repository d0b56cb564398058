import type { Indicator } from '#src/model.ts';
import { rowPath } from '#src/tables/parts.ts';
import { codesOf } from '#src/tables/labels.ts';
import { corpus } from './corpus.ts';
import type { Family } from '../family.ts';
import { count, countedRow } from '../provenance.ts';
import { reading } from '../reading.ts';

const partCount: Indicator = {
  id: 'practice-parts',
  label: { zh: '列出的组成部分', en: 'Parts listed' },
  definition: {
    zh: '原文为这个做法列出的组成部分数。',
    en: 'Number of parts that the source lists for the practice.',
  },
  unit: 'items',
  digits: 0,
};

const namedCount: Indicator = {
  id: 'practice-named',
  label: { zh: '名称所说的数目', en: 'Number in the name' },
  definition: {
    zh: '做法的名称所说的数目。',
    en: 'The number that the name of the practice says.',
  },
  unit: 'items',
  digits: 0,
};

const summedUp: Indicator = {
  id: 'practice-summed-up',
  label: { zh: '文中另称的数目', en: 'Number by which it is summed up' },
  definition: {
    zh: '原文在另一处概括这个做法时所说的数目。',
    en: 'The number that the source says where it sums up the practice elsewhere.',
  },
  unit: 'items',
  digits: 0,
};

/** Named practices and the parts that the sources list for them. */
export const practices: Family = {
  indicators: [partCount, namedCount, summedUp],
  measure(tables, recorder) {
    const table = tables.table('practices');
    const parts = tables.table('practice-parts');
    for (const [index, row] of table.rows.entries()) {
      const { key, values } = row;
      const practice = `practice:${key}`;
      recorder.add({
        key: practice,
        kind: 'practice',
        name: { zh: values.name_zh, en: values.name_en },
        parent: corpus,
        order: index + 1,
        marks: [],
        codes: codesOf(tables, 'practices', row, 'family'),
        path: `/practices/${key}/`,
        text: { zh: values.summary_zh, en: values.summary_en },
        place: { source: values.source, section: values.section, anchor: values.anchor },
      });
      const own = parts.rows.filter((part) => part.values.practice === key);
      for (const part of own) {
        const { name_zh: zh, name_en: en, role_zh, role_en, source, section, anchor } = part.values;
        recorder.add({
          key: `part:${part.key}`,
          kind: 'part',
          name: { zh, en },
          parent: practice,
          order: part.values.order,
          marks: part.values.group === null ? [] : [part.values.group],
          path: rowPath('practice-parts', part.key, tables),
          ...(role_zh === null || role_en === null ? {} : { text: { zh: role_zh, en: role_en } }),
          place: { source, section, anchor },
        });
      }
      const rows = own.map((part) => countedRow(parts, part, 'source'));
      recorder.record(
        partCount,
        practice,
        count(rows, () => true, { zh: '列出的部分', en: 'parts listed' }),
      );
    }
    for (const { values } of tables.table('practice-figures').rows) {
      const { practice, kind, part, reading: id } = values;
      const key = part === null ? `practice:${practice}` : `practice:${practice}#${part}`;
      recorder.record(kind === 'named' ? namedCount : summedUp, key, reading(tables, id));
    }
  },
};
