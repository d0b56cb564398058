import { formatValue } from '#src/lib/text/format.ts';
import type { Unit } from '#src/model.ts';

/** A value as readers see it, with as many decimals as it has, of shares at most two. */
export function shown(value: number, unit: Unit): string {
  const number = Number((unit === 'share' ? value * 100 : value).toPrecision(6));
  const decimals = /\.(\d+)$/u.exec(String(number))?.[1]?.length ?? 0;
  return formatValue(value, unit, unit === 'share' ? Math.min(decimals, 2) : decimals);
}
