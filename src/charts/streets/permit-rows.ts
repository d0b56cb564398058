import { formatNumber } from '#src/lib/format.ts';
import type { Lang, Measures, Observation, Subject } from '#src/model.ts';
import type { Datum } from '../draw/marks.ts';
import { largestFirst } from '../draw/sorting.ts';
import { shortName, tip, whole } from '../text/words.ts';

/** A row of the table whose parts can be compared with their total. */
export interface PermitRow extends Datum {
  subject: Subject;
  label: string;
  gap: Observation;
  withPermit: Observation;
  without: Observation;
  migrants: Observation;
}

/** A row with its parts; undefined where the table does not split migrants. */
export function rowOf(measures: Measures, subject: Subject, lang: Lang): PermitRow | undefined {
  const { key, path } = subject;
  const [gap, withPermit, without] = ['permit-gap', 'permit-with', 'permit-without'].map(
    (indicator) => measures.find(indicator, key),
  );
  if (gap === undefined || withPermit === undefined || without === undefined) return undefined;
  const migrants = measures.get('migrants', key);
  const facts = {
    zh: [
      `已办理暂住证${whole(withPermit)}人`,
      `未办理${whole(without)}人`,
      `表中合计${whole(migrants)}人`,
      `两项之和与合计相差${signed(gap)}人`,
    ],
    en: [
      `${whole(withPermit)} with a temporary residence permit`,
      `${whole(without)} without`,
      `printed total ${whole(migrants)}`,
      `the parts differ from it by ${signed(gap)}`,
    ],
  };
  return {
    key,
    path,
    tip: tip(lang, subject.name[lang], facts[lang]),
    subject,
    label: shortName(subject, lang),
    gap,
    withPermit,
    without,
    migrants,
  };
}

/** The difference with its sign. */
export function signed(gap: Observation): string {
  return `${gap.value > 0 ? '+' : ''}${formatNumber(gap.value)}`;
}

/** How far the parts are above or below the printed total, in words. */
export function excess(gap: Observation, lang: Lang): string {
  const persons = formatNumber(Math.abs(gap.value));
  return gap.value > 0
    ? { zh: `多出${persons}人`, en: `${persons} too high` }[lang]
    : { zh: `少了${persons}人`, en: `${persons} too low` }[lang];
}

/** The streets whose parts do not add up, the largest difference first. */
export function rowsOff(measures: Measures, district: string, lang: Lang): PermitRow[] {
  const rows = measures
    .subjects('street', district)
    .flatMap((subject) => rowOf(measures, subject, lang) ?? [])
    .filter((row) => row.gap.value !== 0);
  return largestFirst(rows, (row) => row.gap.value);
}

/** The printed total of the district, where the source prints one. */
export function totalRow(measures: Measures, district: string, lang: Lang): PermitRow | undefined {
  const row = rowOf(measures, measures.subject(district), lang);
  return row && { ...row, label: { zh: '合计行', en: 'Printed total row' }[lang] };
}
