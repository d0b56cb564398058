import { isCount } from '../observed.ts';
import { indicator } from '#src/indicators/index.ts';
import { formatValue } from '#src/lib/text/format.ts';
import type { Observation } from '#src/model.ts';

/** Both values as readers see them, with as many decimals as it takes to see that they differ. */
export function shownValues(
  before: Observation | undefined,
  after: Observation | undefined,
): { before?: string; after?: string } {
  // Whole counts of indicators that mix units have no decimals.
  const digits = [before, after].every((one) => one === undefined || isCount(one)) ? 0 : undefined;
  const shown = (one: Observation | undefined, more: number): string | undefined =>
    one === undefined
      ? undefined
      : formatValue(one.value, one.unit, (digits ?? indicator(one.indicator).digits) + more);
  let [was, is] = [shown(before, 0), shown(after, 0)];
  for (let more = 1; was === is && more <= 4; more += 1) {
    [was, is] = [shown(before, more), shown(after, more)];
  }
  return {
    ...(was === undefined ? {} : { before: was }),
    ...(is === undefined ? {} : { after: is }),
  };
}
