import { halfWidth } from '#src/lib/text/text-width.ts';
import type { WordMatch } from './query.ts';

/** A piece of an excerpt; `marked` if it is a match. */
export interface ExcerptPiece {
  text: string;
  marked: boolean;
}

/** Excerpt length in half-width units, so that excerpts in both scripts look equally long. */
const before = 44;
const after = 120;

/** Whether an offset lies inside a word or a number such as 2,274,562 or 4.89%. */
function isWithin(text: string, offset: number): boolean {
  const [left, right] = [
    text.slice(Math.max(0, offset - 2), offset),
    text.slice(offset, offset + 2),
  ];
  return (
    (/[a-z0-9]$/iu.test(left) && /^[\p{L}\p{N}%]/u.test(right)) ||
    (/\d$/u.test(left) && /^[.,]\d/u.test(right)) ||
    (/\d[.,]$/u.test(left) && /^\d/u.test(right))
  );
}

/**
 * Moves from `from` by `step` until the budget is used up, the limit is reached, or a sentence
 * begins.
 */
function reach(text: string, from: number, step: 1 | -1, budget: number, limit: number): number {
  let offset = from;
  let left = budget;
  while (offset !== limit) {
    const character = text.charAt(step === 1 ? offset : offset - 1);
    left -= halfWidth(character);
    if (left < 0) break;
    if (step === -1 && /[。！？\n]/u.test(character)) return offset;
    offset += step;
  }
  if (offset === limit) return offset;
  while (offset !== from && isWithin(text, offset)) offset -= step;
  return offset;
}

/**
 * The text around a match, within `[start, end)`, with all matches in it marked. Lines are joined
 * by a space; an ellipsis shows that the text continues.
 */
export function excerpt(
  text: string,
  found: readonly WordMatch[],
  first: WordMatch,
  start: number,
  end: number,
): ExcerptPiece[] {
  const from = reach(text, first.start, -1, before, start);
  const to = reach(text, Math.min(first.end, end), 1, after, end);
  const pieces: ExcerptPiece[] = [];
  const push = (piece: string, marked: boolean): void => {
    const shown = piece.replaceAll('\n', ' ');
    if (shown !== '') pieces.push({ text: shown, marked });
  };
  let at = from;
  for (const place of found) {
    if (place.start < at || place.end > to) continue;
    push(text.slice(at, place.start), false);
    push(text.slice(place.start, place.end), true);
    at = place.end;
  }
  push(text.slice(at, to), false);
  const isCut = (offset: number): boolean =>
    offset > start && !/[。！？\n]/u.test(text.charAt(offset - 1));
  if (isCut(from)) pieces.unshift({ text: '…', marked: false });
  if (to < end) pieces.push({ text: '…', marked: false });
  return pieces;
}
