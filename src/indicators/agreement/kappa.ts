import type { CodedUnit } from './units.ts';

/** How often two coders give each pair of values: rows are values of the left, then of the right. */
export type Confusion = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** The units that two coders coded, by the pair of values that they gave. */
export function confusionOf(units: readonly CodedUnit[], left: string, right: string): Confusion {
  const table = new Map<string, Map<string, number>>();
  for (const { values } of units) {
    const [one, other] = [values.get(left), values.get(right)];
    if (one === undefined || other === undefined) continue;
    const row = table.get(one) ?? new Map<string, number>();
    table.set(one, row.set(other, (row.get(other) ?? 0) + 1));
  }
  return table;
}

/**
 * Cohen’s kappa of two coders (Cohen 1960, “A coefficient of agreement for nominal scales”): the
 * agreement beyond chance, where chance follows from each coder’s own distribution. 1 is perfect
 * agreement, 0 what chance gives. Undefined without units, and where chance alone agrees fully.
 */
export function cohensKappa(confusion: Confusion): number | undefined {
  let [all, agreed] = [0, 0];
  const right = new Map<string, number>();
  const left = new Map<string, number>();
  for (const [one, row] of confusion) {
    for (const [other, count] of row) {
      all += count;
      if (one === other) agreed += count;
      left.set(one, (left.get(one) ?? 0) + count);
      right.set(other, (right.get(other) ?? 0) + count);
    }
  }
  const chance = [...left].reduce((sum, [value, n]) => sum + n * (right.get(value) ?? 0), 0);
  const whole = all * all;
  return whole === chance ? undefined : (all * agreed - chance) / (whole - chance);
}
