import { pairable, type CodedUnit } from './units.ts';

/**
 * Krippendorff’s alpha for nominal values, any number of coders and missing values (Krippendorff
 * 2011, “Computing Krippendorff’s Alpha-Reliability”): one less the observed over the expected
 * disagreement. 1 is perfect agreement, 0 what chance gives. Undefined without units that two coders
 * coded, and where all of them have the same value.
 */
export function krippendorffsAlpha(units: readonly CodedUnit[]): number | undefined {
  return alphaOf(countedUnits(units));
}

/** A unit as alpha needs it: how many coders, how much they differ, and how often each value occurs. */
interface Counted {
  size: number;
  differing: number;
  /** Number of a value, and how often it occurs. */
  counts: readonly (readonly [number, number])[];
}

/** Counts units with the values of two coders or more. */
function countedUnits(units: readonly CodedUnit[]): Counted[] {
  const numbers = new Map<string, number>();
  return pairable(units).map(({ values }) => {
    const counts = new Map<number, number>();
    for (const value of values.values()) {
      const number = numbers.get(value) ?? numbers.size;
      numbers.set(value, number);
      counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    const { size } = values;
    const same = [...counts.values()].reduce((sum, n) => sum + n * n, 0);
    return { size, differing: (size * size - same) / (size - 1), counts: [...counts] };
  });
}

function alphaOf(units: readonly Counted[]): number | undefined {
  const values = new Map<number, number>();
  let [all, observed] = [0, 0];
  for (const { size, differing, counts } of units) {
    all += size;
    observed += differing;
    for (const [number, n] of counts) values.set(number, (values.get(number) ?? 0) + n);
  }
  let expected = all * all;
  for (const n of values.values()) expected -= n * n;
  return expected === 0 ? undefined : 1 - ((all - 1) * observed) / expected;
}

/** How often the units are drawn again for an interval. */
export const draws = 2000;

/** Where every interval starts, so that the same codings always give the same one. */
const seed = 20_181_109;

/** Numbers from 0 up to 1 in a fixed order (Mulberry32). */
function numbersFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * The 95 % bootstrap interval of alpha: units are drawn with replacement, as many as there are,
 * `draws` times, and the middle 95 % of the alphas kept (percentile method, Efron and Tibshirani
 * 1993). Draws whose alpha is undefined are left out. Undefined where alpha is.
 */
export function alphaInterval(
  units: readonly CodedUnit[],
): { low: number; high: number } | undefined {
  const own = countedUnits(units);
  if (alphaOf(own) === undefined) return undefined;
  const next = numbersFrom(seed);
  const drawn = Array.from({ length: draws }, () =>
    alphaOf(own.flatMap(() => own[Math.floor(next() * own.length)] ?? [])),
  );
  const alphas = drawn.filter((alpha) => alpha !== undefined).sort((a, b) => a - b);
  const at = (part: number): number => alphas[Math.round(part * (alphas.length - 1))] ?? 0;
  return { low: at(0.025), high: at(0.975) };
}
