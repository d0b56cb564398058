import { indicator } from '#src/indicators/index.ts';
import { t } from '#src/i18n/index.ts';
import { labelled, listOfPhrases, punctuation } from '#src/i18n/punctuation.ts';
import { formatValue } from '#src/lib/text/format.ts';
import type { Lang, Observation } from '#src/model.ts';
import type { Finding } from './statement.ts';

/**
 * How a statement was decided, as its note shows it: the indicator, the subjects that decide it with
 * their values, and how many were compared.
 */
export function findingText(finding: Finding, lang: Lang): string {
  const { observations, told } = finding;
  const byIndicator = Map.groupBy(told, ({ observation }) => observation.indicator);
  const parts = [...byIndicator].map(([id, group]) => {
    const values = group.map(({ name, observation }) => `${name[lang]} ${shown(observation)}`);
    return labelled(indicator(id).label[lang], listOfPhrases(values, lang), lang);
  });
  const [first] = observations;
  const more = observations.length > told.length;
  const compared = more ? [t(lang, 'note.compared', { n: String(observations.length) })] : [];
  if (parts.length > 0 || first === undefined) {
    return [...parts, ...compared].join(punctuation(lang).semicolon);
  }
  const tests = (finding.tested?.limits ?? []).map(
    ({ sign, bound }) =>
      `${sign} ${typeof bound === 'number' ? limit(bound, first) : indicator(bound).label[lang]}`,
  );
  const condition = [indicator(first.indicator).label[lang], ...tests].join(' ');
  return labelled(condition, passingText(finding, lang), lang);
}

/** How many of those compared pass the test. */
function passingText({ observations, tested }: Finding, lang: Lang): string {
  const [k, n] = [tested?.passing ?? 0, observations.length];
  const word = k === 0 ? 'note.passNone' : k === n ? 'note.passAll' : 'note.passSome';
  return t(lang, word, { k: String(k), n: String(n) });
}

/** A limit in the unit of what is compared with it; as exact as it was declared. */
function limit(bound: number, { unit }: Observation): string {
  if (unit !== 'share') return String(bound);
  return `${String(Number((bound * 100).toPrecision(12)))}%`;
}

/** A value as its indicator is shown; a whole number that a source prints has no decimals. */
function shown({ value, unit, indicator: id }: Observation): string {
  const digits = unit !== 'share' && Number.isInteger(value) ? 0 : indicator(id).digits;
  return formatValue(value, unit, digits);
}
