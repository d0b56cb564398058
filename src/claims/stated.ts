import { isHan } from '#src/i18n/languages.ts';
import { punctuation, quoted } from '#src/i18n/punctuation.ts';
import type { Lang } from '#src/model.ts';
import type { Claim } from './ledger.ts';

/**
 * The value of a claim as its headings, lists and citations state it: of a reading the words that
 * its source prints (约3万, 4万余), so that no word of precision is lost; where readers do not read
 * them, with the number. Undefined where the claim has no value.
 */
export function statedValue(claim: Claim, lang: Lang): string | undefined {
  const { declaration, readings, shown } = claim;
  const own = readings.find(({ id }) => id === declaration.reading);
  if (own === undefined || shown === undefined) return shown;
  if (isHan(lang)) return own.printed;
  const { open, close } = punctuation(lang);
  return `${quoted(own.printed, lang)}${open}${shown}${close}`;
}
