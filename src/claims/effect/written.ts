import { partsOf } from '../placeholders.ts';
import type { Chapter } from '../chapters.ts';
import { chapterHeading } from '../markup/headings.ts';

/** A claim in a text: with the words bound to it, or shown as its value. */
export interface WrittenClaim {
  /** Ids of the claims; of a bound heading there may be several. */
  ids: readonly string[];
  words?: string;
  ordinal: boolean;
}

const element = /<Value of="([^"]*)"([^>]*)>|<Claim of="([^"]*)"[^>]*>(.*?)<\/Claim>/gu;

/** A line of a chapter as its author wrote it, in parts, without other markup. */
export function writtenParts(chapter: Chapter, line: number): (string | WrittenClaim)[] {
  for (const entry of ['title', 'lede'] as const) {
    if (line === chapter.metaLines[entry]) {
      return partsOf(chapter.meta[entry]).map((part) =>
        typeof part === 'string' ? part : claimIn([part.id], part.words),
      );
    }
  }
  const text = chapter.body.split('\n')[line - chapter.firstLine] ?? '';
  const [, , words = '', , claims = ''] = chapterHeading.exec(text) ?? [];
  if (words !== '') return [claimIn(claims.split(' ').filter(Boolean), words)];
  return elements(unmarked(text));
}

const claimIn = (ids: readonly string[], words: string | undefined, ordinal = false) => ({
  ids,
  ...(words === undefined ? {} : { words }),
  ordinal,
});

/** A line without the marks of lists, emphasis and links. */
function unmarked(line: string): string {
  return line
    .replace(/^\s*(?:- |\d+\. )/u, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/\*\*|`/gu, '');
}

function elements(text: string): (string | WrittenClaim)[] {
  const parts: (string | WrittenClaim)[] = [];
  let end = 0;
  for (const found of text.matchAll(element)) {
    const { 0: all, 1: value, 2: attributes = '', 3: claim = '', 4: words = '', index } = found;
    const ordinal = attributes.includes('as="ordinal"');
    parts.push(
      text.slice(end, index),
      value === undefined ? claimIn([claim], plain(words)) : claimIn([value], undefined, ordinal),
    );
    end = index + all.length;
  }
  parts.push(text.slice(end));
  return parts
    .map((part) => (typeof part === 'string' ? plain(part) : part))
    .filter((part) => part !== '');
}

const plain = (text: string): string => text.replace(/<[^>]+>/gu, '');

const sentenceEnd = /(?<=[。！？](?![”’）」』])|[。！？][”’）」』]|[.!?]\s)/u;

/** The parts of a text by sentence, in order. */
export function sentencesOf<T>(parts: readonly (string | T)[]): (string | T)[][] {
  const sentences: (string | T)[][] = [[]];
  for (const part of parts) {
    if (typeof part !== 'string') {
      sentences.at(-1)?.push(part);
      continue;
    }
    const [first = '', ...others] = part.split(sentenceEnd);
    if (first !== '') sentences.at(-1)?.push(first);
    for (const other of others) sentences.push(other === '' ? [] : [other]);
    // A part that ends a sentence leaves the next one to what follows.
    if (endsSentence(part)) sentences.push([]);
  }
  return sentences.filter((sentence) => sentence.length > 0);
}

const endsSentence = (text: string): boolean => /(?:[。！？][”’）」』]?|[.!?]\s)$/u.test(text);
