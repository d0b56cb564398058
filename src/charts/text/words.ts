import { punctuation } from '#src/i18n/punctuation.ts';
import { formatShare, formatNumber, knownDigits } from '#src/lib/text/format.ts';
import { joined, say, type Piece } from '#src/lib/text/say.ts';
import type { Lang, Observation, Said, Subject, Text } from '#src/model.ts';
import { chartError } from '../draw/faults.ts';
import type { Datum } from '../draw/marks.ts';

/** The text of a tooltip: the name, then what is known of it. */
export function tip(lang: Lang, name: string, facts: readonly Piece[]): Text {
  const { colon, semicolon } = punctuation(lang);
  return say`${name}${colon}${joined(facts, semicolon)}`;
}

/** A subject as the mark of a drawing, with what its tooltip says of it. */
export function markOf(
  subject: Subject,
  facts: readonly Piece[],
  lang: Lang,
): Datum & { subject: Subject } {
  const { key, path, name } = subject;
  return { key, path, tip: tip(lang, name[lang], facts), subject };
}

/** The value of a count with thousands separators, with no digits that are not known. */
export function whole(observation: Observation): Said {
  const { value, formula } = observation;
  return { text: formatNumber(knownDigits(value, formula.tolerance)), observation };
}

/** The value of a share as a percentage; `digits` is the number of decimals. */
export function percent(observation: Observation, digits = 1): Said {
  return { text: formatShare(observation.value, digits), observation };
}

/** The value of an index or a quotient; `digits` is the number of decimals. */
export function decimal(observation: Observation, digits = 2): Said {
  return { text: formatNumber(observation.value, digits), observation };
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
export function signed(observation: Observation, digits = 0): Said {
  const { value } = observation;
  const text = formatNumber(value, digits);
  const isAbove = value > 0 && text !== formatNumber(0, digits);
  return { text: isAbove ? `+${text}` : text, observation };
}

/** The form of an English word that fits a count: `1 subdistrict`, `2 subdistricts`. */
export function fitting(
  { observation }: Pick<Said, 'observation'>,
  one: string,
  more: string,
): string {
  return observation.value === 1 ? one : more;
}

/** A name inside a sentence: without its capital letter. */
export function uncapitalised(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
