import { formatShare, formatNumber } from '#src/lib/format.ts';
import type { Lang, Observation, Subject } from '#src/model.ts';
import { chartError } from '../draw/faults.ts';

/** Names in a row: `望京、麦子店和东湖`, `Wangjing, Maizidian and Donghu`. */
export function listed(names: readonly string[], lang: Lang): string {
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  const first = names.slice(0, -1);
  return lang === 'zh' ? `${first.join('、')}和${last}` : `${first.join(', ')} and ${last}`;
}

/** The text of a tooltip: the name, then what is known of it. */
export function tip(lang: Lang, name: string, facts: readonly string[]): string {
  return lang === 'zh' ? `${name}：${facts.join('；')}` : `${name}: ${facts.join('; ')}`;
}

/** The value of a count with thousands separators. */
export function whole(observation: Observation): string {
  return formatNumber(observation.value);
}

/** The value of a share as a percentage; `digits` is the number of decimals. */
export function percent(observation: Observation, digits = 1): string {
  return formatShare(observation.value, digits);
}

/** A name short enough for a label: without the part in brackets. */
export function shortName(subject: Subject, lang: Lang): string {
  return subject.name[lang].replace(/\s*[（(].*[)）]$/u, '');
}

/** The date in a subject key such as `chaoyang@2010-03`; throws when there is none. */
export function dateOf(key: string): string {
  const date = key.split('@')[1];
  if (date === undefined)
    throw chartError({ code: 'no-date', file: 'src/charts/text/words.ts', got: key });
  return date;
}
