import { boundParts, type BoundWords } from '#src/lib/text/bound-text.ts';
import type { WrittenText } from '#src/tables/text-columns.ts';
import type { Lang } from '#src/model.ts';
import { wordsOf } from '../check.ts';
import type { Claim } from '../ledger.ts';
import { wordsFaults } from '../words/claim-words.ts';
import { expectedBy } from './check-texts.ts';
import { stateOfTarget, targetOf, type Targets } from './targets.ts';

/** A text of the data one of whose placeholders rests on something that has changed. */
export interface RestingText {
  text: WrittenText;
  words: string;
  /** What the words are bound to, as it is written: `reading:wk-cases-all`. */
  target: string;
  /** Whether the words still say it: the text is still true, and only to be read again. */
  holds: boolean;
}

/** The texts that rest on what differs between two states of the data. */
export function restingTexts(
  texts: readonly WrittenText[],
  before: Targets,
  after: Targets,
): RestingText[] {
  return texts.flatMap((text) =>
    boundParts(text.text).flatMap((part): RestingText[] => {
      if (typeof part === 'string') return [];
      const [was, is] = [stateOfTarget(part, before), stateOfTarget(part, after)];
      if (was === is) return [];
      const holds = is !== undefined && stillSays(part, text.lang, after);
      return [{ text, words: part.words, target: `${part.kind}:${part.target}`, holds }];
    }),
  );
}

function stillSays(part: BoundWords, lang: Lang, targets: Targets): boolean {
  const target = targetOf(part, targets);
  const isFalse = 'says' in target && target.says.statement?.finding.holds === false;
  return !isFalse && expectedBy(part, lang, targets) === undefined;
}

/** Whether the words that a page puts on a claim are still true; without words it shows the value itself. */
export function stillTrue(
  words: string | undefined,
  lang: Lang,
  claim: Claim | undefined,
): boolean {
  if (claim === undefined || claim.finding?.holds === false) return false;
  return words === undefined || wordsFaults(words, lang, wordsOf(claim)).length === 0;
}
