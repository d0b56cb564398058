import type { ParseArgsOptionsConfig } from 'node:util';
import type { FlagFault } from '#src/lib/flags-node.ts';
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

/** Whether there is such a day; of a day too many, as 2026-02-30, the calendar makes another one. */
const isDay = (text: string): boolean => {
  const at = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? Date.parse(text) : NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
};

const words: Readonly<Record<'who' | 'why' | 'source', Omit<FlagFault, 'flag'>>> = {
  who: {
    zh: '缺少这个选项：谁改的，例如 --who 王小明。',
    en: 'It is lacking: who made the change, as in --who "Wang Xiaoming".',
  },
  why: {
    zh: '缺少这个选项：为什么改，例如 --why 抄录有误。',
    en: 'It is lacking: why it was changed, as in --why "copied wrongly".',
  },
  source: {
    zh: '缺少这个选项：按哪份来源改的，写代号或文字，例如 --source wang-yang-2011。',
    en: 'It is lacking: by which source, its id or words, as in --source wang-yang-2011.',
  },
};

function faultsOf({ record, when = '', ...values }: ReasonValues): FlagFault[] {
  const reasons = (['who', 'why', 'source'] as const).map((name) => [name, values[name]?.trim()]);
  const said = reasons.filter(([, text]) => text !== undefined);
  const faults: FlagFault[] = [];
  if (!isDay(when))
    faults.push({
      flag: `--when ${when}`,
      zh: '日历上没有这一天；写成年-月-日，例如 2026-11-28。',
      en: 'There is no such day; write year-month-day, as in 2026-11-28.',
    });
  if (said.length > 0 && record !== undefined)
    faults.push({
      flag: `--record, --${String(said[0]?.[0])}`,
      zh: '改动记录里已有谁改的、为什么、按哪份来源，不再写这些选项。',
      en: 'A change record says who, why and by which source; leave out the other options.',
    });
  if (said.length === 0 || record !== undefined) return faults;
  for (const name of ['who', 'why', 'source'] as const)
    if ((values[name]?.trim() ?? '') === '') faults.push({ flag: `--${name}`, ...words[name] });
  return faults;
}

/**
 * What flags say of a change, or everything that is lacking or not understood.
 *
 * @param today The day to note where none is given, as `2026-11-28`.
 */
export function givenOf(values: ReasonValues, today: string): Given | { faults: FlagFault[] } {
  const { record, before, when = today, place } = values;
  const faults = faultsOf({ ...values, when });
  if (faults.length > 0) return { faults };
  const [who = '', why = '', source = ''] = [values.who, values.why, values.source].map((text) =>
    text?.trim(),
  );
  const given: Given = { record, before };
  if (who === '') return given;
  return {
    ...given,
    reason: { who, when, why, source, ...(place === undefined ? {} : { place }) },
  };
}
