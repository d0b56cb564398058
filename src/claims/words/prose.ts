import { isArticle, quantitiesIn } from '#src/lib/text/quantities.ts';
import type { Chapter } from '../chapters.ts';
import { comparativesIn } from './comparatives.ts';
import { partsOf } from '../placeholders.ts';
import { noNames, type NamesInData } from './names-in-data.ts';
import { withoutNames } from './proper-names.ts';

/** Words typed into prose that should be bound to a claim. */
export interface UnboundWords {
  file: string;
  line: number;
  found: string;
  sentence: string;
}

/**
 * Numbers typed into a chapter instead of being bound to a claim: digits, Chinese numerals that
 * count, English number words, shares, multiples and ranks. Text inside `<Claim>` is bound already.
 *
 * @param names The proper names of the site.
 */
export function bareNumbers(chapter: Chapter, names: NamesInData = noNames): UnboundWords[] {
  return found(chapter, names, (text) =>
    quantitiesIn(text, chapter.lang).filter((quantity) => !isArticle(quantity)),
  );
}

/** Words of rank, comparison and trend that stand outside every claim; idioms are left out. */
export function unboundComparisons(chapter: Chapter, names: NamesInData = noNames): UnboundWords[] {
  return found(chapter, names, (text) => comparativesIn(text, chapter.lang));
}

/** What a search finds in the prose of a chapter, front matter included. */
function found(
  chapter: Chapter,
  names: NamesInData,
  search: (text: string) => { text: string }[],
): UnboundWords[] {
  const head = (['title', 'lede', 'menu', 'kicker'] as const).map((entry) => ({
    text: partsOf(chapter.meta[entry])
      .map((part) => (typeof part === 'string' ? part : '◆'))
      .join(''),
    line: chapter.metaLines[entry],
  }));
  const body = chapter.body.split('\n').map((text, index) => ({
    text: [withoutMarkup(text), ...attributesIn(text)].join(' '),
    line: chapter.firstLine + index,
  }));
  return [...head, ...body].flatMap(({ text, line }) =>
    search(withoutNames(text, chapter.lang, names)).map((one) => ({
      file: chapter.file,
      line,
      found: one.text,
      sentence: text.trim(),
    })),
  );
}

/** Attributes of components that name something instead of saying it. */
const naming = new Set(['of', 'as', 'digits', 'chart', 'scope', 'id', 'href']);

/** What the attributes of the components of a line say to readers: titles, captions, alternatives. */
function attributesIn(line: string): string[] {
  return [...line.matchAll(/<[A-Z]\w*((?:\s+[\w-]+="[^"]*")+)/gu)].flatMap(([, all = '']) =>
    [...all.matchAll(/([\w-]+)="([^"]*)"/gu)].flatMap(([, name = '', text = '']) =>
      naming.has(name) ? [] : [text],
    ),
  );
}

/** The text of a line outside claims; a heading that is bound to claims is checked against them. */
function withoutMarkup(line: string): string {
  if (/^#.* \[#[a-z0-9-]+ [a-z0-9- ]+\]$/u.test(line)) return '';
  return (
    line
      .replace(/ \[#[a-z0-9-]+\]$/u, '')
      .replace(/<Claim [^>]*>.*?<\/Claim>/gu, '◆')
      .replace(/<Value [^>]*>/gu, '◆')
      .replace(/<[^>]+>/gu, '')
      // The address of a link; its title readers see.
      .replace(/\]\([^)"]*("[^"]*")?[^)]*\)/gu, '] $1')
      .replace(/^\d+\.\s/u, '')
  );
}
