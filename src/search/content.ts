import { han } from '#src/lib/scripts.ts';

/**
 * Encoding of page text for Pagefind, and decoding.
 *
 * Pagefind segments Chinese with one dictionary when indexing and with another one when searching;
 * where they disagree a page is not found. So text is encoded as tokens that need no dictionary:
 * every Chinese character, every run of letters or digits, every other character. Spaces and line
 * ends become marker tokens, so that the text can be restored.
 */

/** A line of text; an `id` starts the part of the page with this anchor. */
export interface TextLine {
  text: string;
  id?: string;
}

/** Page text with its parts as offsets. */
export interface Content {
  text: string;
  parts: readonly ContentPart[];
}

export interface ContentPart {
  /** Anchor; empty before the first one. */
  id: string;
  /** Its first line. */
  title: string;
  start: number;
}

const blank = '␣';
const end = '¶';
const units =
  /\d{1,3}(?:,\d{3})+(?!\d)|\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+|\s|./gu;

/**
 * Replaces compatibility forms of letters and digits (`²`, `Ａ`) by plain ones, which can be typed.
 */
function plain(text: string): string {
  return text.replace(/[^\p{ASCII}\p{Script=Han}]/gu, (character) => {
    const folded = character.normalize('NFKC');
    return /[\p{L}\p{N}]/u.test(folded) ? folded : character;
  });
}

/** Encodes lines as space-separated tokens. */
export function encode(lines: readonly TextLine[]): string {
  return lines
    .map(({ text, id }) => {
      const words = plain(text.replaceAll(blank, ' ').replaceAll(end, ' ')).match(units) ?? [];
      const line = words.map((word) => (/\s/u.test(word) ? blank : word)).join(' ');
      return `${end}${id === undefined ? '' : `#${id}`} ${line}`;
    })
    .join(' ');
}

/** Decodes the text given to `encode`, lines separated by line feeds. */
export function decode(encoded: string): Content {
  let text = '';
  const starts: { id: string; start: number }[] = [{ id: '', start: 0 }];
  for (const word of encoded.split(' ')) {
    if (word === blank) text += ' ';
    else if (word.startsWith(end)) {
      if (text !== '') text += '\n';
      if (word.length > 1) starts.push({ id: word.slice(2), start: text.length });
    } else text += word;
  }
  const titles = new Map<string, string>();
  const parts = starts.map(({ id, start }) => {
    const title = titles.get(id) ?? text.slice(start, endOfLine(text, start));
    titles.set(id, title);
    return { id, title, start };
  });
  return { text, parts };
}

/** Offset of the end of the line that holds `offset`. */
export function endOfLine(text: string, offset: number): number {
  const found = text.indexOf('\n', offset);
  return found === -1 ? text.length : found;
}

/**
 * The Pagefind queries whose results include every page that contains `word`: runs of Chinese as
 * phrases, other runs as prefixes. `word` is normalised. Empty when it has no letters or digits.
 */
export function questions(word: string): string[] {
  return (word.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map((run) => {
    const tokens = run.match(units) ?? [];
    const query = tokens.join(' ');
    return tokens.length > 1 && han.test(tokens.at(-1) ?? '') ? `"${query}"` : query;
  });
}
