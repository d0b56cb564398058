/**
 * Estimates text widths without a font. `textWidth` adds up character widths and errs on the wide
 * side, for labels in drawings that must not overlap; `emWidth` is right on average, for tables and
 * running text; `halfWidth` counts in half-widths, for truncating texts.
 */

/**
 * Characters that are full-width in a drawing: Chinese, kana and full-width forms, with the dashes,
 * ellipses, arrows and shapes that Chinese fonts draw wide.
 */
const fullWidth =
  /[\u2014\u2026\u2190-\u21ff\u25a0-\u25ff\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/u;

/** Widths in em of Latin characters in common interface fonts, rounded up. */
const latinWidths: readonly (readonly [RegExp, number])[] = [
  // Curly quotes are wide when set in a Chinese font.
  [/[“”]/u, 1],
  [/[‘’]/u, 0.8],
  [/[ijl'|.,:;!·]/u, 0.3],
  [/[ ()[\]ftr/-]/u, 0.38],
  [/[mw%@MW]/u, 0.92],
  [/[A-Z≥≤≠≈=+−×÷–<>]/u, 0.68],
];

const ordinary = 0.58;
/** Space in em that browsers put between Chinese and Latin characters (`text-autospace`). */
const autospace = 0.125;
const boldFactor = 1.1;

function characterWidth(character: string): number {
  if (fullWidth.test(character)) return 1;
  return latinWidths.find(([pattern]) => pattern.test(character))?.[1] ?? ordinary;
}

/**
 * Estimates the width of a text in drawing units, erring on the wide side: there is no font at
 * build time, and Plot takes a Chinese character for little more than half its width. `size` is the
 * font size, `bold` is for headings and highlighted names.
 */
export function textWidth(text: string, size: number, bold = false): number {
  let em = 0;
  let before: boolean | undefined;
  for (const character of text) {
    const full = fullWidth.test(character);
    em += characterWidth(character);
    if (before !== undefined && before !== full && character !== ' ') em += autospace;
    before = character === ' ' ? undefined : full;
  }
  return em * size * (bold ? boldFactor : 1);
}

/** Width of the widest text, or 0 if there are none. */
export function widest(texts: readonly string[], size: number, bold = false): number {
  return Math.max(0, ...texts.map((text) => textWidth(text, size, bold)));
}

/**
 * Units between which a line may break: dates, Latin words and single Chinese characters, with their
 * punctuation.
 */
const pieces =
  /[“（《]*(?:\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?[”》，。；：、）]*|\p{Script=Han}[”》，。；：、）]*|[^\s\p{Script=Han}“（《]+\s*)|[“（《]+|\s+/gu;

/**
 * Breaks a text into lines. `fits` tests a line without its trailing space; a single word that does
 * not fit stays whole. Chinese may break between any two characters, but no line begins with a
 * closing mark or ends with an opening one.
 */
export function breakLines(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  let line = '';
  for (const [piece] of text.matchAll(pieces)) {
    const longer = line + piece;
    if (line !== '' && !fits(longer.trimEnd())) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line = longer;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

/** Breaks the text of a drawing into lines of at most `width` units. */
export function wrap(text: string, width: number, size: number, bold = false): string[] {
  return breakLines(text, (line) => textWidth(line, size, bold) <= width);
}

/** Average width of a text in em: a Chinese character is one, a Latin one about half. */
export function emWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character >= '\u2e80' ? 1 : 0.53;
  return width;
}

/**
 * Width of a character in halves of a Chinese one. Curly quotes, dashes and arrows count as
 * full-width, because search excerpts are mostly Chinese.
 */
export function halfWidth(character: string): 1 | 2 {
  return character >= '\u1100' ? 2 : 1;
}
