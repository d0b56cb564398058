/** Median and range of measurements. */
export interface Spread {
  median: number;
  least: number;
  most: number;
}

/** Median and range; all NaN without measurements. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (index: number): number => sorted[index] ?? Number.NaN;
  return { median: at(sorted.length >> 1), least: at(0), most: at(sorted.length - 1) };
}

/** `1.23 (1.20–1.31)`. */
export function spreadText({ median, least, most }: Spread, digits = 2): string {
  return `${median.toFixed(digits)} (${least.toFixed(digits)}–${most.toFixed(digits)})`;
}

/** Measures two things in turn, so that both meet the same load; tells its progress on the error output. */
export async function inTurn<A, B>(
  pairs: number,
  name: string,
  first: () => Promise<A>,
  second: () => Promise<B>,
): Promise<[A[], B[]]> {
  const firsts: A[] = [];
  const seconds: B[] = [];
  for (let pair = 1; pair <= pairs; pair += 1) {
    // Which is measured first changes, so that neither always meets a warm disk.
    const own = async (): Promise<void> => void firsts.push(await first());
    const other = async (): Promise<void> => void seconds.push(await second());
    const order = pair % 2 === 1 ? [own, other] : [other, own];
    for (const measureNext of order) await measureNext();
    console.error(`  ${name}: pair ${String(pair)} of ${String(pairs)}`);
  }
  return [firsts, seconds];
}
