import type { Indicator, Label, Unit } from '#src/model.ts';
import { gradeCode, isErrorGrade } from '#src/tables/findings.ts';
import { codeOf, codesOf } from '#src/tables/labels.ts';
import type { LoadedRow } from '#src/tables/load.ts';
import { rowPath } from '#src/tables/parts.ts';
import { corpus, sourceKey } from './cases/corpus.ts';
import type { Family } from './family.ts';
import { constant, count, difference, countedRow, product } from './provenance.ts';
import { reading } from './reading.ts';

const printed: Indicator = {
  id: 'reading-printed',
  label: { zh: '原文印出的数', en: 'As printed' },
  definition: { zh: '正文印出的数。', en: 'The figure that the source prints.' },
  unit: 'items',
  digits: 1,
};

const again: Indicator = {
  id: 'reading-recomputed',
  label: { zh: '复算的数', en: 'Recomputed' },
  definition: {
    zh: '用原文自己的表或正文里的其他数字把同一个数再算一遍。',
    en: 'The same figure computed again from the source’s own tables or from other figures of its text.',
  },
  unit: 'items',
  digits: 1,
};

const gap: Indicator = {
  id: 'reading-difference',
  label: { zh: '复算减原文（百分点）', en: 'Recomputed less printed, points' },
  definition: {
    zh: '复算的百分比减去印出的百分比。',
    en: 'The recomputed percentage less the printed one.',
  },
  unit: 'points',
  digits: 2,
};

const tally = (id: string, zh: string, en: string, how: Label): Indicator => ({
  id,
  label: { zh, en },
  definition: how,
  unit: 'items',
  digits: 0,
});

const all = tally('rechecks', '可以复算的读数', 'Readings that can be rechecked', {
  zh: '能用原文自己的数字再算一遍的读数。',
  en: 'Readings that can be computed again from the sources’ own figures.',
});

const ofVerdict = tally('rechecks-of-verdict', '某一结论的读数', 'Readings of one verdict', {
  zh: '复算后一致、差额在分项舍入之内、或不一致的读数。',
  en: 'Readings that agree, that are off within the rounding of their parts, or that disagree.',
});

const errors = tally('recheck-errors', '复算查出的错误', 'Errors found by recomputing', {
  zh: '复算不一致、并与原文自己的数字矛盾的读数；口径、读法、推算不同的不算。',
  en: 'Readings that disagree and contradict the source’s own figures; those that only have another definition, reading or implication do not count.',
});

const percentages = tally(
  'rechecked-percentages',
  '可以复算的百分比',
  'Percentages that can be rechecked',
  {
    zh: '可以复算的读数中的百分比。',
    en: 'The percentages among the readings that can be rechecked.',
  },
);

const percentagesOff = tally('percentages-off', '对不上的百分比', 'Percentages that disagree', {
  zh: '与复算相差超过舍入的百分比。',
  en: 'Percentages that differ from the recomputed ones by more than rounding.',
});

const percentagesFit = tally('percentages-fit', '相符的百分比', 'Percentages that agree', {
  zh: '与复算在舍入之内相符的百分比。',
  en: 'Percentages that agree with the recomputed ones within rounding.',
});

/** Every reading that can be recomputed, compared with the printed value. */
export const audit: Family = {
  indicators: [
    ...[printed, again, gap, all, ofVerdict, errors],
    ...[percentages, percentagesFit, percentagesOff],
  ],
  measure(tables, recorder) {
    const table = tables.table('rechecks');
    const readings = tables.table('readings');
    const isPercentage = ({ values }: LoadedRow<'rechecks'>): boolean =>
      readings.row(values.reading).values.unit === 'percent';
    const hundred = constant(100, { zh: '换成百分点', en: 'in points' });
    for (const [index, row] of table.rows.entries()) {
      const { reading: key, indicator, subject, grade } = row.values;
      const printedRow = readings.row(key);
      const { values } = printedRow;
      const own = recorder.get(indicator, subject);
      const unit: Unit = own.unit;
      recorder.add({
        key,
        kind: 'reading',
        name: nameOf(values),
        parent: sourceKey(values.source),
        order: index + 1,
        marks: [`decimals-${String(values.value.split('.')[1]?.length ?? 0)}`],
        codes: {
          ...codesOf(tables, 'rechecks', row, 'verdict'),
          ...(grade === null ? {} : { grade: gradeCode(grade) }),
          ...codesOf(tables, 'readings', printedRow, 'qualifier'),
        },
        path: rowPath('readings', key, tables),
        place: { source: values.source, section: values.section, anchor: values.anchor },
      });
      const theirs = recorder.record(printed, key, reading(tables, key), { unit }).formula;
      const ours = recorder.record(again, key, own.formula, { unit }).formula;
      if (isPercentage(row)) recorder.record(gap, key, product(difference(ours, theirs), hundred));
    }
    const tallied = (rows: typeof table.rows, test: Label) =>
      count(
        rows.map((row) => countedRow(table, row, 'verdict')),
        () => true,
        test,
      );
    const shares = table.rows.filter(isPercentage);
    const off = shares.filter(({ values }) => values.verdict === 'disagrees');
    const rows: Label = { zh: '可复算的读数', en: 'rechecked readings' };
    recorder.record(all, corpus, tallied(table.rows, rows));
    for (const { key } of recorder.subjects('source')) {
      const own = table.rows.filter(
        ({ values }) => sourceKey(readings.row(values.reading).values.source) === key,
      );
      if (own.length > 0) recorder.record(all, key, tallied(own, rows));
    }
    for (const verdict of ['agrees', 'rounding', 'disagrees'] as const) {
      const some = table.rows.filter(({ values }) => values.verdict === verdict);
      const { label: part } = codeOf(tables, 'rechecks', 'verdict', verdict);
      recorder.record(ofVerdict, `${corpus}#${verdict}`, tallied(some, rows), { part });
    }
    const wrong = table.rows.filter(
      ({ values: { grade } }) => grade !== null && isErrorGrade(grade),
    );
    recorder.record(errors, corpus, tallied(wrong, rows));
    recorder.record(percentages, corpus, tallied(shares, rows));
    recorder.record(percentagesOff, corpus, tallied(off, rows));
    recorder.record(
      percentagesFit,
      corpus,
      tallied(
        shares.filter((row) => !off.includes(row)),
        rows,
      ),
    );
  },
};

/**
 * The name of a reading, followed by its location where the name alone is ambiguous. Drops the
 * Chinese term that an English name adds in brackets: labels and tables use one language.
 */
function nameOf(values: LoadedRow<'readings'>['values']): Label {
  const { subject_zh: zh, place_zh, place_en } = values;
  const en = values.subject_en.replace(/\s*\(\p{Script=Han}+\)/gu, '');
  const first = place_en?.split(/[\s,]/u)[0];
  if (place_zh === null || place_en === null || first === undefined || en.includes(first)) {
    return { zh, en };
  }
  return { zh: `${zh}（${place_zh}）`, en: `${en} (${place_en})` };
}
