import type { RecheckGrade } from '#data/rechecks/schema.ts';
import { reading } from '#src/indicators/reading.ts';
import { collecting, type Fault } from '#src/lib/faults.ts';
import type { Formula, Label, Measures, Observation } from '#src/model.ts';
import { isErrorGrade } from '#src/tables/findings.ts';
import type { Tables } from '#src/tables/load.ts';
import { verdict, type ShownVerdict, type Verdict } from './verdict.ts';

/** A reading computed again: what the source prints against what its own data give. */
export interface Recheck {
  reading: string;
  observation: Observation;
  verdict: Verdict;
  grade: RecheckGrade | undefined;
  note: Label | undefined;
}

/** Whether the source is wrong there, not only different, rounded or read in another way. */
export function isError({ grade }: Pick<Recheck, 'grade'>): boolean {
  return grade !== undefined && isErrorGrade(grade);
}

/** The verdict as pages show it: a figure that only differs does not disagree. */
export function shownVerdict({
  verdict: found,
  grade,
}: Pick<Recheck, 'verdict' | 'grade'>): ShownVerdict {
  if (found !== 'disagrees') return found;
  return grade === 'definition' || grade === 'interpretation' || grade === 'implication'
    ? grade
    : found;
}

/**
 * Computes every recheckable reading again. The faults are the rows that ask for what was not
 * measured, and verdicts other than the one that `rechecks.csv` records: an error of a source has
 * appeared or vanished, and the text must be read again.
 */
export function recheckAll(
  tables: Tables,
  measures: Measures,
): { rechecks: Recheck[]; faults: Fault[] } {
  const { file, rows } = tables.table('rechecks');
  const faults: Fault[] = [];
  const rechecks = rows.flatMap(({ values, line }): Recheck[] => {
    const at = { file, line, row: values.reading };
    const missing: Fault[] = [];
    const observation = collecting(missing, () => measures.get(values.indicator, values.subject));
    faults.push(
      ...missing.map((fault) => ({
        ...fault,
        ...at,
        column: fault.code === 'unknown-indicator' ? 'indicator' : 'subject',
      })),
    );
    if (observation === undefined) return [];
    const printed = reading(tables, values.reading);
    const { qualifier } = tables.table('readings').row(values.reading).values;
    const found = verdict(observation.value, printed, qualifier, observation.formula.tolerance);
    if (found !== values.verdict) {
      const detail = movedVerdict(values.verdict, found, printed, observation);
      faults.push({ code: 'moved-verdict', ...at, column: 'verdict', detail });
    }
    const { note_zh: zh, note_en: en } = values;
    return [
      {
        reading: values.reading,
        observation,
        verdict: found,
        grade: values.grade ?? undefined,
        note: zh === null || en === null ? undefined : { zh, en },
      },
    ];
  });
  return { rechecks, faults };
}

function movedVerdict(
  recorded: Verdict,
  found: Verdict,
  printed: Formula,
  { value }: Observation,
): Label {
  const range = `${printed.value} ± ${printed.tolerance}`;
  return {
    zh: `记的是“${recorded}”，复算是“${found}”（印的是 ${range}，算得 ${value}）`,
    en: `recorded “${recorded}”, computed “${found}” (printed ${range}, recomputed ${value})`,
  };
}
