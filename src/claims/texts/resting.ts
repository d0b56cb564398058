import { boundParts } from '#src/lib/bound-text.ts';
import type { WrittenText } from '#src/tables/text-columns.ts';
import { expectedBy } from './check-texts.ts';
import { stateOfTarget, type Targets } from './targets.ts';

/** A text of the data one of whose placeholders rests on something that has changed. */
export interface RestingText {
  text: WrittenText;
  words: string;
  /** What the words are bound to, as it is written: `reading:wk-cases-all`. */
  target: string;
  /** Whether the words still say it. */
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
      const holds = is !== undefined && expectedBy(part, text.lang, after) === undefined;
      return [{ text, words: part.words, target: `${part.kind}:${part.target}`, holds }];
    }),
  );
}
