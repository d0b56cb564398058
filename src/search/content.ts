import { han } from '#src/lib/scripts.ts';

/**
 * How the text of a page is handed to Pagefind and taken back.
 *
 * Pagefind cuts Chinese into words with a dictionary when it indexes, and with another one when a
 * reader asks; where the two disagree a page is not found. So it is given words that need no
 * dictionary: every Chinese character alone, every run of letters or digits, every other mark.
 * Blanks and ends of lines are written as marks of their own, so that the text comes back whole.
 */

/** A line of text; one with an id begins the part of the page with this anchor. */
export interface TextLine {
  text: string;
  id?: string;
}

/** The text of a page with the parts it has, as offsets into the text. */
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

/** Compatibility forms of letters and digits (`²`, `Ａ`) as the plain ones, which a reader can type. */
function plain(text: string): string {
  return text.replace(/[^\p{ASCII}\p{Script=Han}]/gu, (character) => {
    const folded = character.normalize('NFKC');
    return /[\p{L}\p{N}]/u.test(folded) ? folded : character;
  });
}

/** Lines as words that Pagefind keeps apart. */
export function encode(lines: readonly TextLine[]): string {
  return lines
    .map(({ text, id }) => {
      const words = plain(text.replaceAll(blank, ' ').replaceAll(end, ' ')).match(units) ?? [];
      const line = words.map((word) => (/\s/u.test(word) ? blank : word)).join(' ');
      return `${end}${id === undefined ? '' : `#${id}`} ${line}`;
    })
    .join(' ');
}

/** The text that `encode` was given, lines parted by line feeds. */
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
 * What to ask Pagefind for so that every page that holds `word` is among the answers: runs of
 * Chinese in quotation marks, which Pagefind finds as neighbours; other runs open at their end.
 * `word` is normalised. Empty when it holds nothing but marks.
 */
export function questions(word: string): string[] {
  return (word.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map((run) => {
    const tokens = run.match(units) ?? [];
    const query = tokens.join(' ');
    return tokens.length > 1 && han.test(tokens.at(-1) ?? '') ? `"${query}"` : query;
  });
}
