import { labelled, punctuation } from '#src/i18n/punctuation.ts';
import { formatShare, formatNumber, knownDigits } from '#src/lib/format.ts';
import type { Lang, Observation, Subject } from '#src/model.ts';
import { chartError } from '../draw/faults.ts';
import type { Datum } from '../draw/marks.ts';

/** The text of a tooltip: the name, then what is known of it. */
export function tip(lang: Lang, name: string, facts: readonly string[]): string {
  return labelled(name, facts.join(punctuation(lang).semicolon), lang);
}

/** A subject as the mark of a drawing, with what its tooltip says of it. */
export function markOf(
  subject: Subject,
  facts: readonly string[],
  lang: Lang,
): Datum & { subject: Subject } {
  const { key, path, name } = subject;
  return { key, path, tip: tip(lang, name[lang], facts), subject };
}

/** The value of a count with thousands separators, with no digits that are not known. */
export function whole(observation: Observation): string {
  return formatNumber(knownDigits(observation.value, observation.formula.tolerance));
}

/** The value of a share as a percentage; `digits` is the number of decimals. */
export function percent(observation: Observation, digits = 1): string {
  return formatShare(observation.value, digits);
}

/** A name without the part in brackets. */
export function unbracketed(name: string): string {
  return name.replace(/\s*[（(].*[)）]$/u, '');
}

/** A name short enough for a label: without the part in brackets. */
export function shortName(subject: Subject, lang: Lang): string {
  return unbracketed(subject.name[lang]);
}

/** The date in a subject key such as `chaoyang@2010-03`; throws when there is none. */
export function dateOf(key: string): string {
  const date = key.split('@')[1];
  if (date === undefined)
    throw chartError({ code: 'no-date', file: 'src/charts/text/words.ts', got: key });
  return date;
}

/** A difference with its sign; `digits` is the number of decimals. */
export function signed({ value }: Observation, digits = 0): string {
  const text = formatNumber(value, digits);
  return value > 0 && text !== formatNumber(0, digits) ? `+${text}` : text;
}

/** A name inside a sentence: without its capital letter. */
export function uncapitalised(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
