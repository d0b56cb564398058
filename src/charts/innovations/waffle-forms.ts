import { sum } from 'd3-array';
import { punctuation } from '#src/i18n/punctuation.ts';
import { plain } from '#src/lib/text/say.ts';
import type { Lang } from '#src/model.ts';
import { muted } from '../draw/colours.ts';
import { append, write } from '../draw/elements.ts';
import type { Frame } from '../draw/frame.ts';
import { casesText } from './innovation.ts';
import type { InnovationTheme } from './innovation.ts';
import { textWidth, widest, wrap } from '#src/lib/text/text-width.ts';
import { whole } from '../text/words.ts';
import { drawClass, themeNotes } from './waffle.ts';
import type { Waffle } from './waffle.ts';

/** Number of the square at which each class of a theme begins. */
function starts(theme: InnovationTheme): number[] {
  return theme.classes.map((_, index) =>
    sum(theme.classes.slice(0, index), ({ cases }) => cases.value),
  );
}

/** The notes of a theme as they are drawn. */
function notesOf(theme: InnovationTheme, lang: Lang): string[] {
  return themeNotes(theme, lang).map(plain);
}

interface WaffleBlock {
  theme: InnovationTheme;
  notes: string[];
  width: number;
}

const rowsOfBlock = 6;
const blockGap = 16;
/** Width that notes are given before they are broken. */
const noteWidth = { zh: 80, en: 66 };

/** Width of the longest word of some texts: the least a column of them needs. */
function longestWord(texts: readonly string[], size: number): number {
  return widest(
    texts.flatMap((text) => wrap(text, 1, size)),
    size,
  );
}

/** Blocks with the largest squares that leave room for all labels, and the pitch of the squares. */
function blocksOf(
  themes: readonly InnovationTheme[],
  frame: Frame,
  lang: Lang,
): { pitch: number; blocks: WaffleBlock[] } {
  for (let pitch = 20; ; pitch -= 0.25) {
    const blocks = themes.map((theme) => {
      const notes = notesOf(theme, lang);
      const width = Math.max(
        Math.ceil(theme.cases.value / rowsOfBlock) * pitch,
        textWidth(theme.subject.name[lang], frame.text, true),
        textWidth(plain(casesText(theme.cases, lang)), frame.text),
        longestWord(notes, frame.minor),
        notes.length === 0 ? 0 : noteWidth[lang],
      );
      return { theme, notes, width };
    });
    const all = sum(blocks, ({ width }) => width) + (blocks.length - 1) * blockGap;
    if (all <= frame.width || pitch <= 8) return { pitch, blocks };
  }
}

/** Themes side by side, filled column by column; returns where the drawing ends. */
export function drawSideBySide(
  waffle: Omit<Waffle, 'pitch'>,
  themes: readonly InnovationTheme[],
  top: number,
): number {
  const { svg, lang, frame } = waffle;
  const { pitch, blocks } = blocksOf(themes, frame, lang);
  const lead = frame.text * 1.35;
  const y = top + rowsOfBlock * pitch + 14;
  let left = 0;
  let bottom = y;
  for (const { theme, notes, width } of blocks) {
    const offsets = starts(theme);
    const x = left;
    for (const [index, member] of theme.classes.entries()) {
      drawClass({ ...waffle, pitch }, theme, member, (place) => {
        const at = (offsets[index] ?? 0) + place;
        return {
          x: x + Math.floor(at / rowsOfBlock) * pitch,
          y: top + (at % rowsOfBlock) * pitch,
        };
      });
    }
    write(svg, theme.subject.name[lang], { x, y, size: frame.text, bold: true });
    const { key } = theme.subject;
    write(svg, plain(casesText(theme.cases, lang)), { x, y: y + lead, size: frame.text, key });
    const lines = notes.flatMap((note) => wrap(note, width, frame.minor));
    write(svg, lines, { x, y: y + lead * 2.1, size: frame.minor, fill: muted, key });
    bottom = Math.max(bottom, y + lead * 2.1 + lines.length * frame.minor * 1.3);
    left += width + blockGap;
  }
  return bottom;
}

/** Name, number and notes of a theme; returns the height taken. */
function writeHeading(
  waffle: Omit<Waffle, 'pitch'>,
  theme: InnovationTheme,
  notes: readonly string[],
  top: number,
): number {
  const { svg, lang, frame } = waffle;
  const { key } = theme.subject;
  const name = theme.subject.name[lang];
  const y = top + 9;
  // One text, so that the number follows the name however wide the reader’s letters are.
  const head = append(svg, 'text', { y, dy: '0.35em', 'font-size': frame.text, 'data-key': key });
  append(head, 'tspan', { 'font-weight': 700 }, `${name} `);
  append(head, 'tspan', { dx: 4 }, plain(casesText(theme.cases, lang)));
  const text = notes.join(punctuation(lang).semicolon);
  const lines = wrap(text, frame.width, frame.minor);
  write(svg, lines, { x: 0, y: y + frame.text * 1.35, size: frame.minor, fill: muted, key });
  return 22 + lines.length * frame.minor * 1.35;
}

/** Themes one below the other, filled row by row; returns where the drawing ends. */
export function drawStacked(
  waffle: Omit<Waffle, 'pitch'>,
  themes: readonly InnovationTheme[],
  top: number,
): number {
  const { lang, frame } = waffle;
  const pitch = 20;
  const columns = Math.floor((frame.width + pitch * 0.16) / pitch);
  let y = top;
  for (const theme of themes) {
    const offsets = starts(theme);
    y += writeHeading(waffle, theme, notesOf(theme, lang), y);
    const from = y;
    for (const [index, member] of theme.classes.entries()) {
      drawClass({ ...waffle, pitch }, theme, member, (place) => {
        const at = (offsets[index] ?? 0) + place;
        return { x: (at % columns) * pitch, y: from + Math.floor(at / columns) * pitch };
      });
    }
    y += Math.ceil(theme.cases.value / columns) * pitch + 12;
  }
  return y - 12;
}

/** One row a class under the heading of its theme; returns where the drawing ends. */
export function drawByClass(
  waffle: Omit<Waffle, 'pitch'>,
  themes: readonly InnovationTheme[],
  top: number,
): number {
  const { svg, lang, frame } = waffle;
  const classes = themes.flatMap(({ classes: members }) => members);
  const names = classes.map(({ subject }) => subject.name[lang]);
  // A reserve of 8 for browsers whose letters are wider.
  const left = Math.ceil(widest(names, frame.text)) + 20;
  const numbers = 36;
  const most = Math.max(...classes.map(({ cases }) => cases.value));
  const room = frame.width - left - numbers;
  // Where a single line would make the squares too small to tell apart, long rows take two.
  const lines = room / most < 11.5 ? 2 : 1;
  const pitch = Math.min(18, room / (Math.ceil(most / lines) + lines - 1));
  const columns = Math.floor(room / pitch);
  let y = top;
  for (const theme of themes) {
    const notes = notesOf({ ...theme, classes: [] }, lang);
    y += writeHeading(waffle, theme, notes, y) + 2;
    for (const member of theme.classes) {
      const used = Math.max(1, Math.ceil(member.cases.value / columns));
      const height = Math.max(frame.text * 1.5, used * pitch);
      const middle = y + height / 2;
      const from = middle - (used * pitch) / 2 + pitch * 0.08;
      write(svg, member.subject.name[lang], {
        x: left - 12,
        y: middle,
        size: frame.text,
        anchor: 'end',
      });
      drawClass({ ...waffle, pitch }, theme, member, (place) => ({
        x: left + (place % columns) * pitch,
        y: from + Math.floor(place / columns) * pitch,
      }));
      const end = left + Math.min(member.cases.value, columns) * pitch;
      const x = member.cases.value === 0 ? left : end + 6;
      const { key } = member.subject;
      write(svg, whole(member.cases).text, { x, y: middle, size: frame.text, key });
      y += height + 4;
    }
    y += 10;
  }
  return y - 12;
}
