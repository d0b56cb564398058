import { chineseCharacter } from '#src/lib/scripts.ts';

/** A text as it is compared, and where each of its characters stood. */
export interface Normal {
  text: string;
  /** For each position of `text`, where its character begins and ends in the original. */
  starts: readonly number[];
  ends: readonly number[];
}

interface Folded {
  /** One character in the form compared. */
  text: string;
  /** The character that it comes from, and its offset. */
  from: string;
  start: number;
}

/** Quotation marks and dashes that mean the same, whichever way they are typed. */
const alike: readonly (readonly [marks: string, same: string])[] = [
  ['“”„‟「」『』«»＂', '"'],
  ['‘’‚‛＇`´', "'"],
  ['‐‑‒–—―−－', '-'],
];

function fold(character: string): string {
  const code = character.charCodeAt(0);
  // Most text is plain letters and common Chinese, which need no look at Unicode’s tables.
  if (code > 0x20 && code < 0x7f && code !== 0x60) return character.toLowerCase();
  if ((code >= 0x4e00 && code <= 0x9fff) || character === '\n') return character;
  if (/^\s$/u.test(character)) return ' ';
  const [, same] = alike.find(([marks]) => marks.includes(character)) ?? [];
  return same ?? character.normalize('NFKC').toLowerCase();
}

/**
 * Brings a text into the form in which query and content are compared: compatibility forms and
 * capitals folded, marks alike unified, `1,234` as `1234`, one blank for many, and none beside
 * Chinese, where a blank is layout and not a word boundary. Line feeds stay, so that no word is
 * found across two lines.
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
    // A character beyond the first plane takes two places.
    while (starts.length < text.length) {
      starts.push(one.start);
      ends.push(one.start + one.from.length);
    }
  });
  return { text, starts, ends };
}

/** Whether a blank repeats one, or stands beside Chinese or at an end. */
function isLayout(before: string, next: string | undefined): boolean {
  if (next === undefined || /\s/u.test(next) || /(?:^|\s)$/u.test(before.slice(-1))) return true;
  return chineseCharacter.test([...before.slice(-2)].at(-1) ?? '') || chineseCharacter.test(next);
}

/** Whether a comma parts the thousands of a number. */
function isGrouping(folded: readonly Folded[], index: number): boolean {
  const around = [-1, 1, 2, 3, 4].map((step) => /^\d$/u.test(folded[index + step]?.text ?? ''));
  return around.slice(0, 4).every(Boolean) && around[4] === false;
}
