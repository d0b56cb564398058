import type { Lang } from '#src/model.ts';
import { noNames, withoutNamesInData, type NamesInData } from './names-in-data.ts';

const year = '(?:1[89]|20)\\d{2}';
const months =
  'January|February|March|April|May|June|July|August|September|October|November|December';

/** What follows a number that counts: it makes a year before it no year. */
const counted =
  '[%％]|[多余]?(?:个|例|条|行|列|类|种|项|家|人|户|名|位|处|成|倍|万|亿|组|座|栋|地|省|区|市|街道|社区|层|格|栏)|\\s(?:people|persons|residents|migrants|cases|subdistricts|communities|organisations|households)\\b';

const dates = `${year}\\s*[–-]\\s*${year}(?:\\s*年)?|\\d{4}\\s*年(?:\\s*\\d{1,2}\\s*月)?(?:\\s*\\d{1,2}\\s*日)?|(?:\\b\\d{1,2}\\s+)?\\b(?:${months})\\s+\\d{4}|\\b${year}\\b(?!\\s*(?:${counted}))`;

const inBoth = [dates, 'GB\\/T\\s*\\d+(?:[—.-]\\d+)*'];

/** Names that contain a numeral on any site: dates, standards, parts of documents, plans, congresses. */
const names: Record<Lang, RegExp> = {
  zh: new RegExp(
    [
      ...inBoth,
      '[表图]\\s*[\\d一二三四五六七八九十]+',
      '第\\s*[\\d一二三四五六七八九十]+\\s*[章节表图]',
      // An enumeration, not a rank.
      '第[一二三四五六七八九十]+(?=[，、：])',
      '“?十[一二三四]五”?',
      '十[五六七八九]大',
      '第[五六七]次全国人口普查|六普',
      // Sections and references of a source, numbers of a journal.
      '[一二三四五六七]\\.\\d+',
      '文献\\[\\d+\\]|第\\d+期',
    ].join('|'),
    'gu',
  ),
  en: new RegExp(
    [
      ...inBoth,
      '\\b(?:Table|Figure|Chapter|Section|Part|No\\.?)s?\\s+\\d+(?:\\.\\d+)*',
      '\\b\\w+ Five-Year Plan',
      '\\b\\d+th (?:Party )?Congress',
      '\\bSixth National (?:Population )?Census',
      '\\bReference \\d+|\\bissue \\d+',
      '\\ba quarter of an hour|\\bfive-star',
      '\\b(?:first|second|third)(?=,)',
      '\\bfirst-rate|\\bfirst[- ]hand|\\bsecond[- ]hand|\\bat first\\b',
    ].join('|'),
    'giu',
  ),
};

/**
 * A text in which dates and proper names that hold a numeral are blank; offsets stay the same.
 *
 * @param own The proper names of the site.
 */
export function withoutNames(text: string, lang: Lang, own: NamesInData = noNames): string {
  const rest = withoutNamesInData(text, lang, own);
  return rest.replace(names[lang], (found) => ' '.repeat(found.length));
}
