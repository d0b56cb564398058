import { verdicts } from '#data/rechecks/schema.ts';
import { slipGrades } from '#data/slips/schema.ts';
import type { Formula, Label, Observation, Status } from '#src/model.ts';

/** How a recomputed value stands to what a source prints. */
export type Verdict = keyof typeof verdicts;

/** The same as pages show it: figures that only differ do not disagree. */
export type ShownVerdict = Verdict | 'definition' | 'interpretation' | 'implication';

/** What a verdict is called; that of figures that only differ is the grade of the difference. */
export function verdictLabel(shown: ShownVerdict): Label {
  if (shown in verdicts) return verdicts[shown as Verdict];
  const { zh, en } = slipGrades[shown as Exclude<ShownVerdict, Verdict>];
  return { zh, en: en.toLowerCase() };
}

type Qualifier =
  'exact' | 'about' | 'over' | 'at-least' | 'under' | 'at-most' | 'nearly' | 'several';

/**
 * Compares a recomputed value with a printed one, within the precision that was printed:
 * half of the last printed digit, and what words such as 余 or 以上 leave open.
 * `rounding` means: it does not agree, but the inputs are themselves rounded by as much.
 */
export function verdict(
  value: number,
  printed: Formula,
  qualifier: Qualifier,
  tolerance: number,
): Verdict {
  if (fits(value, printed, qualifier, 0)) return 'agrees';
  return tolerance > 0 && fits(value, printed, qualifier, tolerance) ? 'rounding' : 'disagrees';
}

function fits(value: number, printed: Formula, qualifier: Qualifier, tolerance: number): boolean {
  const dust = Math.abs(printed.value) * 1e-9;
  const reach = tolerance + dust;
  switch (qualifier) {
    case 'over':
      return (
        value >= printed.value - reach &&
        value < printed.value + lastDigit(printed) + tolerance - dust
      );
    case 'at-least':
      return value >= printed.value - reach;
    case 'under':
      return value < printed.value + tolerance - dust;
    case 'at-most':
      return value <= printed.value + reach;
    case 'nearly':
      return value <= printed.value + reach && value >= 0.9 * printed.value - reach;
    case 'several':
      return value >= printed.value - reach && value < 10 * printed.value + tolerance - dust;
    default:
      return Math.abs(value - printed.value) <= printed.tolerance + reach;
  }
}

/** Place value of the last printed digit that is not zero: 余 and 多 leave open less than one of it. */
function lastDigit({ value, tolerance }: Formula): number {
  let unit = 2 * tolerance;
  if (value === 0 || unit === 0) return unit;
  while (Math.abs(value / (unit * 10) - Math.round(value / (unit * 10))) < 1e-9) unit *= 10;
  return unit;
}

/**
 * The status of a claim: what recomputing says about what sources print.
 * A bare cell without a second place to check it against is only reported; a computed value that no source prints is ours.
 */
export function statusOf(
  observation: Observation | undefined,
  verdicts: readonly Verdict[],
): Status {
  if (verdicts.some((one) => one !== 'agrees')) return 'contradicted';
  if (verdicts.length > 0) return 'confirmed';
  if (observation === undefined || observation.formula.op === 'cell') return 'reported';
  return 'computed';
}
