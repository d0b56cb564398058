import { isHan } from '#src/i18n/languages.ts';
import type { Lang } from '#src/model.ts';

/** A word that ranks, compares or tells a trend. */
export interface Comparative {
  text: string;
  start: number;
}

/** Words that assert a rank, a comparison, an exclusive or a trend. Ranks as numerals are quantities. */
const asserting: Record<Lang, RegExp> = {
  zh: /最[^后终近初早先新佳]|首位|居首|居末|垫底|领先|只有|仅有|唯一|其余|仅次于|次于|远[高低多少大小]|[高低多少大小]于|[高低多少大小]得多|超过|不及|不足|不到|少数|翻番|减半|增[加长]|上升|下降|减少|升高|降低|回落|没有一[个例处种项类]/gu,
  en: /\b(?:highest|lowest|largest|smallest|biggest|greatest|fewest|least|most|fastest|slowest|strongest|only|alone|none|no other|the rest|all others|than|above|below|exceed(?:s|ed|ing)?|outnumber(?:s|ed|ing)?|minority|rose|risen|rising|fell|fallen|falling|grew|grown|growing|growth|increase[ds]?|increasing|decrease[ds]?|decreasing|decline[ds]?|declining)\b/giu,
};

/** Turns of speech that hold such a word and assert nothing that could be computed. */
const idioms: Record<Lang, readonly string[]> = {
  zh: [
    '最容易',
    '最需要',
    '最清楚',
    '最明显',
    '最重',
    '不足以',
    '不到一起',
    '做不到',
    '看不到',
    '办不到',
    '得不到',
    '找不到',
    '想不到',
    '不到位',
    '不及时',
    // The name of a measure.
    '增长率',
  ],
  en: [
    'rather than',
    'other than',
    'more than one',
    'no more than a',
    'at least',
    'at most',
    'not only',
    'only if',
    'only when',
    'only then',
    'source only',
    'if only',
    'let alone',
    'stand alone',
    'all but',
    'above all',
    'as above',
    'see below',
    'from below',
    'from above',
    'growing up',
    // The name of a measure.
    'growth rate',
  ],
};

/** A text in which idioms are blank; offsets stay the same. */
function withoutIdioms(text: string, lang: Lang): string {
  return idioms[lang].reduce(
    (rest, idiom) =>
      rest.replace(new RegExp(isHan(lang) ? idiom : `\\b${idiom}\\b`, 'giu'), (found) =>
        ' '.repeat(found.length),
      ),
    text,
  );
}

/** The words of a text that rank, compare or tell a trend, idioms left out, in the order of the text. */
export function comparativesIn(text: string, lang: Lang): Comparative[] {
  return [...withoutIdioms(text, lang).matchAll(asserting[lang])].map((found) => ({
    text: found[0].trim(),
    start: found.index,
  }));
}
