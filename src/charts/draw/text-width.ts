/** Characters set on the full square: Chinese, kana, full-width forms and the signs their fonts share. */
const fullWidth =
  /[\u2014\u2026\u2190-\u21ff\u25a0-\u25ff\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/u;

/** Widths in em of Latin characters in common interface fonts, rounded up. */
const latinWidths: readonly (readonly [RegExp, number])[] = [
  // Curly quotes are wide where a Chinese face sets them.
  [/[“”]/u, 1],
  [/[‘’]/u, 0.8],
  [/[ijl'|.,:;!·]/u, 0.3],
  [/[ ()[\]ftr/-]/u, 0.38],
  [/[mw%@MW]/u, 0.92],
  [/[A-Z≥≤≠≈=+−×÷–<>]/u, 0.68],
];

const ordinary = 0.58;
/** Room that browsers put between Chinese and Latin characters (`text-autospace`). */
const autospace = 0.125;
const boldFactor = 1.1;

function characterWidth(character: string): number {
  if (fullWidth.test(character)) return 1;
  return latinWidths.find(([pattern]) => pattern.test(character))?.[1] ?? ordinary;
}

/**
 * The width of a text in units of the drawing, estimated on the safe side: there is no font at
 * build time, and Plot counts a Chinese character as little more than half of what it is.
 * `size` is the font size, `bold` for headings and marked names.
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

/** The width of the widest of some texts; 0 when there are none. */
export function widest(texts: readonly string[], size: number, bold = false): number {
  return Math.max(0, ...texts.map((text) => textWidth(text, size, bold)));
}

/** Pieces between which a line may end: Latin words, single Chinese characters, with their marks. */
const pieces =
  /[“（《]*(?:\p{Script=Han}[”》，。；：、）]*|[^\s\p{Script=Han}“（《]+\s*)|[“（《]+|\s+/gu;

/**
 * Breaks a text into lines of at most `width` units; a single longer word stays whole.
 * Chinese may break between any two characters, but no line begins with a closing mark or ends
 * with an opening one.
 */
export function wrap(text: string, width: number, size: number, bold = false): string[] {
  const lines: string[] = [];
  let line = '';
  for (const [piece] of text.matchAll(pieces)) {
    const longer = line + piece;
    if (line !== '' && textWidth(longer.trimEnd(), size, bold) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line = longer;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}
