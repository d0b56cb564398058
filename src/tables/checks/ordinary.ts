import { pairOf } from './two-bytes.ts';

/** What an ordinary text is written in: ASCII alone, or Chinese characters with it. */
export type Letters = 'ascii' | 'han' | 'marks';

/** ASCII that some check of texts looks for: question marks, braces, `#REF!`, codes of characters, apostrophes. */
const suspiciousAscii = new Set("?{}#&<%\\'");
/** Frequent characters that remain of failed conversions. */
const suspiciousHan = new Set('烫屯');
const marks = new Set('，。、；：“”‘’（）《》—…！％');

const [unknown, isAscii, isMark, isHan] = [0, 1, 2, 3];

/** The kind of every UTF-16 unit, worked out once. */
let kinds: Uint8Array | undefined;

function kindOfUnit(unit: number): number {
  const letter = String.fromCharCode(unit);
  if (unit < 0x7f) return unit >= 0x20 && !suspiciousAscii.has(letter) ? isAscii : unknown;
  if (marks.has(letter)) return isMark;
  const pair = pairOf(unit);
  const [lead, trail] = [pair >> 8, pair & 0xff];
  // The frequent characters of GB 2312.
  const isFrequent = lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1;
  return isFrequent && !suspiciousHan.has(letter) ? isHan : unknown;
}

/**
 * The letters of a text in which no check of characters can find anything: printable ASCII,
 * frequent Chinese characters and Chinese punctuation, which most cells are made of. Undefined if
 * there is any other character, which says nothing against it.
 */
export function ordinaryLetters(text: string): Letters | undefined {
  kinds ??= Uint8Array.from({ length: 0x10000 }, (_, unit) => kindOfUnit(unit));
  let most = isAscii;
  for (let at = 0; at < text.length; at += 1) {
    const kind = kinds[text.charCodeAt(at)] ?? unknown;
    if (kind === unknown) return undefined;
    if (kind > most) most = kind;
  }
  return most === isHan ? 'han' : most === isMark ? 'marks' : 'ascii';
}
