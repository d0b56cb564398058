import { findingKinds, kindOf } from '#data/slips/schema.ts';
import { t, type Word } from '#src/i18n/index.ts';
import { byLanguage } from '#src/i18n/languages.ts';
import type { Label, Lang, Observation } from '#src/model.ts';
import type { Tables } from '#src/tables/load.ts';
import { crossCheckValue } from './evidence/expression.ts';
import type { Claim } from './ledger.ts';
import { findingText } from './statements/statement-note.ts';
import { shownValue } from './pages/errata.ts';
import type { Recheck } from './rechecks.ts';
import type { ShownReading } from './shown-reading.ts';
import { roundedCount, statedReading, statedValue } from './stated.ts';

/** What is known of a claim, as the verdict at the head of its page says it. */
export type ConclusionKind =
  | 'error'
  | 'rounding'
  | 'definition'
  | 'interpretation'
  | 'implication'
  | 'agrees'
  | 'crossed'
  | 'doubtful'
  | 'doubtfulSum'
  | 'reported'
  | 'cell'
  | 'bound'
  | 'computed'
  | 'holds'
  | 'fails'
  | 'finding'
  | 'coded'
  | 'words';

/** The verdict on a claim: one sentence, the value to use, and what a source prints beside it. */
export interface Conclusion {
  kind: ConclusionKind;
  text: Label;
  /** The same in a word or two, for lists. */
  short: Label;
  /** The value to use; undefined where the claim has none or no better one than the printed is known. */
  value: Label | undefined;
  /** What a source prints, where that is not the value to use. */
  printed: Label | undefined;
}

/** What verdicts are drawn from. */
export interface Known {
  tables: Tables;
  recheck(reading: string): Recheck | undefined;
}

/** The verdict on a claim, by rules from what is known of it. */
export function conclusionOf(claim: Claim, known: Known): Conclusion {
  return (
    ofFinding(claim, known.tables) ??
    ofStatement(claim) ??
    ofComparison(claim, known) ??
    ofNumber(claim) ??
    ofWords(claim)
  );
}

const inBoth = (word: Word, values: (lang: Lang) => Record<string, string> = () => ({})): Label =>
  byLanguage((lang) => t(lang, word, values(lang)));

const stated = (claim: Claim): Label => byLanguage((lang) => statedValue(claim, lang) ?? '');

function conclusion(
  kind: ConclusionKind,
  { value, printed }: Partial<Record<'value' | 'printed', Label>>,
  words: Record<string, Label> = {},
): Conclusion {
  const all = { value, printed, ...words };
  const text = inBoth(`verdict.${kind}`, (lang) =>
    Object.fromEntries(
      Object.entries(all).flatMap(([name, label]) =>
        label === undefined ? [] : [[name, label[lang]]],
      ),
    ),
  );
  return { kind, text, short: inBoth(`verdict.${kind}.short`), value, printed };
}

/** What checking found of the passage itself: an error, a difference, a gap or a doubt. */
function ofFinding(claim: Claim, tables: Tables): Conclusion | undefined {
  const { reading, row } = claim.declaration;
  const own = claim.readings.find(({ id }) => id === reading);
  const found = tables
    .table('slips')
    .rows.find(
      ({ key, values }) =>
        row === `slips/${key}` || (reading !== undefined && values.reading === reading),
    )?.values;
  if (found === undefined || own?.verdict !== undefined) return undefined;
  const kind = kindOf(found.grade);
  const { one } = findingKinds[kind];
  const text = { zh: found.found_zh.replace(/。$/u, ''), en: found.found_en.replace(/\.$/u, '') };
  const printed =
    own === undefined ? { zh: found.printed_zh, en: found.printed_en } : stated(claim);
  const told = conclusion('finding', { printed }, { found: text, kind: one });
  // No better value is known than that of an error which only words tell of.
  if (kind === 'error' || own === undefined) return { ...told, short: one };
  return { ...told, short: one, value: printed, printed: undefined };
}

function ofStatement({ finding }: Claim): Conclusion | undefined {
  if (finding === undefined) return undefined;
  const found = byLanguage((lang) => findingText(finding, lang));
  return conclusion(finding.holds ? 'holds' : 'fails', {}, { found });
}

/** Where a source prints a figure and the data give one: the two beside each other. */
function ofComparison(claim: Claim, { recheck }: Known): Conclusion | undefined {
  const { declaration, readings, observation } = claim;
  const isReading = declaration.reading !== undefined;
  const candidates = readings.filter(({ id }) => !isReading || id === declaration.reading);
  const against = mostTelling(candidates);
  if (against?.verdict === undefined) return crossed(claim);
  const recomputed = recheck(against.id)?.observation;
  const printed = byLanguage((lang) => statedReading(against, lang));
  const own = claim.shown === undefined ? printed : stated(claim);
  const data = dataValue(recomputed ?? observation);
  const kind = against.verdict === 'disagrees' ? 'error' : against.verdict;
  // What the source's own data give replaces what it prints wrongly; nothing else is replaced.
  const isRecomputed = isReading || recomputed !== observation;
  const value = kind === 'error' && isRecomputed ? data : own;
  const words = { data: isRecomputed ? data : own, use: value };
  const beside = kind === 'error' || !isReading ? printed : undefined;
  return { ...conclusion(kind, { value, printed }, words), printed: beside };
}

/** An error tells more than an agreement, an agreement more than a difference. */
function mostTelling(readings: readonly ShownReading[]): ShownReading | undefined {
  const order = ['disagrees', 'agrees', 'rounding', 'definition', 'interpretation', 'implication'];
  return readings
    .filter(({ verdict }) => verdict !== undefined)
    .sort((a, b) => order.indexOf(a.verdict ?? '') - order.indexOf(b.verdict ?? ''))[0];
}

const dataValue = (observation: Observation | undefined): Label => {
  if (observation === undefined) return { zh: '', en: '' };
  return byLanguage((lang) => roundedCount(observation, lang) ?? shownValue(observation));
};

/** A value that a second place of the source confirms or contradicts. */
function crossed(claim: Claim): Conclusion | undefined {
  const { observation, status } = claim;
  if (observation?.crossCheck === undefined) return undefined;
  const value = stated(claim);
  if (status === 'confirmed') return conclusion('crossed', { value });
  const printed = byLanguage((lang) => crossCheckValue(observation, lang));
  return conclusion('error', { value, printed }, { data: value, use: value });
}

function ofNumber(claim: Claim): Conclusion | undefined {
  const { observation, declaration, doubts, shown } = claim;
  if (shown === undefined) return undefined;
  const value = stated(claim);
  if (declaration.reading !== undefined || observation === undefined) {
    return conclusion('reported', { value });
  }
  const isCell = observation.formula.op === 'cell';
  const [doubt] = doubts;
  if (doubt !== undefined) {
    return conclusion(isCell ? 'doubtful' : 'doubtfulSum', { value }, { relation: doubt.title });
  }
  if (observation.formula.op === 'bound') return conclusion('bound', { value });
  return conclusion(isCell ? 'cell' : 'computed', { value });
}

/** Words: those of a source, or a row in which this site has put together what sources say. */
function ofWords({ declaration }: Claim): Conclusion {
  return conclusion(declaration.row === undefined ? 'words' : 'coded', {});
}
