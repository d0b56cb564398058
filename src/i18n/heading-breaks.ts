import { han } from '#src/lib/text/scripts.ts';
import { languages } from './languages.ts';

/** Words of one character that belong to what follows; others belong to what precedes them. */
const leading = new Set('与和及或在从按由把被对向为比凭各每第不没只都也就才还又最更有占是');

const segmenters = new Map(
  languages
    .filter(({ script }) => script === 'Han')
    .map(({ tag }) => [tag, new Intl.Segmenter(tag, { granularity: 'word' })]),
);

const isHanWord = (word: string): boolean => han.test(word);
const isSingle = (word: string): boolean => word.length === 1;

/** Whether a line may end between two words; `isFirst` says that only punctuation precedes them. */
function mayBreak(before: string, after: string, isFirst: boolean): boolean {
  if (!isHanWord(before) && !isHanWord(after)) return false;
  // A date stays together: 2015年12月.
  if (before.endsWith('年') && /^\d/u.test(after)) return false;
  if (isSingle(before) && (isFirst || leading.has(before))) return false;
  return !isSingle(after) || leading.has(after);
}

/** Punctuation that a line may end with; engines differ where an element ends nearby. */
const closing = /[，。：；！？、”》）]$/u;

/** Positions in a text where a line may end: between two words, and after punctuation. */
function breaksIn(text: string, segmenter: Intl.Segmenter): Set<number> {
  const words = [...segmenter.segment(text)];
  return new Set(
    words.flatMap(({ segment, index, isWordLike }, position) => {
      const before = words[position - 1];
      if (!isWordLike || before === undefined) return [];
      if (closing.test(before.segment)) return [index];
      if (before.isWordLike !== true) return [];
      const isFirst = words[position - 2]?.isWordLike !== true;
      return mayBreak(before.segment, segment, isFirst) ? [index] : [];
    }),
  );
}

/** A tag, a character reference, or one character. */
const pieces = /<[^>]*>|&[^;\s]+;|[\s\S]/gu;

/**
 * Adds `<wbr>` between the words of a Chinese heading, given as HTML, and after punctuation. With
 * `word-break: keep-all`, lines end only there, and no word is broken. Other languages come back as they
 * are; `tag` is the BCP 47 tag of the heading.
 */
export function breakHeading(html: string, tag: string): string {
  const segmenter = segmenters.get(tag);
  if (segmenter === undefined) return html;
  const parts = html.match(pieces) ?? [];
  const isTag = (part: string): boolean => part.length > 1 && part.startsWith('<');
  // A character reference counts as one sign that is no word.
  const shown = (part: string): string => (part.length > 2 ? '&' : part);
  const text = parts
    .filter((part) => !isTag(part))
    .map(shown)
    .join('');
  const breaks = breaksIn(text, segmenter);
  let at = 0;
  return parts
    .map((part) => {
      if (isTag(part)) return part;
      const separated = breaks.has(at) ? `<wbr>${part}` : part;
      at += shown(part).length;
      return separated;
    })
    .join('');
}

/** Adds `<wbr>` to the headings h1 to h3 of a whole page. */
export function breakHeadings(page: string): string {
  const tag = /<html lang="([^"]+)"/u.exec(page)?.[1] ?? '';
  if (!segmenters.has(tag)) return page;
  return page.replace(
    /(<(h[1-3])(?:\s[^>]*)?>)(.*?)(?=<\/\2>)/gsu,
    (_, open: string, _name: string, inner: string) => open + breakHeading(inner, tag),
  );
}
