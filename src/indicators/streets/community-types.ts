import type { Indicator, Label } from '#src/model.ts';
import { rowPath } from '#src/tables/parts.ts';
import { codesOf } from '#src/tables/labels.ts';
import type { Tables } from '#src/tables/load.ts';
import { corpus } from '../cases/corpus.ts';
import type { Family } from '../family.ts';
import { count, countedRow } from '../provenance.ts';
import { reading } from '../reading.ts';

const size: Indicator = {
  id: 'type-size',
  label: { zh: '报告的规模', en: 'Reported size' },
  definition: {
    zh: '原文为这一类型的例子报告的数目；数的可能是人，也可能是国家。',
    en: 'The figure that the source reports for an example of the type; it may count people or countries.',
  },
  unit: 'persons',
  digits: 0,
};

const doubtfulSize: Indicator = {
  id: 'type-size-doubtful',
  label: { zh: '难以置信的规模', en: 'Implausible size' },
  definition: {
    zh: '原文报告、但本站认为难以置信的数目：只写出，不作图。',
    en: 'A figure that the source reports and we hold implausible: put in words, never drawn.',
  },
  unit: 'persons',
  digits: 0,
};

const typeCount: Indicator = {
  id: 'community-types',
  label: { zh: '国际化社区类型数', en: 'Types of international community' },
  definition: { zh: '原文列出的类型数。', en: 'Number of types that the source lists.' },
  unit: 'items',
  digits: 0,
};

const withPersons: Indicator = {
  id: 'types-with-persons',
  label: { zh: '报出人数的类型', en: 'Types with a number of people' },
  definition: {
    zh: '给出人数的类型数；难以置信的数目不算。',
    en: 'Number of types that come with a number of people; implausible figures do not count.',
  },
  unit: 'items',
  digits: 0,
};

const withoutSize: Indicator = {
  id: 'types-without-size',
  label: { zh: '没有任何数目的类型', en: 'Types without any figure' },
  definition: {
    zh: '规模不明的类型数。',
    en: 'Number of types for which the source reports no size.',
  },
  unit: 'items',
  digits: 0,
};

const units = new Map([
  ['persons', 'persons'],
  ['countries', 'items'],
] as const);

/** Of what and of where a reading speaks, as texts of the row that refers to it. */
function saidOf(tables: Tables, id: string, name: string): Record<string, Label> {
  const { subject_zh, subject_en, place_zh, place_en } = tables.table('readings').row(id).values;
  return {
    [`${name}-subject`]: { zh: subject_zh, en: subject_en },
    [`${name}-place`]: { zh: place_zh ?? '', en: place_en ?? '' },
  };
}

/** The types of international community that a source proposes, with their reported sizes. */
export const communityTypes: Family = {
  indicators: [size, doubtfulSize, typeCount, withPersons, withoutSize],
  measure(tables, recorder) {
    const table = tables.table('community-types');
    const counted = table.rows.map((row) => {
      const { key, values } = row;
      const printed =
        values.size_reading === null
          ? undefined
          : tables.table('readings').row(values.size_reading);
      recorder.add({
        key: `type:${key}`,
        kind: 'community-type',
        name: { zh: values.name_zh, en: values.name_en },
        parent: corpus,
        order: values.order,
        marks: [],
        codes:
          printed === undefined ? {} : codesOf(tables, 'readings', printed, 'unit', 'qualifier'),
        path: rowPath('community-types', key, tables),
        text: { zh: values.examples_zh, en: values.examples_en },
        ...(printed?.values.as_of == null ? {} : { asOf: printed.values.as_of }),
        place: { source: values.source, section: values.section, anchor: values.anchor },
        written: {
          ...(values.size_reading === null ? {} : saidOf(tables, values.size_reading, 'size')),
          ...(values.doubtful_reading === null
            ? {}
            : saidOf(tables, values.doubtful_reading, 'doubtful')),
        },
        joins: [values.register ?? '', values.doubtful_share ?? ''],
      });
      if (values.size_reading !== null && printed !== undefined) {
        const unit = units.get(printed.values.unit as 'persons' | 'countries') ?? 'items';
        recorder.record(size, `type:${key}`, reading(tables, values.size_reading), { unit });
      }
      return { unit: printed?.values.unit, formula: countedRow(table, row, 'id') };
    });
    const all: Label = { zh: '所列的类型', en: 'types listed' };
    const of = (unit: string | undefined) =>
      counted.filter((one) => one.unit === unit).map(({ formula }) => formula);
    recorder.record(
      typeCount,
      corpus,
      count(
        counted.map(({ formula }) => formula),
        () => true,
        all,
      ),
    );
    recorder.record(
      withPersons,
      corpus,
      count(of('persons'), () => true, { zh: '数人', en: 'counting people' }),
    );
    recorder.record(
      withoutSize,
      corpus,
      count(of(undefined), () => true, { zh: '没有数目', en: 'without a figure' }),
    );
    for (const { key, values } of table.rows) {
      if (values.doubtful_reading !== null)
        recorder.record(doubtfulSize, `type:${key}`, reading(tables, values.doubtful_reading));
    }
  },
};
