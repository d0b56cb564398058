import type { Label, Lang } from '#src/model.ts';
import type { Finding } from '../statements/statement.ts';
import type { Statement } from '../statements/statement-schema.ts';

/** Words that say which of two is larger, and words that deny or turn it round. */
const comparing: Record<Lang, { more: RegExp; less: RegExp; denied: RegExp }> = {
  zh: {
    more: /(?<!最)[高多大超胜]|过(?!去)/u,
    less: /(?<!最)[低少小逊]|不到|不及|不足/u,
    denied: /没有|不比|并不/u,
  },
  en: {
    more: /\b(?:more|higher|larger|greater|above|over|exceed\w*|outnumber\w*)\b/iu,
    less: /\b(?:less|fewer|lower|smaller|below|under)\b/iu,
    denied: /\b(?:not|no|never)\b/iu,
  },
};

/** Words on which side of a limit something lies. */
const sides: Record<Lang, { high: RegExp; low: RegExp; notHigh: RegExp }> = {
  zh: {
    high: /高|[多大]于|超过|增/u,
    low: /低|[少小]于|不到|不足|不及|减少/u,
    notHigh: /不(?:高于|多于|大于|超过)/gu,
  },
  en: {
    high: /\b(?:more|above|over|high|higher|larger|greater|exceeds?|grew|grown)\b/iu,
    low: /\b(?:less|fewer|below|under|low|lower|smaller|fell|fallen)\b/iu,
    notHigh: /\b(?:not?|never) (?:more|above|over|higher|larger|greater)\b/giu,
  },
};

const inOrder: Record<Lang, RegExp> = { zh: /依次|顺序/u, en: /\bin (?:this|that) order\b/iu };

const placesOf = (names: readonly (Label | undefined)[], words: string, lang: Lang): number[] =>
  names.map((name) =>
    name === undefined ? -1 : words.toLowerCase().indexOf(name[lang].toLowerCase()),
  );

/**
 * Whether words name their subjects the right way round: the larger one as larger, and a sequence
 * in its order. Words that leave this open are not at fault.
 */
export function isRightWayRound(
  words: string,
  lang: Lang,
  declared: Statement,
  finding: Finding,
): boolean {
  if (declared.kind === 'above') return isLargerSide(words, lang, sidesOf(declared, finding));
  if (declared.kind === 'only' || declared.kind === 'all' || declared.kind === 'none') {
    return isOnSide(words, lang, declared);
  }
  const tellsOrder =
    declared.kind === 'order' ||
    ((declared.kind === 'highest' || declared.kind === 'lowest') && inOrder[lang].test(words));
  if (!tellsOrder) return true;
  const places = placesOf(finding.names, words, lang);
  return places.every((place, index) => index === 0 || place > (places[index - 1] ?? -1));
}

type Sides = readonly [Label | undefined, Label | undefined];

/** The names of the larger and the smaller side; a plain number has none. */
function sidesOf({ left, right }: Extract<Statement, { kind: 'above' }>, { told }: Finding): Sides {
  return [
    typeof left === 'number' ? undefined : told[0]?.name,
    typeof right === 'number' ? undefined : told.at(-1)?.name,
  ];
}

/** The subject that is named first is the one that the words call more or less. */
function isLargerSide(words: string, lang: Lang, sides: Sides): boolean {
  const { more, less, denied } = comparing[lang];
  const [left = -1, right = -1] = placesOf(sides, words, lang);
  const saysMore = more.test(words);
  if (left === right || saysMore === less.test(words) || denied.test(words)) return true;
  const isLeftFirst = right < 0 || (left >= 0 && left < right);
  return saysMore === isLeftFirst;
}

type Limited = Extract<Statement, { kind: 'only' } | { kind: 'all' | 'none' }>;

/** Words that speak of more or less speak of the side of the limit on which the statement looks. */
function isOnSide(words: string, lang: Lang, declared: Limited): boolean {
  const { kind, above, atLeast, below, atMost } = declared;
  const isAbove = above !== undefined || atLeast !== undefined;
  const isBelow = below !== undefined || atMost !== undefined;
  if (isAbove === isBelow) return true;
  const { high, low, notHigh } = sides[lang];
  // In `none is above`, the negation belongs to `none`.
  const saysHigh = high.test(kind === 'none' ? words : words.replace(notHigh, ''));
  return isAbove ? saysHigh || !low.test(words) : !saysHigh || low.test(words);
}
