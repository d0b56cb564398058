import { han } from '#src/lib/text/scripts.ts';
import {
  leadingWords,
  paperKinds,
  pausingWords,
  trailingWords,
  wholeWords,
} from './title-words.ts';

/** A piece of a title that no line end divides. */
interface Piece {
  text: string;
  start: number;
  kind: 'word' | 'leading' | 'trailing' | 'unknown' | 'mark' | 'other';
}

const closing = /^[：，、；。！？”’》）〉】〕·…—％%:,;.!?)\]]/u;
const opening = /[“‘《（〈【〔([]$/u;
/** A date, a number with its sign, Latin words, and white space. */
const others =
  /^(?:\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d[\d.,]*(?:[%％‰]|[万亿]?\p{Script=Han})?|[^\s\p{Script=Han}\p{P}]+|\s+)/u;

const kindOf = new Map<string, Piece['kind']>([
  ...[...wholeWords, ...pausingWords, ...paperKinds].map((word) => [word, 'word'] as const),
  ...leadingWords.map((word) => [word, 'leading'] as const),
  ...trailingWords.map((word) => [word, 'trailing'] as const),
]);
const longestWord = Math.max(...[...kindOf.keys()].map(({ length }) => length));

/** What may follow a name and belongs to it: 望京 and 街道. */
const afterName = /^(?:街道办事处|街道|地区|社区|区|市|县|镇|乡|村)/u;

/**
 * Positions in a Chinese title, or one with Chinese in it, where a line may end between two words. The
 * words are those of official papers and the names; others are known by what surrounds them, and
 * only a long run of unknown characters may be divided, two by two. Undefined without Chinese.
 *
 * @param names Names of the data, which are never divided.
 */
export function phraseBreaks(text: string, names: readonly string[] = []): number[] | undefined {
  if (!han.test(text)) return undefined;
  const known = names.filter((name) => name.length > 1 && han.test(name));
  const pieces = piecesOf(text, known);
  return pieces.slice(1).flatMap((after, index) => {
    const before = pieces[index];
    return before !== undefined && mayEnd(before, after, text) ? [after.start] : [];
  });
}

/**
 * How well the lines of a title may part at a position: at a mark best, at the end of a group of words
 * well, and between two other words only where nothing else will do.
 */
export function pauseAt(text: string, at: number): 'mark' | 'group' | 'word' {
  const before = text.slice(0, at);
  if (/[：，、；。！？”》）\s]$/u.test(before)) return 'mark';
  const isGroup =
    before.endsWith('的') ||
    /^[和与及暨或《“]/u.test(text.slice(at)) ||
    pausingWords.some((word) => before.endsWith(word));
  return isGroup ? 'group' : 'word';
}

function mayEnd(before: Piece, after: Piece, text: string): boolean {
  if (opening.test(before.text) || closing.test(after.text)) return false;
  if (before.kind === 'leading' || after.kind === 'trailing') return false;
  if (before.kind === 'mark') return true;
  if (after.text.trim() === '') return false;
  // One character that no list has belongs to the word before it.
  if (after.kind === 'unknown' && after.text.length === 1) return false;
  if (before.kind === 'unknown' && before.text.length === 1) return before.start > 0;
  const rest = text.slice(after.start).replace(/[（(][^（()）]*[)）]$/u, '');
  return !(before.text === '的' && paperKinds.includes(rest));
}

function piecesOf(text: string, names: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  while (at < text.length) {
    const piece = pieceAt(text, at, names);
    at += piece.text.length;
    const last = pieces.at(-1);
    if (piece.kind === 'unknown' && last?.kind === 'unknown') last.text += piece.text;
    else pieces.push(piece);
  }
  return pieces.flatMap((piece) => (piece.kind === 'unknown' ? inTwos(piece) : [piece]));
}

/** Unknown characters up to this number stay together. */
const longestRun = 8;

/** A long run of unknown characters by twos, with three at the end of an odd one. */
function inTwos({ text, start, kind }: Piece): Piece[] {
  if (text.length <= longestRun) return [{ text, start, kind }];
  const count = Math.floor(text.length / 2);
  return Array.from({ length: count }, (_, index) => ({
    text: text.slice(2 * index, index === count - 1 ? undefined : 2 * index + 2),
    start: start + 2 * index,
    kind,
  }));
}

function pieceAt(text: string, start: number, names: readonly string[]): Piece {
  const rest = text.slice(start);
  const name = longest(names.filter((one) => rest.startsWith(one)));
  if (name !== undefined) {
    const unit = afterName.exec(rest.slice(name.length))?.[0] ?? '';
    return { text: name + unit, start, kind: 'word' };
  }
  const other = others.exec(rest)?.[0];
  if (other !== undefined) return { text: other, start, kind: 'other' };
  if (!han.test(rest.slice(0, 1))) {
    const [sign = ''] = rest;
    return {
      text: sign,
      start,
      kind: /[\p{Pe}\p{Pf}：，、；。！？]/u.test(sign) ? 'mark' : 'other',
    };
  }
  for (let length = Math.min(longestWord, rest.length); length > 0; length -= 1) {
    const word = rest.slice(0, length);
    const kind = kindOf.get(word);
    if (kind !== undefined) return { text: word, start, kind };
  }
  const [character = ''] = rest;
  return { text: character, start, kind: 'unknown' };
}

const longest = (found: readonly string[]): string | undefined =>
  [...found].sort((a, b) => b.length - a.length)[0];
