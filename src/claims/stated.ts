import { isHan } from '#src/i18n/languages.ts';
import { bracketed, quoted } from '#src/i18n/punctuation.ts';
import { formatKnown } from '#src/lib/text/format.ts';
import type { Lang, Observation } from '#src/model.ts';
import type { Claim } from './ledger.ts';
import type { ShownReading } from './shown-reading.ts';

/**
 * The value of a claim as its headings, lists and citations state it: of a reading what its source
 * prints, so that no word of precision is lost. Undefined where the claim has no value.
 */
export function statedValue(claim: Claim, lang: Lang): string | undefined {
  const { declaration, readings, shown } = claim;
  const own = readings.find(({ id }) => id === declaration.reading);
  if (shown === undefined) return undefined;
  if (own !== undefined) return statedReading(own, lang);
  return claim.observation === undefined ? shown : (roundedCount(claim.observation, lang) ?? shown);
}

/** A count that rests on rounded figures, as the language counts; undefined for any other value. */
export function roundedCount(
  { value, formula, unit }: Observation,
  lang: Lang,
): string | undefined {
  if (formula.tolerance < 5 || unit === 'share') return undefined;
  return formatKnown(value, formula.tolerance, lang);
}

/**
 * What a source prints (约3万, 4万余), where readers do not read its words with the figure before
 * them: `about 30,000 (“约3万”)`.
 */
export function statedReading({ printed, figure }: ShownReading, lang: Lang): string {
  if (isHan(lang) || printed === figure[lang]) return printed;
  return `${figure[lang]}${bracketed(quoted(printed, lang), lang)}`;
}
