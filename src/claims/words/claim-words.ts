import { isArticle, quantitiesIn, type Quantity } from '#src/lib/text/quantities.ts';
import type { Label, Lang } from '#src/model.ts';
import type { Finding } from '../statements/statement.ts';
import type { Statement } from '../statements/statement-schema.ts';
import type { NamesInData } from './names-in-data.ts';
import { withoutNames } from './proper-names.ts';
import { isRightWayRound } from './word-order.ts';

/** What the words inside `<Claim>` must say. */
export interface ClaimWords {
  /** The value of the claim, where it has one. */
  value?: number;
  /** Other numbers that the words may and must state. */
  says: readonly number[];
  /** The passage that the claim is bound to; its own quantities (绝大多数) may be said again. */
  passage?: string;
  statement?: { declared: Statement; finding: Finding };
  /** The proper names of the site, whose numerals count nothing. */
  names?: NamesInData;
}

/** Why words do not say what their claim says. */
export interface WordsFault {
  kind: 'value-missing' | 'other-number' | 'name-missing' | 'direction-missing';
  found: string;
  expected: string;
}

/** Words of rank and comparison, by what they assert. */
const directions: Record<Statement['kind'], Record<Lang, RegExp>> = {
  highest: {
    zh: /最[高多大快长]|居首|首位|第一|领先|前[一二三四五六七八九十\d]/u,
    en: /\b(?:highest|most|largest|greatest|biggest|leads?|first|top|fastest)\b/iu,
  },
  lowest: {
    zh: /最[低少小慢短]|垫底|末位|最后一/u,
    en: /\b(?:lowest|fewest|least|smallest|last|bottom|slowest)\b/iu,
  },
  rank: {
    zh: /第|仅次于|居[一二三四五六七八九十]|[数列]|最/u,
    en: /\b(?:rank\w*|after|only to|next|place[ds]?|\w+(?:st|nd|rd|th)|first|second|third|most|largest|highest|fewest|lowest)\b/iu,
  },
  only: {
    zh: /只有|唯一|仅|只|其余|别的/u,
    en: /\b(?:only|alone|sole|no other|all others|the rest|none but|just|remaining)\b/iu,
  },
  all: {
    zh: /都|均|全部|全都|每|其余|所有|无一/u,
    en: /\b(?:all|every|each|the rest|both|without exception|others|remaining|no|none)\b/iu,
  },
  none: { zh: /没有|无|不曾|未|都不/u, en: /\b(?:none|no|not|never|nothing|nowhere)\b/iu },
  above: {
    zh: /高|多|大|超|低|少|小|不到|不及|不足|逊|胜|过/u,
    en: /\b(?:more|higher|larger|greater|above|over|exceeds?|exceeded|exceeding|outnumber\w*|less|fewer|lower|smaller|below|under|not)\b/iu,
  },
  order: { zh: /./u, en: /./u },
  majority: {
    zh: /过半|大半|多数|以上|超过|多半/u,
    en: /\b(?:most|majority|more than|over|above|larger part)\b/iu,
  },
  minority: {
    zh: /少数|不到|不足|不及|没有过半|未过半|小半/u,
    en: /\b(?:minority|less|fewer|under|below|not|smaller part)\b/iu,
  },
  between: {
    zh: /之间|介于|到|至|相等|等于|相同|约/u,
    en: /\b(?:between|from|to|equals?|same|within|about)\b/iu,
  },
};

const covers = ({ low, high }: Quantity, value: number): boolean => {
  const reach = Math.abs(value) * 1e-9 + 1e-9;
  return value >= low - reach && value <= high + reach;
};

/**
 * Holds the words inside `<Claim>` against what the claim says: its value in one of its written
 * forms (5, 五, five; 1.74%, 三成多; 一半, half), the names of a statement with a word of the
 * right direction, and no number beside.
 */
export function wordsFaults(words: string, lang: Lang, claim: ClaimWords): WordsFault[] {
  const text = withoutNames(words, lang, claim.names);
  const quantities = quantitiesIn(text, lang);
  const { value, says, passage = '', statement } = claim;
  const wanted = [...(value === undefined ? [] : [value]), ...says];
  const missing = wanted
    .filter((one) => !quantities.some((quantity) => covers(quantity, one)))
    .map((one): WordsFault => ({ kind: 'value-missing', found: words, expected: String(one) }));
  const allowed = [...wanted, ...(statement === undefined ? [] : numbersOf(statement))];
  const printed = quantitiesIn(passage, 'zh');
  const others = quantities
    .filter(
      (quantity) =>
        !isArticle(quantity) &&
        !allowed.some((one) => covers(quantity, one)) &&
        !printed.some(({ low, high }) => low === quantity.low && high === quantity.high),
    )
    .map(({ text: found }): WordsFault => ({
      kind: 'other-number',
      found,
      expected: allowed.map(String).join(', '),
    }));
  return [...missing, ...others, ...(statement === undefined ? [] : named(words, lang, statement))];
}

/** The numbers that a statement itself is about: places, limits, how many it names, the values that decide it. */
function numbersOf({ declared, finding }: NonNullable<ClaimWords['statement']>): number[] {
  const own = [finding.names.length, finding.observations.length];
  switch (declared.kind) {
    case 'rank':
      return [...own, declared.is];
    case 'highest':
    case 'lowest':
      return [...own, 1, declared.are.length];
    case 'majority':
    case 'minority':
      return [...own, ...finding.observations.map(({ value }) => value), 0.5];
    case 'between':
      return [...own, declared.low, declared.high];
    case 'above':
      return [...own, ...[declared.left, declared.right].filter((one) => typeof one === 'number')];
    case 'order':
      return own;
    default: {
      const { above, below, atLeast, atMost, equal } = declared;
      const limits = [above, below, atLeast, atMost, equal];
      return [...own, ...limits.filter((one) => typeof one === 'number')];
    }
  }
}

/** Names that the words leave out, and a direction that they do not say. */
function named(
  words: string,
  lang: Lang,
  { declared, finding }: NonNullable<ClaimWords['statement']>,
): WordsFault[] {
  const read = words.toLowerCase();
  const names = finding.names.map((name: Label) => name[lang].toLowerCase());
  const left = names.filter((name) => !read.includes(name));
  // The others of the same kind must not stand in the place of those named.
  const direction = directions[declared.kind][lang];
  return [
    ...left.map((name): WordsFault => ({ kind: 'name-missing', found: words, expected: name })),
    ...(direction.test(words) && isRightWayRound(words, lang, declared, finding)
      ? []
      : [{ kind: 'direction-missing' as const, found: words, expected: declared.kind }]),
  ];
}
