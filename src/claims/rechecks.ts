import { reading } from '#src/indicators/reading.ts';
import type { Label, Measures, Observation } from '#src/model.ts';
import type { Tables } from '#src/tables/load.ts';
import { verdict, type Verdict } from './verdict.ts';

/** A reading computed again: what the source prints against what its own data give. */
export interface Recheck {
  reading: string;
  observation: Observation;
  verdict: Verdict;
  grade: 'arithmetic' | 'count' | 'reference' | 'definition' | undefined;
  note: Label | undefined;
}

/**
 * Computes every recheckable reading again. Throws, listing all, when a verdict is not the one
 * that `rechecks.csv` records: a slip has appeared or vanished, and the text must be read again.
 */
export function rechecked(tables: Tables, measures: Measures): Recheck[] {
  const surprises: string[] = [];
  const results = tables.table('rechecks').rows.map(({ values, line }): Recheck => {
    const observation = measures.get(values.indicator, values.subject);
    const printed = reading(tables, values.reading);
    const { qualifier } = tables.table('readings').row(values.reading).values;
    const found = verdict(observation.value, printed, qualifier, observation.formula.tolerance);
    if (found !== values.verdict) {
      surprises.push(
        `rechecks.csv, line ${String(line)}, ${values.reading}: recorded "${values.verdict}", computed "${found}" ` +
          `(printed ${String(printed.value)} ± ${String(printed.tolerance)}, recomputed ${String(observation.value)}). ` +
          'Read the sentences on it again, then correct the column verdict.',
      );
    }
    const { note_zh: zh, note_en: en } = values;
    return {
      reading: values.reading,
      observation,
      verdict: found,
      grade: values.grade ?? undefined,
      note: zh === null || en === null ? undefined : { zh, en },
    };
  });
  if (surprises.length > 0) throw new Error(surprises.join('\n'));
  return results;
}
