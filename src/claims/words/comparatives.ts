import { byLanguage, isHan } from '#src/i18n/languages.ts';
import type { Lang } from '#src/model.ts';

/** A word that ranks, compares or tells a trend. */
export interface Comparative {
  text: string;
  start: number;
}

/** Words that assert a rank, a comparison, an exclusive or a trend. Ranks as numerals are quantities. */
const asserting: Record<Lang, RegExp> = {
  zh: new RegExp(
    [
      // Rank.
      '最[^后终近初早先新佳]|首位|末位(?!的)|居首|居末|之首|榜首|前列|前茅|垫底|领先|头名|冠军|亚军|季军|次之|其次是|次于|仅次于|倒数|独大|名列|位列|高居|紧随其后|领跑|排名靠|并列第|拔得|首推|尤以',
      // Who is in and who is not.
      '只有|仅有|唯一|其余|无一例外|个个|无一(?!例)|没有[一哪][个例处种项类]|几乎(?:全|都|所有)',
      // More and less than another.
      '远[高低多少大小]|[高低多少大小]于|[高低多少大小]得多|超过|超出平均|不及|不足|不到|不相上下|持平|悬殊|[高低]过|胜过|远超|(?<!越)高出|旗鼓相当|相差无几|[同一]样[多高低](?!的)',
      '(?:略|稍|偏|(?<!比)较|尤其|特别)[高低多少](?!楼|层)|更[高低少](?!级)|更多(?=[于。，；])',
      '[和与同跟][^，。；：]{1,8}差不多',
      '(?<![对相占评较])比(?![例较如重值对试作方一])[^，。；：、）]{1,12}?[多少高低大小](?![数量少部]|出?[◆一二两三\\d])',
      '不如[^，。；：、）]{1,8}[多高大]',
      // How many, by no number.
      '少数|(?:不少|许多|很多)(?:街道|社区(?!组织)|案例)|[数上][十百]|成[百千]上|寥寥|屈指可数|为数不[多少]|居多|大部分|相当一部分|半壁江山',
      // Trend.
      '翻番|翻倍|倍增|成倍|减半|[激剧猛骤]增|[锐骤剧猛]减|飙升|攀升|增[加长]|增速|上升|下降|减少|升高|降低|回落|居高不下|走[高低]|新[高低](?![^，。；])|越来越[多少高低大小快慢]|逐年',
    ].join('|'),
    'gu',
  ),
  en: new RegExp(
    [
      // Rank.
      'highest|lowest|largest|smallest|biggest|greatest|fewest|least|most|fastest|slowest|strongest|densest|runner-up|champion|far ahead|top(?:s|ped) the|at the (?:top|bottom)|comes? last|came last|leads? the (?:field|list|table)|(?:is|are|was|remains?) in the lead|next (?:is|are|comes?|was)|followed by(?= [A-Z◆])|ahead of|trails|foremost|tied with|ranks? (?:top|high|low|above|below|ahead|behind|next)',
      // Who is in and who is not.
      'only|alone|none|not one|nearly all|almost all|no subdistrict (?:has|is|had|exceeds|reaches)|no other|the rest|all others|the sole (?:exception|one|case|subdistrict)|without exception|all but(?= [A-Z])',
      // More and less than another.
      'than|above|below|exceed(?:s|ed|ing)?|outnumber(?:s|ed|ing)?|outstrip(?:s|ped|ping)?|surpass(?:es|ed|ing)?|outrank(?:s|ed|ing)?|overtak(?:es|en|ing)|overtook|(?<!the )(?:higher|lower|larger|smaller|bigger|greater|denser|sparser)(?! (?:bound|end|levels?|place|unit|value)| costs)|level with|(?<!“)as (?:many|much|high|low|large|small) as(?! [“◆\\d])|fewer',
      // How many, by no number.
      "minority|many (?:of the )?(?:subdistricts|communities)|handful|lion[’']s share|a large part",
      // Trend.
      'rose|risen|rising|fell|fallen|falling|grew|grown|growing|growth|increase[ds]?|increasing|decrease[ds]?|decreasing|decline[ds]?|declining|soar(?:s|ed|ing)?|climb(?:s|ed)|drop(?:s|ped) (?:to|by|from)|shr[au]nk|dwindl(?:es|ed)|doubling|multiplied|surge[ds]?|plummet(?:s|ed)?|plunge[ds]?|upward|downward|record (?:high|low)|remains? (?:high|low)|ever more',
    ]
      .map((words) => `(?<![\\w’])(?:${words})(?![\\w’])`)
      .join('|'),
    'giu',
  ),
};

/** Turns of speech that hold such a word and assert nothing that could be computed. */
const idioms: Record<Lang, readonly string[]> = {
  zh: [
    '最大限度',
    '最容易',
    '最需要',
    '最清楚',
    '最明显',
    '最重',
    '较少考虑',
    '阶层较高',
    '所知更少',
    '不足以',
    '不到一起',
    '大部分情形',
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
    'because it comes last',
    'fewer letters',
    'with fewer of them',
    'side by side, larger',
    'larger where it is',
    'higher level',
    // The name of a measure.
    'growth rate',
  ],
};

const idiomPatterns = byLanguage((lang) =>
  idioms[lang].map((idiom) => new RegExp(isHan(lang) ? idiom : `\\b${idiom}\\b`, 'giu')),
);

/** A text in which idioms are blank; offsets stay the same. */
function withoutIdioms(text: string, lang: Lang): string {
  return idiomPatterns[lang].reduce(
    (rest, pattern) => rest.replace(pattern, (found) => ' '.repeat(found.length)),
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
