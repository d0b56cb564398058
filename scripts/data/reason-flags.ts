import type { ParseArgsOptionsConfig } from 'node:util';
import type { Given } from '#src/tables/write/accept-change-node.ts';

/** The flags that say who changed data, why, and by which source. */
export const reasonFlags = {
  record: { type: 'string' },
  who: { type: 'string' },
  why: { type: 'string' },
  source: { type: 'string' },
  place: { type: 'string' },
  when: { type: 'string' },
  before: { type: 'string' },
} as const satisfies ParseArgsOptionsConfig;

/** The values of these flags. */
export type ReasonValues = { [Name in keyof typeof reasonFlags]?: string };

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(Date.parse(text));

/**
 * What flags say of a change, or which of them is lacking or not understood.
 *
 * @param today The day to note where none is given, as `2026-11-28`.
 */
export function givenOf(values: ReasonValues, today: string): Given | string {
  const { record, before, when = today, place } = values;
  const [who, why, source] = (['who', 'why', 'source'] as const).map((name) =>
    values[name]?.trim(),
  );
  const given: Given = { record, before };
  if (!isDay(when)) return `--when ${when}`;
  if (who === undefined && why === undefined && source === undefined) return given;
  const lacking = Object.entries({ who, why, source }).find(([, text]) => (text ?? '') === '');
  if (lacking !== undefined) return `--${lacking[0]} …`;
  if (record !== undefined) return '--record, --who';
  const reason = { who: who ?? '', when, why: why ?? '', source: source ?? '' };
  return { ...given, reason: { ...reason, ...(place === undefined ? {} : { place }) } };
}
