import { chineseNumerals, chineseOrdinals } from '#src/lib/numerals.ts';
import type { Lang } from '#src/model.ts';
import type { Chapter } from './chapters.ts';

/** A number typed into prose. */
export interface BareNumber {
  file: string;
  line: number;
  found: string;
  sentence: string;
}

const digits = /[\d０-９]+(?:[.,．，][\d０-９]+)*\s*[%％]?/gu;

const measureWords =
  '个|例|条|行|列|类|种|项|家|人|户|名|位|处|成|倍|万|亿|组|座|栋|地|省|区|市|街道|社区|层|格|栏';

const year = '(?:1[89]|20)\\d{2}';
const months =
  'January|February|March|April|May|June|July|August|September|October|November|December';
const counted = `[%％]|[多余]?(?:${measureWords})|\\s(?:people|persons|residents|migrants|cases|subdistricts|communities|organisations|households)\\b`;

/** Dates, years and spans of years are names of times, not figures; a year before what it counts is no year. */
const dates = new RegExp(
  `${year}\\s*[–-]\\s*${year}(?:\\s*年)?|\\d{4}\\s*年(?:\\s*\\d{1,2}\\s*月)?(?:\\s*\\d{1,2}\\s*日)?|(?:\\b\\d{1,2}\\s+)?\\b(?:${months})\\s+\\d{4}|\\b${year}\\b(?!\\s*(?:${counted}))`,
  'gu',
);

/** Names that contain a digit: tables and figures of a source, chapters, and practices named after numbers. */
const names = new RegExp(
  `[表图]\\s*\\d+|\\b(?:Table|Figure|Chapter)s?\\s+\\d+|第\\s*[\\d${chineseOrdinals}]+\\s*[章节表图]|[“"]?(?:1\\s*\\+\\s*[13]|6631|333\\s*\\+\\s*X|5S)[”"]?|GB\\/T\\s*\\d+`,
  'gu',
);

/** Chinese numerals that count; 一 before a measure word is an article, 第… an ordinal. */
const chinese = new RegExp(
  [
    `(?<![第${chineseNumerals}])(?:[二两${chineseNumerals.slice(2)}][${chineseNumerals}]*|一[${chineseNumerals.slice(1)}]+)(?=(?:多|余)?(?:${measureWords}))`,
    `[${chineseOrdinals}百千万]+分之[${chineseOrdinals}百千]+`,
    '一半|过半|半数',
  ].join('|'),
  'gu',
);

const english =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|half|thirds?|quarters?|fifths?|twice|percent|per cent)\b/giu;

/** The numbers in words of each language. */
const numerals: Record<Lang, RegExp> = { zh: chinese, en: english };

/**
 * Finds numbers that are typed into a chapter instead of being bound to a claim: digits, Chinese
 * numerals that count, and English number words. Text inside `<Claim>` is bound already.
 */
export function bareNumbers(chapter: Chapter): BareNumber[] {
  const head = [chapter.meta.title, chapter.meta.lede, chapter.meta.menu].map((text) => ({
    text: text.replace(/\{[a-z0-9-]+\}/gu, ''),
    line: 1,
  }));
  const body = chapter.body.split('\n').map((text, index) => ({
    text: withoutMarkup(text),
    line: chapter.firstLine + index,
  }));
  return [...head, ...body].flatMap(({ text, line }) => {
    const prose = text
      .replace(dates, (found) => ' '.repeat(found.length))
      .replace(names, (found) => ' '.repeat(found.length));
    const patterns = [digits, numerals[chapter.lang]];
    return patterns.flatMap((pattern) =>
      [...prose.matchAll(pattern)].map(([found]) => ({
        file: chapter.file,
        line,
        found: found.trim(),
        sentence: text.trim(),
      })),
    );
  });
}

function withoutMarkup(line: string): string {
  return line
    .replace(/ \[#[a-z0-9-]+\]$/u, '')
    .replace(/<Claim [^>]*>.*?<\/Claim>/gu, '')
    .replace(/<[^>]+>/gu, '')
    .replace(/\]\([^)]*\)/gu, ']')
    .replace(/^\d+\.\s/u, '');
}
