import type { Lang } from '#src/model.ts';

/**
 * A quantity that a text states in digits or in words. `low` and `high` are the least and the
 * greatest value that the wording allows: `1.74%` stands for all that rounds to it, `三成多` for
 * 0.3 up to 0.4, `5` for 5 alone. A share is a fraction.
 */
export interface Quantity {
  text: string;
  /** Offset in the text. */
  start: number;
  kind: 'number' | 'share' | 'ordinal' | 'multiple';
  low: number;
  high: number;
}

const wideDigits = /[０-９．，％]/gu;

/** Full-width digits, points and percent signs as plain ones; the length stays the same. */
const plain = (text: string): string =>
  text.replace(wideDigits, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

const chineseDigits = '零一二三四五六七八九';
const chineseUnits: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const chineseMyriads: Record<string, number> = { 万: 1e4, 亿: 1e8 };

/** The value of a Chinese numeral such as 二十三, 两千 or 三万五千; undefined when it is none. */
export function chineseNumeral(text: string): number | undefined {
  if (text === '') return undefined;
  let [whole, section, digit] = [0, 0, 0];
  for (const sign of text.replaceAll('两', '二').replaceAll('〇', '零')) {
    const unit = chineseUnits[sign];
    const myriad = chineseMyriads[sign];
    if (unit !== undefined) {
      section += (digit === 0 ? 1 : digit) * unit;
      digit = 0;
    } else if (myriad === 1e8) {
      whole = (whole + section + digit || 1) * myriad;
      [section, digit] = [0, 0];
    } else if (myriad !== undefined) {
      whole += (section + digit || 1) * myriad;
      [section, digit] = [0, 0];
    } else {
      digit = chineseDigits.indexOf(sign);
      if (digit < 0) return undefined;
    }
  }
  return whole + section + digit;
}

const englishSmall = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen ' +
  'sixteen seventeen eighteen nineteen'
).split(' ');
const englishTens = '_ _ twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const englishScales: Record<string, number> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
};
const englishOrdinals = (
  '_ first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth ' +
  'fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
).split(' ');

/** The value of an English numeral such as `twenty-three` or `two hundred`; undefined when it is none. */
export function englishNumeral(text: string): number | undefined {
  let [whole, section] = [0, 0];
  for (const word of text.toLowerCase().split(/[\s-]+/u)) {
    const [small, ten] = [englishSmall.indexOf(word), englishTens.indexOf(word)];
    const scale = englishScales[word];
    if (small >= 0) section += small;
    else if (ten > 1) section += ten * 10;
    else if (scale === 100) section = (section || 1) * 100;
    else if (scale !== undefined) {
      whole += (section || 1) * scale;
      section = 0;
    } else return undefined;
  }
  return whole + section;
}

/** Whether a quantity is an article, not a count: 一 in 一种, `one` in `one of`. */
export const isArticle = ({ text }: Quantity): boolean => /^(?:一|one)$/iu.test(text);

type Reader = (groups: Record<string, string | undefined>) => Omit<Quantity, 'text' | 'start'>;
type Rule = readonly [RegExp, Reader];

const exactly = (kind: Quantity['kind'], value: number) => ({ kind, low: value, high: value });
const within = (kind: Quantity['kind'], low: number, high: number) => ({ kind, low, high });

const scales: Record<string, number> = {
  ...{ 万: 1e4, 亿: 1e8, million: 1e6, billion: 1e9, thousand: 1e3, hundred: 100 },
};

/**
 * Digits with what follows them. A decimal or a scale is rounded to its last digit; a whole number
 * is exact; 多, 余 and `more than` leave room up to the next leading digit.
 */
const readDigits: Reader = ({ digits = '', scale = '', percent, open, over }) => {
  const written = digits.replaceAll(/[,\s](?=\d{3})/gu, '');
  const unit = (scales[scale.toLowerCase()] ?? 1) * (percent === undefined ? 1 : 0.01);
  const decimals = written.split('.')[1]?.length ?? 0;
  const value = Number(written) * unit;
  const kind = percent === undefined ? 'number' : 'share';
  if (open !== undefined || over !== undefined) {
    return within(kind, value, value + unit * leadingStep(Number(written)));
  }
  const half = decimals > 0 || unit !== 1 ? (unit * 10 ** -decimals) / 2 : 0;
  return within(kind, value - half, value + half);
};

/** What 多 may add to a number: less than one of its last digit that is not zero. */
function leadingStep(value: number): number {
  let step = 1;
  while (value !== 0 && value % (step * 10) === 0) step *= 10;
  return step;
}

const han = '零〇一二两三四五六七八九十百千万亿';
const measure =
  '个|大|例|条|行|列|类|种|项|家|人|户|名|位|处|组|座|栋|地|省|区|市|街道|社区|层|格|栏|年|份|次|句|段|道|章|国|级|方|重|对|部委';

const chineseRules: readonly Rule[] = [
  [
    /第\s*(?<digits>\d+|[零一二三四五六七八九十百]+)/gu,
    ({ digits = '' }) => exactly('ordinal', chineseNumeral(digits) ?? Number(digits)),
  ],
  [/(?<digits>\d+(?:[.,]\d+)*)\s*(?<percent>%)?\s*(?<scale>[万亿])?(?<open>[多余])?/gu, readDigits],
  [
    new RegExp(`(?<whole>[${han}]+)分之(?<part>[${han}]+)(?<open>[多强])?`, 'gu'),
    ({ whole = '', part = '', open }) => {
      const [below, above] = [chineseNumeral(whole) ?? 1, chineseNumeral(part) ?? 0];
      const value = above / below;
      return within('share', value - (open ? 0 : 0.02), value + (open ? 1 / below : 0.02));
    },
  ],
  [
    /(?<tenths>[一二两三四五六七八九])成(?<half>半)?(?<open>[多余])?/gu,
    ({ tenths = '', half, open }) => {
      const value = ((chineseNumeral(tenths) ?? 0) + (half === undefined ? 0 : 0.5)) / 10;
      return within('share', value - (open ? 0 : 0.05), value + (open ? 0.1 : 0.05));
    },
  ],
  [/(?:不到|不足|不过|没有过|未过)(?:一)?半|小半/gu, () => within('share', 0, 0.5)],
  [/近半|将近一半|接近一半/gu, () => within('share', 0.4, 0.5)],
  [/过半|大半|多半|大多数|绝大多数|多数|半数以上|一半以上/gu, () => within('share', 0.5, 1)],
  [/一半|半数/gu, () => within('share', 0.45, 0.55)],
  [
    /翻了?(?<times>[一两二三四])番/gu,
    ({ times = '' }) => exactly('multiple', 2 ** (chineseNumeral(times) ?? 1)),
  ],
  [/对折/gu, () => exactly('share', 0.5)],
  [
    new RegExp(`(?<times>\\d+(?:\\.\\d+)?|[${han}]+)(?<open>多)?倍`, 'gu'),
    ({ times = '', open }) => {
      const value = chineseNumeral(times) ?? Number(times);
      return within('multiple', value - (open ? 0 : 0.5), value + (open ? 1 : 0.5));
    },
  ],
  [
    /(?<tenths>[一二两三四五六七八九])折/gu,
    ({ tenths = '' }) => exactly('share', (chineseNumeral(tenths) ?? 0) / 10),
  ],
  [
    new RegExp(`(?<left>[${han}]+)比(?<right>[${han}]+)`, 'gu'),
    ({ left = '', right = '' }) =>
      exactly('multiple', (chineseNumeral(left) ?? 0) / (chineseNumeral(right) ?? 1)),
  ],
  [/数以万计/gu, () => within('number', 1e4, 1e5)],
  [/数以千计/gu, () => within('number', 1e3, 1e4)],
  [/数以百计/gu, () => within('number', 100, 1e3)],
  [/成千上万/gu, () => within('number', 1e3, 1e5)],
  [/十几/gu, () => within('number', 11, 19)],
  [/[两几]十/gu, () => within('number', 20, 99)],
  [
    new RegExp(
      `(?!万一|一一|千万(?![人元])|千千万万)(?:(?<digits>[二两三四五六七八九十百千万亿][${han}]*|一[二三四五六七八九十百千万亿][${han}]*)(?<open>[多余])?(?=${measure}|[”」]|$)|(?<long>[${han}]{2,})(?<more>[多余])?|一(?=${measure}))`,
      'gu',
    ),
    ({ digits, long, open, more }) => {
      const value = chineseNumeral(digits ?? long ?? '一') ?? 0;
      if (open === undefined && more === undefined) return exactly('number', value);
      return within('number', value, value + leadingStep(value));
    },
  ],
];

const word = [...englishSmall, ...englishTens.slice(2), ...Object.keys(englishScales)].join('|');
const ordinals = englishOrdinals.slice(1).join('|');
const parts: Record<string, number> = { third: 3, quarter: 4, fifth: 5, sixth: 6, tenth: 10 };

const englishRules: readonly Rule[] = [
  [/\b(?<digits>\d+)(?:st|nd|rd|th)\b/gu, ({ digits = '' }) => exactly('ordinal', Number(digits))],
  [
    /(?<over>(?:more than|over|above)\s+)?(?<digits>\d+(?:[.,]\d+)*)(?:\s*(?<percent>%|per ?cent\b))?(?:\s*(?<scale>million|billion|thousand|hundred)\b)?/giu,
    readDigits,
  ],
  [
    new RegExp(
      `\\b(?<count>${word}|a)[\\s-](?<part>${Object.keys(parts).join('|')})s?\\b(?! of the century)`,
      'giu',
    ),
    ({ count = '', part = '' }) => {
      const value = (englishNumeral(count) ?? 1) / (parts[part.toLowerCase()] ?? 1);
      return within('share', value - 0.02, value + 0.02);
    },
  ],
  [
    /\b(?:less|fewer|under|not quite) (?:than )?(?:a |one )?half\b/giu,
    () => within('share', 0, 0.5),
  ],
  [/\b(?:nearly|almost|close to) (?:a |one )?half\b/giu, () => within('share', 0.4, 0.5)],
  [
    /\b(?:more than|over) (?:a |one )?half\b|\b(?:a |the |the great |the vast )?majority\b|\bmost\b(?= of\b| are\b| were\b)/giu,
    () => within('share', 0.5, 1),
  ],
  [/\bhal(?:f|ves)\b/giu, () => within('share', 0.45, 0.55)],
  [/\bhalved\b/giu, () => exactly('multiple', 0.5)],
  [/\b(?:doubled?|twice|twofold)\b/giu, () => within('multiple', 1.5, 2.5)],
  [/\b(?:tripled?|thrice|threefold)\b/giu, () => within('multiple', 2.5, 3.5)],
  [/\bquadrupled?\b/giu, () => within('multiple', 3.5, 4.5)],
  [/\ba couple of\b/giu, () => exactly('number', 2)],
  [
    new RegExp(`\\b(?<times>${englishSmall.slice(4).join('|')})(?:fold| times)\\b`, 'giu'),
    ({ times = '' }) => {
      const value = englishNumeral(times) ?? 0;
      return within('multiple', value - 0.5, value + 0.5);
    },
  ],
  [/\btens of thousands\b/giu, () => within('number', 1e4, 1e5)],
  [/\bthousands\b/giu, () => within('number', 1e3, 1e4)],
  [/\bhundreds\b/giu, () => within('number', 100, 1e3)],
  [/\bdozens\b/giu, () => within('number', 24, 99)],
  [/\ba dozen\b/giu, () => exactly('number', 12)],
  [
    new RegExp(
      `\\b(?<order>(?:${englishTens.slice(2).join('|')})-(?:${ordinals})|${ordinals})\\b`,
      'giu',
    ),
    ({ order = '' }) => {
      const [ten = '', one] = order.toLowerCase().split('-');
      return exactly(
        'ordinal',
        one === undefined
          ? englishOrdinals.indexOf(ten)
          : englishTens.indexOf(ten) * 10 + englishOrdinals.indexOf(one),
      );
    },
  ],
  [
    new RegExp(
      `(?<over>\\b(?:more than|over)\\s+)?\\b(?<words>(?:${word})(?:[\\s-](?:${word}))*)\\b`,
      'giu',
    ),
    ({ words = '', over }) => {
      const value = englishNumeral(words) ?? 0;
      return over === undefined
        ? exactly('number', value)
        : within('number', value, value + leadingStep(value));
    },
  ],
];

const rules: Record<Lang, readonly Rule[]> = { zh: chineseRules, en: englishRules };

/**
 * The quantities that a text states, in the order of the text: digits, Chinese numerals that count,
 * English number words, shares such as 三成 or `two thirds`, ranks, multiples. What one rule has
 * read no later rule reads again.
 */
export function quantitiesIn(text: string, lang: Lang): Quantity[] {
  const signs = plain(text);
  const taken = new Array<boolean>(signs.length).fill(false);
  const found: Quantity[] = [];
  for (const [pattern, read] of rules[lang]) {
    for (const match of signs.matchAll(pattern)) {
      const [all] = match;
      if (all === '' || taken.slice(match.index, match.index + all.length).includes(true)) continue;
      taken.fill(true, match.index, match.index + all.length);
      found.push({
        text: text.slice(match.index, match.index + all.length).trim(),
        start: match.index,
        ...read(match.groups ?? {}),
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
