import { withoutNames } from '#src/claims/words/proper-names.ts';
import type { Lang } from '#src/model.ts';
import { namesOfTexts } from '../../fixtures/names.ts';

/**
 * The kinds of numbers that are no claims about the world, each by the words around it or by the
 * element that holds it. Dates and proper names are those of the checks of prose and
 * of texts of the data (`#src/claims/words/proper-names.ts`, `names-in-data.ts`).
 */

interface Kind {
  name: string;
  /** What it exempts, and why. */
  why: string;
  /** Elements whose text is of this kind. */
  selector?: string;
  /** Words of this kind; what they cover is not read. */
  words?: RegExp;
}

const numeral = '[一二三四五六七八九十\\d]+';

const kinds: readonly Kind[] = [
  {
    name: 'identifier',
    why: 'Checksums, names of files, columns and claims: they name a thing and count none.',
    selector: 'th > code, dd > code',
    words:
      /(?<=(?:主张|Claim) )[a-z\d-]+|^[a-z\d-]+(?=[：:])|\bSHA-\d+\b|\b(?=[a-z\d-]*\d)[a-z][a-z\d]*(?:-[a-z\d]+)+\b/gu,
  },
  {
    name: 'address',
    why: 'Addresses, DOIs and numbers of documents, standards and licences.',
    words:
      /https?:\/\/\S+|\b10\.\d{4,}\/\S+|〔\d+〕\s*\d+\s*号|\b[A-Z]{2,}(?:\/T)?\s?\d+(?:[-–.]\d+)*\b(?:\s\d{6})?|CC BY(?:-\w+)? \d\.\d/gu,
  },
  {
    name: 'citation',
    why: 'References to a publication: volumes, issues, pages, dates of access.',
    selector: '.cite, .source-list',
    words:
      /^.*\[(?:J|M|D|R|Z|N|EB|DS|C|G|S|A)(?:\/OL)?\].*$|年第\s?\d+\s?期|\b\d{4}\(\d+\)(?:: \d+–\d+\.)?|\b\d{4}-\d{4}\(\d{4}\)[\d-]+/gu,
  },
  {
    name: 'place in a source',
    why: 'The section, table or page where a source says something.',
    words: new RegExp(
      [
        `第?${numeral}(?:[.．]?[（(]?${numeral}[)）]?)*\\s*[节页段条款](?!道)(?:[（(]${numeral}[）)])*(?:第${numeral}点)?`,
        '\\b(?:sections?|tables?|figures?|pages?|pp?\\.|paragraphs?|notes?)\\s+\\d+(?:\\.\\d+)*(?:[–-]\\d+(?:\\.\\d+)*)?(?:\\(\\d+\\))?',
        `(?<![\\d.])[一二三四五六七八九十]+(?:[.．]?[（(]${numeral}[）)]|[.．]${numeral})+`,
        '[注表图章]\\s?\\d+(?:[-–.]\\d+)*',
      ].join('|'),
      'giu',
    ),
  },
  {
    name: 'number of a note, a chapter, a page or an item of a list',
    why: 'They count what is on the page, and lead to it.',
    selector: 'sup, .ref, .note > b, .endnotes li > b, .toc, .kicker, .ordinal',
  },
  {
    name: 'scale',
    why: 'Ticks of an axis are the ruler, not what is measured.',
    selector: '[data-scale]',
  },
  {
    name: 'unit',
    why: 'What a value is counted in, and the codes of units.',
    words:
      /（[万亿][个人元户例]?）|每[一十百]?万[人户]?|每百户|per (?:ten thousand|100,?000|10,?000)|\(ten thousands\)|\bten thousands\b|(?:100000000 )?hundred millions|per-\d+|10000 /giu,
  },
  {
    name: 'version or size of a file',
    why: 'About files of this site and the browsers that it asks for, not about the world.',
    words:
      /\b\d+\.\d+\.\d+\b|(?:约|about\s*)?\b\d+(?:\.\d+)?\s*(?:[kKMG]B|bytes|字节)(?![A-Za-z])|\b(?:Chrome|Edge|Firefox|Safari|Chromium) \d+(?:\.\d+)?|[两一二三\d]+(?:到[三四\d]+)?页|\b(?:one|two|three|four|\d+)(?: (?:or|to) \w+)? pages?\b/gu,
  },
  {
    name: 'definition',
    why: 'The rule by which a quantity is computed or written; its results have the paths.',
    selector: '.definition',
  },
  {
    name: 'words that refer back',
    why: 'Things that the sentence before has named; nothing is counted.',
    words: /\bthe two\b/giu,
  },
  {
    name: 'name of a division',
    why: 'East, centre and west are called so: the name of a way to divide the country.',
    words: /三大地区|\bthree regions\b/giu,
  },
  {
    name: 'words of order',
    why: 'First and last as adverbs: in which order a list stands, or what a page was first used for.',
    words:
      /\b(?:largest|highest|most) first\b|\bfirst (?:used|release|says|year)\b|\bFirst (?:used|release)\b|\buses it first\b|\bnot zero\b/gu,
  },
  {
    name: 'language of the site',
    why: 'The site has two languages; that is how it is made, not what it found.',
    words: /两种语言|\bin (?:both|two) languages\b/giu,
  },
  {
    name: 'sample',
    why: 'Code to copy, words to type as an example, and what a form lets readers choose.',
    selector: 'pre, samp, kbd, input, option, [data-hint]',
  },
  {
    name: 'log',
    why: 'The log of changes tells what was done at a version; it is no statement on what is.',
    selector: 'section[id^="v"] li',
  },
  {
    name: 'code of a list',
    why: 'The code book gives the codes of a column with their words.',
    selector: '#columns ~ .scroll td',
  },
];

/** Selector of the elements whose text is of a declared kind. */
export const declaredElements = kinds.flatMap(({ selector }) => selector ?? []).join(', ');

/** A text in which words of a declared kind are blank; offsets stay the same. */
export function withoutDeclared(text: string, lang: Lang): string {
  const blank = (found: string): string => ' '.repeat(found.length);
  const rest = kinds.reduce(
    (left, { words }) => (words === undefined ? left : left.replace(words, blank)),
    text,
  );
  return withoutNames(rest, lang, namesOfTexts);
}
