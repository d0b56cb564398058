import { codeOf } from '#src/lib/codes.ts';
import { rowPath } from '#src/tables/parts.ts';
import type { Code, Measures, Observation, Subject } from '#src/model.ts';
import type { Tables } from '#src/tables/load.ts';
import { casesOf, type CaseView } from '../cases.ts';

/** What is known of the cases of one province-level unit. */
export interface ProvinceCases {
  subject: Subject;
  /** Division code, as addresses and facets use it. */
  code: string;
  /** What the source says of its number. */
  said: Code;
  low: Observation;
  /** Undefined where the wording sets no upper bound. */
  high: Observation | undefined;
  /** How many cases are named there. */
  named: Observation;
  cases: CaseView[];
  /** Path of its row. */
  row: string;
}

/** Every province-level unit that a collection of cases speaks of, in the order of the data. */
export function provincesOf(
  collection: string,
  tables: Tables,
  measures: Measures,
): ProvinceCases[] {
  const cases = casesOf(tables, measures).filter((one) => one.collection === collection);
  const table = tables.table('innovation-places');
  return table.rows.flatMap(({ key, values }) => {
    const { collection: own, record, division: code } = values;
    if (own !== collection || record !== 'province' || code === null) return [];
    const subject = measures.subject(key);
    const said = codeOf(subject, 'said');
    return {
      subject,
      code,
      said,
      low: measures.get('province-low', key),
      high: said.id === 'ten-or-more' ? undefined : measures.find('province-high', key),
      named: measures.get('province-named', key),
      cases: cases.filter(({ facets }) => facets.province.key === code),
      row: rowPath('innovation-places', key, tables),
    };
  });
}
