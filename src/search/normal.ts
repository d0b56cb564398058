import { chineseCharacter } from '#src/lib/text/scripts.ts';

/** A normalised text with the original position of each character. */
export interface Normal {
  text: string;
  /** Start and end of each character in the original. */
  starts: readonly number[];
  ends: readonly number[];
}

interface Folded {
  /** One normalised character. */
  text: string;
  /** The original character and its offset. */
  from: string;
  start: number;
}

/** Equivalent quotation marks and dashes. */
const alike: readonly (readonly [marks: string, same: string])[] = [
  ['“”„‟「」『』«»＂', '"'],
  ['‘’‚‛＇`´', "'"],
  ['‐‑‒–—―−－', '-'],
];

function fold(character: string): string {
  const code = character.charCodeAt(0);
  // Fast path for ASCII and common Chinese.
  if (code > 0x20 && code < 0x7f && code !== 0x60) return character.toLowerCase();
  if ((code >= 0x4e00 && code <= 0x9fff) || character === '\n') return character;
  if (/^\s$/u.test(character)) return ' ';
  const [, same] = alike.find(([marks]) => marks.includes(character)) ?? [];
  return same ?? character.normalize('NFKC').toLowerCase();
}

/**
 * Normalises a text for comparison: compatibility forms and case folded, equivalent marks unified,
 * `1,234` as `1234`, runs of spaces collapsed, and spaces beside Chinese removed, where they are
 * layout and not word boundaries. Line feeds are kept, so that no match spans two lines.
 */
export function normalise(original: string): Normal {
  const folded: Folded[] = [];
  let start = 0;
  for (const from of original) {
    for (const text of fold(from)) folded.push({ text, from, start });
    start += from.length;
  }
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  folded.forEach((one, index) => {
    if (one.text === ' ' && isLayout(text, folded[index + 1]?.text)) return;
    if (one.from === ',' && isGrouping(folded, index)) return;
    text += one.text;
    // A character outside the BMP takes two code units.
    while (starts.length < text.length) {
      starts.push(one.start);
      ends.push(one.start + one.from.length);
    }
  });
  return { text, starts, ends };
}

/** Whether a space is redundant: repeated, beside Chinese, or at an end. */
function isLayout(before: string, next: string | undefined): boolean {
  if (next === undefined || /\s/u.test(next) || /(?:^|\s)$/u.test(before.slice(-1))) return true;
  return chineseCharacter.test([...before.slice(-2)].pop() ?? '') || chineseCharacter.test(next);
}

/** Whether a comma is a thousands separator. */
function isGrouping(folded: readonly Folded[], index: number): boolean {
  const around = [-1, 1, 2, 3, 4].map((step) => /^\d$/u.test(folded[index + step]?.text ?? ''));
  return around.slice(0, 4).every(Boolean) && around[4] === false;
}
